import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ModuleMessage, lexer, parser } from './parser.ts';

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
    'Registered upgrade processes for ',
    '{fromSchemaVersionString=',
    'Unsatisfied components prevent upgrade',
    'Checking to see if all upgrades',
  ],
  read: (message) => {
    const parts = readWith(lexer, parser, parser.message, message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: ModuleMessage): Meaning {
  switch (message.kind) {
    case 'failed':
      return { eventName: 'upgrade.module.failed', attributes: { module: message.module } };
    case 'unreachable':
    case 'pending': {
      const { kind, module, from, to } = message;
      const eventName = kind === 'pending' ? 'upgrade.module.pending' : 'upgrade.module.unreachable';
      return { eventName, attributes: { module, from, ...(to !== undefined && { to }) } };
    }
    case 'listed':
      return { eventName: 'upgrade.module.listed', attributes: { module: message.module, version: message.version } };
    case 'step':
      return {
        eventName: 'upgrade.module.step',
        attributes: { from: message.from, to: message.to, process: message.process },
      };
    case 'checked':
      return { eventName: 'upgrade.modules.checked', attributes: { done: message.done } };
    case 'unsatisfied':
      return { eventName: 'upgrade.modules.unsatisfied', attributes: {} };
  }
}
