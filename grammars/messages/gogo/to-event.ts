import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { lexer, parser } from './parser.ts';

/**
 * A Gogo shell session, typed by hand or held by the upgrade tool, whose client writes `g! <command>` to the log.
 *
 * Source: org.apache.felix.gogo.shell; com.liferay.portal.tools.db.upgrade.client.GogoShellClient.
 */
export const gogo: MessageGrammar = {
  name: 'gogo',
  title: 'Commands and banners of the Gogo shell',
  loggers: [],
  openings: [
    'g! ',
    'Type "help',
    'Enter "exit"',
    'Welcome to Apache Felix Gogo',
    'All modules were successfully upgraded',
    'The following modules had errors',
    'No upgrade processes registered for ',
    'Use the command upgrade:list',
  ],
  read: (message) => {
    const parts = readWith(lexer, parser, parser.message, message);
    if (parts === undefined) return undefined;
    if (parts.kind === 'banner') return { eventName: 'gogo.banner', attributes: {} };
    return { eventName: 'gogo.command', attributes: { command: `${parts.command} ${parts.argument}`.trim() } };
  },
};
