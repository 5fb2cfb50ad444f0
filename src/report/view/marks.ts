import type { Level } from '../../model/finding.ts';
import type { SpanStatus } from '../../model/timeline.ts';
import type { Outcome } from '../../model/verdict.ts';
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
