import type { MessageGrammar } from '../../../src/model/grammar.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './parser.ts';

/**
 * Prompts of the upgrade tool, captured in a terminal: each says that a key was missing in the files of the tool. The
 * names of users and passwords are dropped here, whatever stands behind the prompt.
 *
 * Source: com.liferay.portal.tools.db.upgrade.client.UpgradeClient / DBUpgradeClient.
 */
export const toolPrompts: MessageGrammar = {
  name: 'tool-prompts',
  title: 'Prompts of the upgrade tool',
  loggers: [],
  openings: [
    'Please enter your ',
    '[ db2 ',
    '[ mariadb ',
    '[ mysql ',
    '[ jboss ',
    '[ jonas ',
    '[ tcserver ',
    '[ tomcat ',
  ],
  read: (message) => {
    if (message.startsWith('[')) return readChoices(message);
    const prompt = readWith(reader, (parser) => parser.prompt(), message);
    if (prompt === undefined) return { eventName: 'tool.prompt', attributes: { question: '', asked: 'other' } };
    const { question, asked, offered, answer } = prompt;
    return {
      eventName: 'tool.prompt',
      attributes: {
        question,
        asked,
        ...(offered !== undefined && { default: offered }),
        ...(answer !== undefined && { answer }),
      },
    };
  },
};

function readChoices(message: string): Meaning | undefined {
  const choices = readWith(reader, (parser) => parser.choices(), message);
  return choices && { eventName: 'tool.prompt-choices', attributes: { choices } };
}
