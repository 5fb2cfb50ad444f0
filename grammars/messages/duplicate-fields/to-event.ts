import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ScriptMessage, reader } from './parser.ts';

const LINE: Meaning = { eventName: 'other.duplicate-fields-script.line', attributes: {} };

/**
 * Output of the documented script that finds structures of 6.2 with two fields of one name, before an upgrade.
 *
 * Source: `NormalizeDuplicateFields` of Liferay's upgrade guide for 6.2 (liferay-docs, 06-upgrading-liferay.markdown).
 */
export const duplicateFields: MessageGrammar = {
  name: 'duplicate-fields',
  title: 'Result of the script that finds duplicate fields of structures',
  loggers: ['NormalizeDuplicateFields'],
  openings: ['*** There are no structures with duplicate fields', 'Finishing NormalizeDuplicateFields'],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts === undefined ? LINE : toMeaning(parts);
  },
};

function toMeaning(message: ScriptMessage): Meaning {
  switch (message.kind) {
    case 'results':
      return LINE;
    case 'count': {
      const { count, number } = message;
      return count === 'structures'
        ? { eventName: 'other.duplicate-fields-script', attributes: { structures: number } }
        : { eventName: 'other.duplicate-fields-script.count', attributes: { count, number } };
    }
    case 'structure':
    case 'field':
    case 'template': {
      const { kind, ...attributes } = message;
      return { eventName: `other.duplicate-fields-script.${kind}`, attributes };
    }
    case 'finished':
      return { eventName: 'other.duplicate-fields-script.finished', attributes: {} };
  }
}
