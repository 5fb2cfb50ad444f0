import type { TranscriptStep } from '../../../src/model/grammar.ts';

/** What a record of a transcript is. */
export type RecordKind =
  /** Message of the server or of psql, on a statement of a file or of standard input. */
  | 'message'
  /** Line of a program about itself: `pg_restore: creating TABLE "public.user_"`. */
  | 'program'
  /** Command tag, with the time behind it. */
  | 'tag'
  /** Rows of a SELECT; whole once their count was printed. */
  | 'result'
  | 'whole-result'
  /** The result with which a dump begins, behind the work of another one. */
  | 'restart'
  /** Echoed statement; open until a line ends with a semicolon. */
  | 'open-statement'
  | 'statement'
  /** Echoed comment, or a line of a table of contents. */
  | 'remark'
  | 'text';

/** How far trouble went: none since the last command that was done, an error, or data that is read as statements. */
export type Trouble = 'none' | 'error' | 'flood';

/** What is known at a line: the record that is open, the trouble around it, and whether a dump brought something already. */
export interface Part {
  readonly kind: RecordKind;
  readonly trouble: Trouble;
  readonly worked: boolean;
  /** What the format answers for a line that starts such a record, or goes on with it. */
  readonly start: TranscriptStep;
  readonly goOn: TranscriptStep;
}

const KINDS: readonly RecordKind[] = [
  'message',
  'program',
  'tag',
  'result',
  'whole-result',
  'restart',
  'open-statement',
  'statement',
  'remark',
  'text',
];
const TROUBLES: readonly Trouble[] = ['none', 'error', 'flood'];

/** Made once: a part is asked for at every line. */
const PARTS: ReadonlyMap<RecordKind, ReadonlyMap<Trouble, readonly [Part, Part]>> = new Map(
  KINDS.map((kind) => [
    kind,
    new Map(TROUBLES.map((trouble) => [trouble, [makePart(kind, trouble, false), makePart(kind, trouble, true)]])),
  ]),
);
const ALL: readonly Part[] = [...PARTS.values()].flatMap((byTrouble) => [...byTrouble.values()].flat());
const BY_NAME: ReadonlyMap<string, Part> = new Map(ALL.map((part) => [part.start.part, part]));

/** Before the first line. */
export const FIRST_PART: Part = makePart('text', 'none', false);

/** Parts in which lines are data that a statement brings, or that is read as statements. */
export const DATA_PARTS: readonly string[] = ALL.filter(
  ({ kind, trouble }) => kind === 'open-statement' || (trouble === 'flood' && (kind === 'message' || kind === 'text')),
).map(({ start }) => start.part);

/** The part that a step named. */
export function partNamed(name: string | undefined): Part {
  return (name === undefined ? undefined : BY_NAME.get(name)) ?? FIRST_PART;
}

/** The part for a kind of record and what is known around it. */
export function partOf(kind: RecordKind, trouble: Trouble, worked: boolean): Part {
  return PARTS.get(kind)?.get(trouble)?.[worked ? 1 : 0] ?? FIRST_PART;
}

function makePart(kind: RecordKind, trouble: Trouble, worked: boolean): Part {
  const part = `${kind} ${trouble}${worked ? ' worked' : ''}`;
  return { kind, trouble, worked, start: { starts: true, part }, goOn: { starts: false, part } };
}
