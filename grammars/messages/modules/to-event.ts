import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import type { SessionTopic } from '../../shared/session-lines.ts';
import { MODULE_LINES } from './lines.ts';
import { type ModuleMessage, type PendingRow, reader } from './parser.ts';

/**
 * Modules that failed, wait, or are listed: messages of the executor and answers of the Gogo commands.
 *
 * Source: UpgradeStepRegistratorTracker (7.1 to 7.4), UpgradeExecutor (2023 and later), ReleaseManagerOSGiCommands,
 * UpgradeOSGiCommands and ReleaseManagerImpl of portal-upgrade-impl; the tool's client for `Checking to see …`.
 */
export const modules: MessageGrammar = {
  name: 'modules',
  title: 'State of modules',
  loggers: ['UpgradeStepRegistratorTracker', 'UpgradeExecutor', 'ReleaseManagerOSGiCommands', 'UpgradeOSGiCommands'],
  openings: [
    'Failed upgrade process for module ',
    'Unable to upgrade ',
    'The upgrade of module ',
    'There is an upgrade process available for ',
    'There are upgrade processes available for ',
    'Would upgrade ',
    'Dry run upgrade ',
    'Registered upgrade processes for ',
    '{fromSchemaVersionString=',
    'Unsatisfied components prevent upgrade',
    'Checking to see if all upgrades',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

/** The rows of `upgrade:check`, `upgrade:checkAll` and `upgrade:list`, where a Gogo session holds them. */
export const moduleLines: SessionTopic = {
  lines: MODULE_LINES,
  read: (part, text) => (part.startsWith('upgrade') ? modules.read(text.trim()) : undefined),
};

function toMeaning(message: ModuleMessage): Meaning {
  switch (message.kind) {
    case 'failed':
      return { eventName: 'upgrade.module.failed', attributes: { module: message.module } };
    case 'unreachable':
      return {
        eventName: 'upgrade.module.unreachable',
        attributes: { module: message.module, from: message.from, to: message.to },
      };
    case 'pending':
      return toPending(message.rows);
    case 'ends':
      return { eventName: 'upgrade.module.ambiguous', attributes: { version: message.version } };
    case 'listed':
      return { eventName: 'upgrade.module.listed', attributes: { module: message.module, version: message.version } };
    case 'step': {
      const { kind, ...attributes } = message;
      return { eventName: `upgrade.module.${kind}`, attributes };
    }
    case 'checked':
      return { eventName: 'upgrade.modules.checked', attributes: { done: message.done } };
    case 'unsatisfied':
      return { eventName: 'upgrade.modules.unsatisfied', attributes: {} };
  }
}

function toPending([{ module, from, to }, ...others]: readonly PendingRow[]): Meaning {
  const glued = others.map((row) => [row.module, row.from, row.to].join(' ').trim());
  return {
    eventName: 'upgrade.module.pending',
    attributes: { module, from, ...(to !== undefined && { to }), ...(glued.length > 0 && { glued }) },
  };
}
