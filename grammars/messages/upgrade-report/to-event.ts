import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { lexer, parser } from './parser.ts';

/**
 * Liferay's own upgrade report, the lines that tell versions, database and result.
 *
 * Source: UpgradeReport of portal-upgrade-impl: `upgrade_report.info` (7.4 to 2024.Q3), `upgrade_report.txt` (later).
 */
export const upgradeReport: MessageGrammar = {
  name: 'upgrade-report',
  title: "Liferay's own upgrade report",
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
  read: (message) => {
    const line = readWith(lexer, parser, parser.line, message);
    return line && { eventName: 'other.upgrade-report', attributes: { label: line.label, value: line.value } };
  },
};
