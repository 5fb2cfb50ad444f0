import type { Grammars } from '../model/grammar.ts';
import type { Meaning } from '../model/meaning.ts';
import type { RawRecord } from '../model/record.ts';
import { plausibleMeaning } from './plausible-meaning.ts';

/** Longest text a grammar is given. */
const LONGEST_TEXT = 8192;

/**
 * Makes the function that reads a line of a shell's session; absent where the record is of no session, or its line is one
 * that says the same anywhere.
 */
export function createSessionReader({ session }: Grammars): (record: RawRecord) => Meaning | undefined {
  return ({ bytes, start, end, part }) => {
    if (part === undefined) return undefined;
    const text = bytes.toString('utf8', start, Math.min(end, start + LONGEST_TEXT)).trimEnd();
    return plausibleMeaning(session.read(part, text.includes('\n') ? joinLines(text) : text));
  };
}

function joinLines(text: string): string {
  const [first, ...others] = text.split('\n');
  return [first.trimEnd(), ...others.map((line) => line.trim())].filter((line) => line !== '').join(' ');
}
