import { ownValue } from '../../model/own-value.ts';
import type { FoundValue } from '../found-value.ts';
import { isTelling } from '../kinds/is-telling.ts';

/** Where a statement with data in it begins; what follows up to the end of its lines is looked at. */
const STATEMENT =
  /\b(?:insert\s{1,5}(?:ignore\s{1,5})?into|replace\s{1,5}into|update\s{1,5}[\w.`"[\]]{1,130}\s{1,5}set|delete\s{1,5}(?:\w{1,64}\s{1,5})?from|select\s[^;]{1,400}?\sfrom|merge\s{1,5}into|call\s{1,5}\w|where)\s|\bvalues\s{0,3}\(/gi;
const MOST = 65_536;
const QUOTED = /'(?<value>(?:[^'\\]|''|\\.){0,8192})'|(?<=[(,=]\s{0,2})"(?<double>[^"\r\n]{0,4096})"(?=\s{0,2}[,)])/gs;
/** What databases print of the data that they refuse; where it ends is looked for in what follows. */
const REFUSED = new RegExp(
  [
    String.raw`\b(?:Duplicate entry|Invalid value|Incorrect (?:string|integer|decimal|datetime|double) value:|Truncated incorrect \w{1,12} value:|invalid input syntax for (?:type )?[\w ]{1,30}:|Conversion failed when converting the \w{1,12} value|value too long for \w{1,12}|invalid input value for enum \w{1,63}:) ?(?<quote>['"])`,
    String.raw`\b(?:duplicate key value is|Failing row contains) ?(?<row>\()`,
    String.raw`\bKey \([^)\r\n]{1,500}\)=(?<key>\()`,
    String.raw`\bCOPY \w{1,63}, line \d{1,12}(?:, column \w{1,63})?: (?<copy>")`,
  ].join('|'),
  'g',
);
/** By the group that matched: what ends the value. */
const ENDS: Readonly<Record<string, RegExp>> = {
  quote: /['"](?= for | to data | at row|;|\)|,|\.|\s|$)/,
  row: /\)(?=\.|\s|$)/,
  key: /\) (?=already exists|is not present|is still referenced|is duplicated)|\)\.?$/,
  copy: /"$/,
};
const MOST_VALUE = 8192;

/** Finds data of users in statements and in what databases say of them; numbers, versions, classes and names of columns stay. */
export function findLiterals(text: string): readonly FoundValue[] {
  const found: FoundValue[] = [];
  let end = 0;
  for (const { index, 0: start } of text.matchAll(STATEMENT)) {
    if (index < end) continue;
    const from = index + start.search(/(?<=^\w{1,8}\s)|$/);
    end = endOfStatement(text, from);
    found.push(...literals(text.slice(from, end), from));
  }
  return [...found, ...refused(text)];
}

/** Goes on behind each value, so that none is looked at twice. */
function refused(text: string): FoundValue[] {
  const found: FoundValue[] = [];
  const pattern = new RegExp(REFUSED, 'g');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const groups = match.groups ?? {};
    const group = Object.keys(ENDS).find((name) => ownValue(groups, name) !== undefined) ?? 'quote';
    const start = pattern.lastIndex;
    const rest = /^[^\r\n]*/.exec(text.slice(start, start + MOST_VALUE))?.[0] ?? '';
    const length = ownValue(ENDS, group)?.exec(rest)?.index ?? rest.length;
    found.push(...pieces(rest.slice(0, length), start, group === 'row' || group === 'key'));
    pattern.lastIndex = start + length;
  }
  return found;
}

/** A statement ends at an empty line, at a stack trace, or with the text. */
function endOfStatement(text: string, from: number): number {
  const part = text.slice(from, from + MOST);
  const stop = part.search(/\r?\n\s*(?:\r?\n|at |Caused by|\.\.\. |\d{4}-\d\d-\d\d )/);
  return from + (stop === -1 ? part.length : stop);
}

function literals(statement: string, offset: number): FoundValue[] {
  return Array.from(statement.matchAll(QUOTED)).flatMap(({ index, groups }) => {
    const value = groups?.value ?? groups?.double ?? '';
    return literal(value, offset + index + 1);
  });
}

/** A row is cut at its commas, so that numbers in it stay. */
function pieces(value: string, start: number, row: boolean): FoundValue[] {
  if (!row) return literal(value, start);
  return Array.from(value.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)).flatMap(({ 0: piece, index }) =>
    /^(?:null|t|f|<null>)$/i.test(piece) ? [] : literal(piece, start + index),
  );
}

function literal(value: string, start: number): FoundValue[] {
  return isTelling('literal', value) ? [{ kind: 'literal', start, end: start + value.length }] : [];
}
