import type { GogoOutcome } from '../model/gogo.ts';
import type { Attributes } from '../model/meaning.ts';
import type { Place } from '../model/place.ts';
import type { GogoRow } from './gogo-rows.ts';

/** An answer while its lines are read. */
export interface OpenAnswer {
  command: string;
  readonly argument: string | undefined;
  readonly isTyped: boolean;
  /** What it runs logs: records of a log are its answer, too. */
  readonly runsWork: boolean;
  place: Place;
  readonly rows: GogoRow[];
  /** What the next rows have in common. */
  heading: Attributes;
  /** One of its lines is printed by nothing else. */
  isSure: boolean;
  /** Something was printed. */
  isAnswered: boolean;
  /** A record of a log stands between its lines. */
  isInterrupted: boolean;
  isRefused: boolean;
  /** It ran something that printed an error. */
  isDoubtful: boolean;
  hasFailed: boolean;
  /** A line says that it was done. */
  hasCompleted: boolean;
  exception: string | undefined;
}

const LONGEST = 1_000;

/** Begins the answer to a command as it was typed. */
export function typedAnswer(typed: string, place: Place): OpenAnswer {
  const [command] = typed.split(' ', 1);
  const argument = typed.slice(command.length).trim().slice(0, LONGEST);
  return {
    ...answerAt(command.slice(0, LONGEST), place),
    argument: argument === '' ? undefined : argument,
    isTyped: true,
  };
}

/** Begins an answer whose command was not copied. */
export function openAnswer(command: string, place: Place): OpenAnswer {
  return { ...answerAt(command, place), argument: undefined, isTyped: false };
}

function answerAt(command: string, place: Place): Omit<OpenAnswer, 'argument' | 'isTyped'> {
  return {
    command,
    runsWork: /^(?:upgrade|verify):execute/i.test(command),
    place,
    rows: [],
    heading: {},
    isSure: false,
    isAnswered: false,
    isInterrupted: false,
    isRefused: false,
    isDoubtful: false,
    hasFailed: false,
    hasCompleted: false,
    exception: undefined,
  };
}

const SCOPE = /^[a-z]+(?=:)/i;
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['bundle', 'b'],
  ['status', 'ss'],
  ['s', 'ss'],
]);
/** Commands whose answers are known, besides those with a scope that is. */
const KNOWN = /^(?:lb|ss|b|diag|services|headers|dm|(?:upgrade|verify|scr|ds|system|jaxrs):\w+)$/i;

/**
 * Tells whether a line that a command prints may stand in the answer to another: commands of one scope print alike, and
 * `system:check` prints what all checkers find. What a command without a known answer prints may be anything.
 */
export function fits({ command, isTyped, exception }: OpenAnswer, printedBy: string): boolean {
  if (printedBy === 'text' || printedBy === 'noise') return true;
  if (printedBy === 'error') return exception === undefined;
  const own = (ALIASES.get(command) ?? command).toLowerCase();
  const other = printedBy.toLowerCase();
  if (own === other) return true;
  if (own === 'unknown') return isTyped || other === 'upgrade';
  if (!isTyped) return other === 'upgrade' && own.startsWith('upgrade:');
  if (own === 'system:check' || !KNOWN.test(own)) return true;
  const scope = SCOPE.exec(own)?.[0];
  return scope !== undefined && (scope === SCOPE.exec(other)?.[0] || scope === other);
}

/** Tells whether it is an answer: commands that end a session have none, and lines without a command must be sure. */
export function counts({ command, isTyped, isSure }: OpenAnswer): boolean {
  return (isTyped || isSure) && !/^(?:exit|quit|disconnect|close|shutdown)$/i.test(command);
}

/** Tells what became of a command. Nothing at all up to the next prompt is an answer; up to the end of the text it is none. */
export function outcomeOf(answer: OpenAnswer, isPrompted: boolean): GogoOutcome {
  const { exception, isRefused, hasFailed, hasCompleted, isAnswered, isInterrupted, runsWork, rows } = answer;
  if (exception !== undefined) return outcomeOfError(exception);
  if (hasFailed) return 'failed';
  if (isRefused) return 'refused';
  if (!isAnswered) return isPrompted && !isInterrupted ? 'empty' : 'unknown';
  const isTold = !runsWork || hasCompleted || rows.length > 0;
  return isTold && !answer.isDoubtful ? 'ok' : 'unknown';
}

function outcomeOfError(exception: string): GogoOutcome {
  if (exception.endsWith('CommandNotFoundException')) return 'not-found';
  return /(?:IllegalArgument|UnsupportedOperation)Exception$/.test(exception) ? 'refused' : 'failed';
}
