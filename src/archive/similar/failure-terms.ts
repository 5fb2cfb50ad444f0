import type { Failure } from '../../model/archive.ts';
import { termSet } from '../../terms/term-set.ts';
import { wordsIn } from '../../terms/words-in.ts';

/** What differs from one time to the next: values in quotes and brackets, and numbers. */
const VALUES = /'[^'\n]{0,200}'|"[^"\n]{0,200}"|`[^`\n]{0,200}`|\([^()\n]{0,200}\)|(?<!\p{L})\p{L}*\d[\p{L}\d_-]*/gu;
const MOST_WORDS = 60;

/** Returns the terms of what a failure says, without the names and numbers in it, each with its word as it stands there. */
export function saidTerms({ template, exceptions, title, ruleId }: Failure): ReadonlyMap<string, string> {
  const root = exceptions.at(-1)?.message;
  // The title of what a rule explains is a sentence of the rule.
  const said = root ?? template ?? (ruleId === undefined ? title : '');
  const terms = new Map<string, string>();
  for (const { text } of wordsIn(said.replace(VALUES, ' ')).slice(0, MOST_WORDS)) {
    const { whole, parts } = termSet(text);
    const [name] = parts.length > 0 ? parts : whole;
    for (const { term } of parts.length > 0 ? parts : whole) {
      if (name !== undefined && !terms.has(term)) terms.set(term, text);
    }
  }
  return terms;
}

/** Returns the classes of a chain of exceptions without their packages; those that only wrap are left out where others are there. */
export function exceptionNames({ exceptions }: Failure): readonly string[] {
  const names = exceptions.map(({ type }) => type.slice(type.lastIndexOf('.') + 1));
  const telling = names.filter(
    (name) => !/^(?:UpgradeException|VerifyException|RuntimeException|Exception)$/.test(name),
  );
  return telling.length > 0 ? telling : names;
}

/** Returns the codes of a failure: what the SQL standard and the database call it. */
export function codesOf({ sqlState, vendorCode }: Failure): readonly string[] {
  return [sqlState, vendorCode].filter((code) => code !== undefined);
}
