import type { Failure, Resolution } from '../../model/archive.ts';
import type { TextField } from './fields.ts';

/** The texts of a failure by field; what is not known is left out. */
export type FieldTexts = Readonly<Partial<Record<TextField, string>>>;

/** Returns what can be searched of a failure. */
export function fieldTexts(failure: Failure, resolutions: readonly Resolution[]): FieldTexts {
  const { title, message, template, exceptions, sqlState, vendorCode, module, process, ruleId, excerpt } = failure;
  const notes = resolutions.flatMap(({ note, link, author }) => [note, link, author]);
  return {
    title,
    ...joined('message', [message, template, ...exceptions.map((exception) => exception.message)]),
    ...joined(
      'exception',
      exceptions.map(({ type }) => type),
    ),
    ...joined('code', [sqlState, vendorCode]),
    ...joined('module', [module]),
    ...joined('process', [process]),
    ...joined('rule', [ruleId]),
    ...joined('note', notes),
    ...joined('excerpt', [excerpt]),
  };
}

/** Two failures share no word across the line end. */
function joined(field: TextField, texts: readonly (string | undefined)[]): FieldTexts {
  const known = new Set(texts.filter((text) => text !== undefined && text !== ''));
  return known.size === 0 ? {} : { [field]: [...known].join('\n') };
}
