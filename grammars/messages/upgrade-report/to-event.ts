import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readReportLine } from './read-line.ts';

/**
 * Lines of Liferay's own upgrade report where it stands among others: those that tell versions, database and result.
 *
 * Source: UpgradeReport of portal-upgrade-impl. A report by itself is read as a whole: see `transcript.ts`.
 */
export const upgradeReport: MessageGrammar = {
  name: 'upgrade-report',
  title: "Lines of Liferay's own upgrade report",
  loggers: [],
  openings: [
    'Initial portal ',
    'Final portal ',
    'Expected portal ',
    'Portal initial ',
    'Portal final ',
    'Portal expected ',
    'Using m',
    'Using p',
    'Using o',
    'Using s',
    'Using d',
    'Using h',
    'Database version: ',
    'Upgrade completed in ',
    'Execution time: ',
    'Result: ',
  ],
  read: readReportLine,
};
