import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ToolMessage, reader } from './parser.ts';

/**
 * The upgrade tool: its client (`db_upgrade.sh`) and `DBUpgrader`.
 *
 * Source: com.liferay.portal.tools.db.upgrade.client.UpgradeClient / DBUpgradeClient; com.liferay.portal.tools.DBUpgrader,
 * whose last line changes: `Successfully completed upgrade process in <n> seconds.` (6.2), `… core upgrade and verify
 * processes …` (7.0 to 7.2), `… core upgrade process …` (7.3), `… Liferay upgrade process …` (7.4 and later).
 */
export const upgradeTool: MessageGrammar = {
  name: 'upgrade-tool',
  title: 'The upgrade tool and its client',
  loggers: ['DBUpgrader'],
  openings: [
    'JVM arguments: ',
    'NOTE: Picked up ',
    'Picked up J',
    'Completed Liferay ',
    'Failed Liferay ',
    'Successfully completed upgrade process',
    'Retrying upgrade',
    'Stopping the server because a preupgrade',
    'Unable to execute ',
    'Running modules upgrades',
    'Connecting to Gogo shell',
    'You are connected to Gogo shell',
    'Portal upgrade failed. Fix',
    'Error running upgrade',
    'Unable to parse command line',
    'Unable to open Gogo shell',
    'Stopping the upgrade process.',
    'Remove ',
    'Missing default Store',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: ToolMessage): Meaning {
  switch (message.kind) {
    case 'jvm-arguments':
      return { eventName: 'tool.jvm-arguments', attributes: { arguments: message.options } };
    case 'jdk-options':
      return { eventName: 'tool.jdk-options', attributes: { options: message.options } };
    case 'completed':
      return { eventName: 'tool.completed', attributes: { scope: message.scope, seconds: message.seconds } };
    case 'failed':
      return {
        eventName: 'tool.failed',
        attributes: { ...(message.seconds !== undefined && { seconds: message.seconds }) },
      };
    case 'gogo-opened':
      return { eventName: 'tool.gogo-opened', attributes: { incomplete: message.incomplete } };
    case 'preverify-failed':
    case 'verify-failed':
    case 'client-error':
      return { eventName: `tool.${message.kind}`, attributes: { reason: message.text.trim() } };
    case 'cleanup-failed':
    case 'retrying':
    case 'modules-started':
    case 'store-missing':
    case 'error':
      return { eventName: `tool.${message.kind}`, attributes: {} };
  }
}
