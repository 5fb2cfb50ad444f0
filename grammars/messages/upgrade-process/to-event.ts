import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ProcessMessage, reader } from './parser.ts';

const EVENT_NAMES = {
  started: 'upgrade.process.started',
  completed: 'upgrade.process.completed',
  failed: 'upgrade.process.failed',
  'cleanup-started': 'upgrade.cleanup.started',
  'cleanup-finished': 'upgrade.cleanup.finished',
} as const;

/**
 * What an upgrade process says of itself: `Upgrading <class>`, `Completed upgrade process <class>`, `Failed upgrade
 * process <class>` (at level INFO), each with a duration at its end but for the first.
 *
 * Source: com.liferay.portal.kernel.upgrade.UpgradeProcess#upgrade, 6.2 to 2026; UpgradeProcessFactory for the free text.
 */
export const upgradeProcess: MessageGrammar = {
  name: 'upgrade-process',
  title: 'Start and end of upgrade processes',
  loggers: ['UpgradeProcess', 'PortalUpgradeProcess', 'DataCleanupPreupgradeProcessSuite'],
  openings: ['Upgrading ', 'Completed upgrade process ', 'Failed upgrade process com', 'Failed upgrade process org'],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning({ verb, name, company }: ProcessMessage): Meaning {
  return { eventName: EVENT_NAMES[verb], attributes: { name, ...(company !== undefined && { company }) } };
}
