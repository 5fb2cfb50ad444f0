import { ownValue } from '../../../src/model/own-value.ts';
import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { trimLineEnd } from '../../shared/scan-bytes.ts';
import { isBlank } from '../../shared/scan-lines.ts';
import { findPart } from './find-part.ts';

/**
 * Where the loading of one table stands. Screen and message file print the same counts, and only the first ones may count:
 *
 * - `command`: an echoed command waits for its counts; after them (`told`) all counts are repeats until the next command
 * - `begun`: a message file without command waits for its counts; after them (`ended`) counts without a new begin are repeats
 * - `bare`: counts came without a begin, from the screen; a message file after them (`again`) repeats them
 */
type Phase = 'fresh' | 'command' | 'told' | 'begun' | 'ended' | 'bare' | 'again';

interface State {
  readonly part: string;
  readonly phase: Phase;
  readonly begins: TranscriptStep;
  readonly goesOn: TranscriptStep;
}

const PHASES: readonly Phase[] = ['fresh', 'command', 'told', 'begun', 'ended', 'bare', 'again'];
const PARTS = [
  ...['text', 'gap', 'begin', 'rows', 'rows-again', 'message', 'commits', 'points', 'summary', 'summary-again'],
  ...['partitioners', 'partitions', 'command', 'restore-command'],
  ...['move-command', 'move-banner', 'move', 'move-problem', 'move-more', 'move-counts'],
];

/** All states, by phase and part, and by their names: made once, so that a line allocates nothing. */
const BY_PHASE = new Map(
  PHASES.map((phase) => [phase, new Map(PARTS.map((part) => [part, makeState(part, phase)] as const))] as const),
);
const BY_NAME = new Map(
  [...BY_PHASE.values()].flatMap((states) => [...states.values()].map((state) => [state.begins.part, state] as const)),
);
const FRESH = makeState('text', 'fresh');

/** Parts whose text goes on over lines that begin nothing, until a blank line. */
const GO_ON = new Set([
  'begin',
  'rows',
  'rows-again',
  'message',
  'commits',
  'points',
  'command',
  'restore-command',
  'move-problem',
]);
/** Messages that repeat by the thousand: all in a row are one record, blank lines and all. */
const KEPT_OPEN = new Set(['commits', 'points']);
/** Parts of several lines of one kind. */
const REPEATED: Readonly<Record<string, string>> = {
  summary: 'summary',
  'summary-again': 'summary',
  commits: 'commits',
  points: 'points',
  partitioners: 'partitioners',
  'move-counts': 'move-counts',
  'move-problem': 'move-more',
};

const AFTER_BEGIN: Readonly<Record<Phase, Phase>> = {
  fresh: 'begun',
  command: 'command',
  told: 'told',
  begun: 'begun',
  ended: 'begun',
  bare: 'again',
  again: 'again',
};
const AFTER_COUNTS: Readonly<Record<Phase, Phase>> = {
  fresh: 'bare',
  command: 'told',
  told: 'told',
  begun: 'ended',
  ended: 'ended',
  bare: 'bare',
  again: 'ended',
};
const IS_REPEAT: ReadonlySet<Phase> = new Set<Phase>(['told', 'ended', 'again']);

/** Judges a line of a transcript of DB2 by the part that is open and by where the loading of a table stands. */
export function step(bytes: Buffer, start: number, end: number, open: string | undefined): TranscriptStep {
  const state = (open === undefined ? undefined : BY_NAME.get(open)) ?? FRESH;
  const { part: openPart, phase } = state;
  const lineEnd = trimLineEnd(bytes, start, end);
  if (isBlank(bytes, start, lineEnd)) {
    if (open === undefined) return state.begins;
    return KEPT_OPEN.has(openPart) ? state.goesOn : stateOf('gap', phase).goesOn;
  }
  const part = findPart(bytes, start, lineEnd);
  if (part === undefined)
    return open !== undefined && GO_ON.has(openPart) ? state.goesOn : stateOf('text', phase).begins;
  if (open !== undefined && ownValue(REPEATED, openPart) === part) return state.goesOn;
  switch (part) {
    case 'command':
    case 'restore-command':
      return stateOf(part, 'command').begins;
    case 'begin':
      return stateOf(part, AFTER_BEGIN[phase]).begins;
    case 'rows':
      // Only message files have it: what follows on the screen is a repeat.
      return stateOf(IS_REPEAT.has(phase) ? 'rows-again' : part, phase === 'fresh' ? 'ended' : AFTER_COUNTS[phase])
        .begins;
    case 'summary':
      return stateOf(IS_REPEAT.has(phase) ? 'summary-again' : part, AFTER_COUNTS[phase]).begins;
    default:
      return stateOf(part, phase).begins;
  }
}

/** Kind of record that a part stands for. */
export function kindOf(part: string): string {
  return BY_NAME.get(part)?.part ?? 'text';
}

function stateOf(part: string, phase: Phase): State {
  return BY_PHASE.get(phase)?.get(part) ?? FRESH;
}

function makeState(part: string, phase: Phase): State {
  const id = `${part}@${phase}`;
  return { part, phase, begins: { starts: true, part: id }, goesOn: { starts: false, part: id } };
}
