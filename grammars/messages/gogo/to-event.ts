import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type SessionTopic, withoutPrompt } from '../../shared/session-lines.ts';
import { GOGO_LINES } from './lines.ts';
import { type GogoMessage, type GogoParser, reader } from './parser.ts';

/**
 * A Gogo shell session, typed by hand or held by the upgrade tool, whose client writes `g! <command>` to the log.
 *
 * Source: org.apache.felix.gogo.shell; com.liferay.portal.tools.db.upgrade.client.GogoShellClient; UpgradeOSGiCommands and
 * IndexUpdaterOSGiCommands of portal-upgrade-impl; GogoShellPortlet of gogo-shell-web.
 */
export const gogo: MessageGrammar = {
  name: 'gogo',
  title: 'Commands and banners of the Gogo shell',
  loggers: [],
  openings: [
    'g! ',
    'osgi> ',
    'Type "help',
    'Enter "exit"',
    'Welcome to Apache Felix Gogo',
    'All modules were successfully upgraded',
    'The following modules had errors',
    'No upgrade processes registered for ',
    'Use the command upgrade:list',
  ],
  read: (message) => readBy((parser) => parser.message(), message),
};

/** The lines that every session has. */
export const gogoLines: SessionTopic = { lines: GOGO_LINES, read: readLine };

function readLine(part: string, text: string): Meaning | undefined {
  const line = text.trim();
  if (part === 'text') return undefined;
  if (part === 'prompt') return { eventName: 'gogo.command', attributes: { command: '' } };
  if (part.startsWith('command '))
    return readBy((parser) => parser.command(), withoutPrompt(line).replace(/^\$ blade sh /, ''));
  return readBy((parser) => (part === 'upgrade:executeAll module' ? parser.failedModule() : parser.message()), line);
}

function readBy(rule: (parser: GogoParser) => GogoMessage, line: string): Meaning | undefined {
  const parts = readWith(reader, rule, line);
  return parts && toMeaning(parts);
}

function toMeaning(message: GogoMessage): Meaning {
  switch (message.kind) {
    case 'command':
      return {
        eventName: 'gogo.command',
        attributes: { command: `${message.command} ${message.argument}`.trim() },
      };
    case 'error':
    case 'refused':
    case 'failed-module':
    case 'indexes': {
      const { kind, ...attributes } = message;
      return { eventName: `gogo.${kind}`, attributes };
    }
    case 'banner':
    case 'modules-upgraded':
    case 'modules-failed':
      return { eventName: `gogo.${message.kind}`, attributes: {} };
  }
}
