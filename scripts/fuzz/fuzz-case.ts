/** What the program is given once: files of one kind. */
export interface FuzzCase {
  readonly kind: FuzzKind;
  readonly files: readonly CaseFile[];
}

/** A file below the folder of its case. */
export interface CaseFile {
  /** Path with slashes. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is mutated: logs by the folder of their sample, those in the examples of rules, and all else that the program reads. */
export const FUZZ_KINDS = [
  'upgrade',
  'server',
  'import',
  'gogo',
  'examples',
  'rehearsals',
  'reports',
  'encodings',
  'hostile',
  'together',
  'packed',
  'saved',
  'rule',
  'templates',
  'map',
  'accepted',
  'export',
  'archive',
  'query',
] as const;

/** One of them. */
export type FuzzKind = (typeof FUZZ_KINDS)[number];

/** Tells whether a word is the name of a kind. */
export function isFuzzKind(word: string): word is FuzzKind {
  return FUZZ_KINDS.some((kind) => kind === word);
}

/** What went wrong with a case. */
export interface Trouble {
  readonly what: 'crash' | 'hang' | 'memory' | 'broken-output';
  /** Two troubles with one cause have the same one: what was thrown and where, or what an output broke. */
  readonly cause: string;
  /** For whoever looks at it: the command, and what was seen. */
  readonly detail: string;
}
