import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { lexer, parser } from './parser.ts';

/**
 * Result of the documented script that finds structures of 6.2 with two fields of one name, before an upgrade.
 *
 * Source: `NormalizeDuplicateFields` of Liferay's upgrade guide for 6.2 (liferay-docs, 06-upgrading-liferay.markdown).
 */
export const duplicateFields: MessageGrammar = {
  name: 'duplicate-fields',
  title: 'Result of the script that finds duplicate fields of structures',
  loggers: ['NormalizeDuplicateFields'],
  openings: ['*** There are no structures with duplicate fields'],
  read: (message) => {
    const structures = readWith(lexer, parser, parser.structures, message);
    return structures === undefined
      ? undefined
      : { eventName: 'other.duplicate-fields-script', attributes: { structures } };
  },
};
