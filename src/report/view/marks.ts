import type { Level } from '../../model/finding.ts';
import type { GogoOutcome } from '../../model/gogo.ts';
import type { ImportError, ImportOutcome } from '../../model/import.ts';
import type { SpanStatus } from '../../model/timeline.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { StepStatus } from '../../model/workflow.ts';
import type { MarkView } from './shared-views.ts';

const BAD = { tone: 'bad', symbol: '✖' } as const;
const WARN = { tone: 'warn', symbol: '⚠' } as const;
const GOOD = { tone: 'good', symbol: '✔' } as const;
const QUIET = { tone: 'quiet', symbol: '•' } as const;

const OUTCOME_MARKS = {
  succeeded: { ...GOOD, word: 'succeeded' },
  'succeeded-with-warnings': { ...WARN, word: 'succeeded with warnings' },
  failed: { ...BAD, word: 'failed' },
  incomplete: { ...WARN, word: 'incomplete' },
  'no-upgrade': { ...QUIET, word: 'no upgrade' },
  unrecognized: { ...QUIET, word: 'not recognized' },
} as const;

const LEVEL_MARKS = {
  error: { ...BAD, word: 'error' },
  warning: { ...WARN, word: 'warning' },
  note: { ...QUIET, word: 'note' },
} as const;

const STATUS_MARKS = {
  ok: { ...GOOD, word: 'completed' },
  error: { ...BAD, word: 'failed' },
  unset: { ...QUIET, word: 'no end seen' },
} as const;

const MODULE_MARKS = {
  failed: { ...BAD, word: 'failed' },
  pending: { ...WARN, word: 'pending' },
  unknown: { ...QUIET, word: 'not known' },
  upgraded: { ...GOOD, word: 'upgraded' },
} as const;

const IMPORT_MARKS = {
  succeeded: { ...GOOD, word: 'succeeded' },
  failed: { ...BAD, word: 'failed' },
  partial: { ...WARN, word: 'went on after errors' },
  incomplete: { ...WARN, word: 'no end seen' },
  unknown: { ...QUIET, word: 'not known' },
} as const;

const GOGO_MARKS = {
  ok: { ...GOOD, word: 'answered' },
  empty: { ...QUIET, word: 'printed nothing' },
  failed: { ...BAD, word: 'failed' },
  refused: { ...WARN, word: 'refused' },
  'not-found': { ...WARN, word: 'not known there' },
  unknown: { ...QUIET, word: 'no answer seen' },
} as const;

const STEP_MARKS = {
  done: { ...GOOD, word: 'done' },
  failed: { ...BAD, word: 'failed' },
  'in-progress': { tone: 'warn', symbol: '▸', word: 'in progress' },
  'not-seen': { tone: 'quiet', symbol: '–', word: 'not seen' },
  skipped: { tone: 'quiet', symbol: '○', word: 'skipped' },
} as const;

/** What Liferay's own report says of an upgrade: `success`, `failure`, `unresolved`, `warning`. */
const RESULT_MARKS: ReadonlyMap<string, MarkView> = new Map([
  ['success', { ...GOOD, word: 'success' }],
  ['failure', { ...BAD, word: 'failure' }],
  ['warning', { ...WARN, word: 'warning' }],
  ['unresolved', { ...WARN, word: 'unresolved' }],
]);

/** `state_` of a row of `Release_`. */
const STATE_MARKS: ReadonlyMap<number, MarkView> = new Map([
  [0, { ...GOOD, word: 'good' }],
  [1, { ...BAD, word: 'upgrade failed' }],
  [2, { ...BAD, word: 'verification failed' }],
  [-1, { ...WARN, word: 'in progress' }],
]);

/** Says how an outcome is marked. */
export function outcomeMark(outcome: Outcome): MarkView {
  return OUTCOME_MARKS[outcome];
}

/** Says how a level is marked. */
export function levelMark(level: Level): MarkView {
  return LEVEL_MARKS[level];
}

/** Says how the status of a span, a run or a verification is marked. */
export function statusMark(status: SpanStatus): MarkView {
  return STATUS_MARKS[status];
}

/** Says how the state of a module is marked. */
export function moduleMark(status: keyof typeof MODULE_MARKS): MarkView {
  return MODULE_MARKS[status];
}

/** Says how what became of an import is marked. */
export function importMark(outcome: ImportOutcome): MarkView {
  return IMPORT_MARKS[outcome];
}

/** Says how the answer of a Gogo command is marked. */
export function gogoMark(outcome: GogoOutcome): MarkView {
  return GOGO_MARKS[outcome];
}

/** Says how the status of a step of the workflow is marked. */
export function stepMark(status: StepStatus): MarkView {
  return STEP_MARKS[status];
}

/** Says how the result that an upgrade report prints is marked; another one stands there in its own words. */
export function resultMark(result: string | undefined): MarkView {
  const known = RESULT_MARKS.get(result ?? '');
  if (known !== undefined) return known;
  if (result === undefined) return { ...QUIET, word: 'not known' };
  return { ...(result.endsWith('failure') ? BAD : QUIET), word: result };
}

/** Says how `state_` of a row of `Release_` is marked. */
export function stateMark(state: number | undefined): MarkView {
  if (state === undefined) return { ...QUIET, word: 'not known' };
  return STATE_MARKS.get(state) ?? { ...WARN, word: `state ${state}` };
}

/** Says how an error of an import is marked. */
export function errorMark({ severity, harmless, stops }: ImportError): MarkView {
  if (harmless) return { ...QUIET, word: 'harmless' };
  if (stops) return { ...BAD, word: 'ended it' };
  return severity === 'WARN' ? { ...WARN, word: 'warning' } : { ...BAD, word: 'error' };
}
