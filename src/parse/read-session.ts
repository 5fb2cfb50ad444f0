import type { Grammars } from '../model/grammar.ts';
import type { Meaning } from '../model/meaning.ts';
import type { RawRecord } from '../model/record.ts';
import { plausibleMeaning } from './plausible-meaning.ts';
import { remember } from './remember.ts';

/** Longest text a grammar is given. */
const LONGEST_TEXT = 8192;
/** Sessions repeat their short lines: each is read once. */
const LONGEST_REMEMBERED = 200;

/**
 * Makes the function that reads a line of a shell's session; absent where the record is of no session, or its line is one
 * that says the same anywhere.
 */
export function createSessionReader({ session }: Grammars): (record: RawRecord) => Meaning | undefined {
  const shortLines = remember<Map<string, Meaning | undefined>>();

  function readPart({ bytes, start, end }: RawRecord, part: string): Meaning | undefined {
    const text = bytes.toString('utf8', start, Math.min(end, start + LONGEST_TEXT)).trimEnd();
    return plausibleMeaning(session.read(part, text.includes('\n') ? joinLines(text) : text));
  }

  return (record) => {
    const { bytes, start, end, part } = record;
    if (part === undefined) return undefined;
    if (end - start > LONGEST_REMEMBERED) return readPart(record, part);
    const meanings = shortLines(bytes, start, end, () => new Map());
    if (!meanings.has(part)) meanings.set(part, readPart(record, part));
    return meanings.get(part);
  };
}

function joinLines(text: string): string {
  const [first, ...others] = text.split('\n');
  return [first.trimEnd(), ...others.map((line) => line.trim())].filter((line) => line !== '').join(' ');
}
