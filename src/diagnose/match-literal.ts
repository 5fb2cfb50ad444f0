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
    const isRequired = repeat === null || repeat[0].startsWith('+') || Number(repeat[1] ?? 0) > 0;
    const literal = literalText(atom);
    if (literal === undefined || !isRequired) endPiece();
    if (literal !== undefined && isRequired) current += literal;
    if (opensGroup(atom) && isRequired) pieces.push(...(piecesOf(source.slice(at + atom.length, end - 1)) ?? []));
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
  if (/^\\[ntr]$/u.test(atom)) return CONTROL[atom.slice(1)];
  return /[\\[\](){}.*+?^$|]/u.test(atom) ? undefined : atom;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
