import type { TranscriptStep } from '../../../src/model/grammar.ts';

/** What an echoed statement does, as far as its result is read by it. */
export type StatementKind = 'insert' | 'replace' | 'other';

/** Where in the transcript a line stands. */
export interface Position {
  readonly where:
    'outside' | 'opened' | 'inside' | 'broken' | 'broken-dashes' | 'broken-opening' | 'broken-result' | 'ended';
  readonly kind: StatementKind;
  /** The line goes on with what is open. */
  readonly more: TranscriptStep;
}

/** The steps within and behind the echo of a statement. */
export interface EchoSteps {
  readonly inside: TranscriptStep;
  /** What is left of the echo after an error that was printed into it. */
  readonly rest: TranscriptStep;
  /** A line of the echo with an error in it, or the line of dashes that ends it. */
  readonly broken: TranscriptStep;
  readonly brokenDashes: TranscriptStep;
  readonly end: TranscriptStep;
  readonly ownEnd: TranscriptStep;
  readonly result: TranscriptStep;
}

function echoSteps(kind: StatementKind): EchoSteps {
  return {
    inside: { starts: false, part: kind },
    rest: { starts: true, part: `${kind}-rest` },
    broken: { starts: true, part: `${kind}-broken` },
    brokenDashes: { starts: true, part: `${kind}-broken-dashes` },
    end: { starts: false, part: `${kind}-end` },
    ownEnd: { starts: true, part: `${kind}-end` },
    result: { starts: true, part: `${kind}-result` },
  };
}

/** By what the statement does. */
export const ECHO: Readonly<Record<StatementKind, EchoSteps>> = {
  insert: echoSteps('insert'),
  replace: echoSteps('replace'),
  other: echoSteps('other'),
};

/** Steps to records that stand outside of echoes. */
export const STEPS = {
  echo: { starts: true, part: 'echo' },
  comment: { starts: false, part: 'comment' },
  looseResult: { starts: true, part: 'loose-result' },
  typedResult: { starts: true, part: 'typed-result' },
  error: { starts: true, part: 'error' },
  statementError: { starts: true, part: 'statement-error' },
  promptedError: { starts: true, part: 'prompted-error' },
  brokenOpening: { starts: true, part: 'broken-opening' },
  brokenResult: { starts: true, part: 'broken-result' },
  note: { starts: true, part: 'note' },
  prompt: { starts: true, part: 'prompt' },
  source: { starts: true, part: 'source' },
  bye: { starts: true, part: 'bye' },
  terminal: { starts: true, part: 'terminal' },
  client: { starts: true, part: 'client' },
  progress: { starts: true, part: 'progress' },
  dumpTool: { starts: true, part: 'dump-tool' },
  importTool: { starts: true, part: 'import-tool' },
  loader: { starts: true, part: 'loader' },
  text: { starts: true, part: 'text' },
} as const satisfies Record<string, TranscriptStep>;

const KINDS = ['insert', 'replace', 'other'] as const;

/** Parts in which a line of a log is data. */
export const DATA_PARTS: readonly string[] = [
  'echo',
  'comment',
  ...KINDS.flatMap((kind) => [kind, `${kind}-rest`, `${kind}-broken`]),
];

/** Parts whose first line has the error at its end, behind what it was printed into. */
export const BROKEN_PARTS: readonly string[] = [
  'prompted-error',
  'broken-opening',
  'broken-result',
  ...KINDS.flatMap((kind) => [`${kind}-broken`, `${kind}-broken-dashes`]),
];

function position(where: Position['where'], kind: StatementKind, part: string): readonly [string, Position] {
  return [part, { where, kind, more: { starts: false, part } }];
}

/** Where the transcript stands, by the part that is open. */
export const POSITIONS: ReadonlyMap<string, Position> = new Map([
  position('opened', 'other', 'echo'),
  position('opened', 'other', 'comment'),
  position('broken-opening', 'other', 'broken-opening'),
  position('broken-result', 'other', 'broken-result'),
  ...KINDS.flatMap((kind) => [
    position('inside', kind, kind),
    position('inside', kind, `${kind}-rest`),
    position('broken', kind, `${kind}-broken`),
    position('broken-dashes', kind, `${kind}-broken-dashes`),
    position('ended', kind, `${kind}-end`),
    position('outside', kind, `${kind}-result`),
  ]),
  ...Object.values(STEPS)
    .filter(({ part }) => !['echo', 'comment', 'broken-opening', 'broken-result'].includes(part))
    .map(({ part }) => position('outside', 'other', part)),
]);

/** Before the first line. */
export const BEGINNING: Position = { where: 'outside', kind: 'other', more: STEPS.text };
