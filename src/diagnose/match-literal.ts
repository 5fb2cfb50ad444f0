import { ownValue } from '../model/own-value.ts';

/** Finds the text that every match of an RE2 pattern must hold, so that most texts are ruled out without a regular expression. */

/** The longest literal of a pattern; empty where none is sure. */
export interface RequiredLiteral {
  readonly literal: string;
  /** The pattern is nothing but this literal. */
  readonly isWhole: boolean;
}

const NONE: RequiredLiteral = { literal: '', isWhole: false };
/** Flags in front, properties, code points and quotes: rare, and not worth understanding here. */
const NOT_UNDERSTOOD = /\(\?[a-zA-Z-]*i|\\[pPxQEzAC]/;
const ATOM = /\\[^]|\(\?[ms]+\)|\[\^?\]?(?:\\[^]|\[:\^?\w+:\]|[^\]\\])*\]|\(\?(?:P?<\w+>|:)|\(\?|[^]/guy;
const REPEAT = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/uy;
const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * Returns a literal that must occur in every match, case and all.
 *
 * Only what is plainly required counts: nothing in a group with alternatives, nothing that may be repeated zero times.
 */
export function requiredLiteral(source: string): RequiredLiteral {
  if (NOT_UNDERSTOOD.test(source)) return NONE;
  const pieces = piecesOf(source);
  if (pieces === undefined) return NONE;
  const literal = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  return { literal, isWhole: source.replace(/\\([^\w])/gu, '$1') === literal };
}

/** Shorter literals occur everywhere. */
const SHORTEST_CHOICE = 4;

/**
 * Returns literals of which every match holds at least one: the longest required one, else one for each alternative. Empty
 * where no such list is sure.
 */
export function literalChoices(source: string): readonly string[] {
  const { literal } = requiredLiteral(source);
  if (literal.length >= SHORTEST_CHOICE) return [literal];
  if (NOT_UNDERSTOOD.test(source)) return [];
  const branches = splitAlternatives(source);
  if (branches === undefined) return [];
  if (branches.length > 1) return choicesOfAll(branches);
  return (
    requiredGroups(source)
      .map(literalChoices)
      .find((choices) => choices.length > 0) ?? []
  );
}

function choicesOfAll(branches: readonly string[]): readonly string[] {
  const choices = branches.map(literalChoices);
  return choices.every((one) => one.length > 0) ? [...new Set(choices.flat())] : [];
}

/** The pattern cut at each `|` that stands in no group; `undefined` where it is not understood. */
function splitAlternatives(source: string): readonly string[] | undefined {
  const branches: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length;) {
    const atom = matchAt(ATOM, source, at)?.[0];
    if (atom === undefined || atom === ')' || atom === '(?') return undefined;
    const end = opensGroup(atom) ? groupEnd(source, at + atom.length) : at + atom.length;
    if (end === undefined) return undefined;
    if (atom === '|') {
      branches.push(source.slice(start, at));
      start = end;
    }
    at = end;
  }
  return [...branches, source.slice(start)];
}

/** Contents of the groups of a pattern without alternatives that must take part in every match. */
function requiredGroups(source: string): readonly string[] {
  const groups: string[] = [];
  for (let at = 0; at < source.length;) {
    const atom = matchAt(ATOM, source, at)?.[0] ?? '';
    const end = opensGroup(atom) ? groupEnd(source, at + atom.length) : at + atom.length;
    if (atom === '' || end === undefined) return groups;
    const repeat = matchAt(REPEAT, source, end);
    if (opensGroup(atom) && isRequired(repeat)) groups.push(source.slice(at + atom.length, end - 1));
    at = end + (repeat?.[0].length ?? 0);
  }
  return groups;
}

function isRequired(repeat: RegExpExecArray | null): boolean {
  return repeat === null || repeat[0].startsWith('+') || Number(repeat[1] ?? 0) > 0;
}

/** Literals that must all occur, in order; `undefined` where the pattern has alternatives or is not understood. */
function piecesOf(source: string): string[] | undefined {
  const pieces: string[] = [];
  let current = '';
  const endPiece = (): void => {
    if (current !== '') pieces.push(current);
    current = '';
  };
  for (let at = 0; at < source.length;) {
    const atom = matchAt(ATOM, source, at)?.[0];
    if (atom === undefined || atom === '|' || atom === ')' || atom === '(?') return undefined;
    const end = opensGroup(atom) ? groupEnd(source, at + atom.length) : at + atom.length;
    if (end === undefined) return undefined;
    const repeat = matchAt(REPEAT, source, end);
    const taken = isRequired(repeat);
    const literal = literalText(atom);
    if (literal === undefined || !taken) endPiece();
    if (literal !== undefined && taken) current += literal;
    if (opensGroup(atom) && taken) pieces.push(...(piecesOf(source.slice(at + atom.length, end - 1)) ?? []));
    if (repeat !== null) endPiece();
    at = end + (repeat?.[0].length ?? 0);
  }
  endPiece();
  return pieces;
}

/** `(`, `(?:` and `(?<name>`, but not the flags `(?m)`. */
function opensGroup(atom: string): boolean {
  return atom.startsWith('(') && !atom.endsWith(')');
}

/** Position behind the parenthesis that closes the group whose content starts at `at`. */
function groupEnd(source: string, at: number): number | undefined {
  let depth = 1;
  for (let position = at; position < source.length;) {
    const atom = matchAt(ATOM, source, position)?.[0];
    if (atom === undefined) return undefined;
    position += atom.length;
    if (opensGroup(atom)) depth += 1;
    if (atom === ')') depth -= 1;
    if (depth === 0) return position;
  }
  return undefined;
}

/** The text that a piece of pattern stands for; `undefined` where it stands for more than one. */
function literalText(atom: string): string | undefined {
  if (/^\\[^\w]$/u.test(atom)) return atom.slice(1);
  if (/^\\[ntr]$/u.test(atom)) return ownValue(CONTROL, atom.slice(1));
  return /[\\[\](){}.*+?^$|]/u.test(atom) ? undefined : atom;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
