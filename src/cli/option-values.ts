import { UserError, explainUnknown } from '../errors.ts';

/** Makes the check of an option that takes one of some words. */
export function oneOf<Word extends string>(kind: string, known: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = known.find((candidate) => candidate === value);
    if (word === undefined) throw new UserError(explainUnknown(kind, [value], known));
    return word;
  };
}

/** Collects the values of an option that may be given more than once. */
export function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}
