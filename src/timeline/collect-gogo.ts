import type { LogEvent } from '../model/event.ts';
import type { GogoResult, UnsatisfiedComponent } from '../model/gogo.ts';
import type { Attributes } from '../model/meaning.ts';
import { type Place, placeOf } from '../model/place.ts';
import { foldLine } from './gogo-fold.ts';
import type { GogoRow } from './gogo-rows.ts';
import { type OpenAnswer, counts, fits, openAnswer, outcomeOf, typedAnswer } from './gogo-answer.ts';
import { findUnsatisfied } from './gogo-unsatisfied.ts';

const MOST_RESULTS = 2_000;
const MOST_ROWS = 10_000;
const MOST_ROWS_OF_ALL = 50_000;
/** Text that rows may be made of. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Keeps the commands of the Gogo shell with their answers. */
export interface GogoCollector {
  readonly add: (event: LogEvent) => void;
  readonly facts: () => GogoFacts;
}

/** What the Gogo shell told. */
export interface GogoFacts {
  readonly gogo: readonly GogoResult[];
  readonly unsatisfied: readonly UnsatisfiedComponent[];
}

/** Collects answers of the Gogo shell. One without a command is given to the command it fits. */
export function createGogoCollector(): GogoCollector {
  const answers: (OpenAnswer & { readonly isPrompted: boolean })[] = [];
  let open: OpenAnswer | undefined;
  let rows = 0;
  let bytes = 0;

  /** Ends the answer; behind it stands a prompt, or something else. */
  function close(isPrompted: boolean): void {
    if (open !== undefined && counts(open) && answers.length < MOST_RESULTS) answers.push({ ...open, isPrompted });
    open = undefined;
  }

  function extend(answer: OpenAnswer, { endLine, byteOffset, byteLength, source }: Place): void {
    if (source !== answer.place.source) return;
    const end = byteOffset + byteLength;
    answer.place = { ...answer.place, endLine, byteLength: end - answer.place.byteOffset };
  }

  /** The answer that a line belongs to: the open one, or one whose command was not copied. */
  function answerFor(part: string, place: Place): OpenAnswer | undefined {
    const printedBy = /^[\w:]+/.exec(part)?.[0] ?? '';
    if (open !== undefined && fits(open, printedBy)) return open;
    if (NO_COMMAND.test(printedBy) && printedBy !== 'error') return open;
    close(false);
    open = openAnswer(commandOf(part), place);
    return open;
  }

  function addRow(answer: OpenAnswer, attributes: Attributes, place: Place): void {
    if (answer.rows.length >= MOST_ROWS || rows >= MOST_ROWS_OF_ALL) return;
    answer.rows.push({ attributes: { ...answer.heading, ...attributes }, place });
    rows++;
  }

  function addSessionLine(event: LogEvent, part: string): void {
    const { eventName, attributes } = event.meaning;
    const place = placeOf(event.record);
    if (eventName === 'gogo.command') {
      close(true);
      if (attributes.command !== '') open = typedAnswer(String(attributes.command), place);
      return;
    }
    const isPrompted = part.startsWith('>');
    if (isPrompted) close(true);
    if (part.endsWith('banner') || !ANSWERS.test(eventName)) return;
    if (part === 'text' && (open === undefined || open.isInterrupted)) return;
    if (isPrompted) open = openAnswer(commandOf(part.slice(1)), place);
    const answer = answerFor(isPrompted ? part.slice(1) : part, place);
    if (answer === undefined) return;
    extend(answer, place);
    answer.isInterrupted = false;
    bytes += place.byteLength;
    if (bytes > MOST_BYTES) return;
    foldLine(answer, event.meaning, (attributes) => {
      addRow(answer, attributes, place);
    });
  }

  /** Records of a log between the lines of a session: what a module upgrade logs is its answer. */
  function addRecord(answer: OpenAnswer, { meaning, record, header }: LogEvent): void {
    const isCopied = record.format === undefined || record.format.isEcho;
    if (!isCopied || !answer.runsWork) {
      answer.isInterrupted = true;
      return;
    }
    extend(answer, record);
    answer.isAnswered = true;
    if (/^upgrade\.(?:process|verify)\.completed$/.test(meaning.eventName)) answer.hasCompleted = true;
    // Verify processes are said to be completed when they failed, too.
    if (header.severityText === 'ERROR' && /^verify/i.test(answer.command)) answer.isDoubtful = true;
    if (meaning.eventName === 'upgrade.module.failed' || meaning.eventName === 'upgrade.process.failed') {
      answer.hasFailed = true;
    }
  }

  return {
    add: (event) => {
      const { part } = event.record;
      if (part !== undefined && event.record.transcript === undefined) addSessionLine(event, part);
      else if (open !== undefined) addRecord(open, event);
    },
    facts: () => {
      close(false);
      return {
        gogo: answers.map(({ isPrompted, ...answer }) => toResult(answer, isPrompted)),
        unsatisfied: findUnsatisfied(answers.flatMap((answer): readonly GogoRow[] => answer.rows)),
      };
    },
  };
}

/** Names of events that answers are made of; anything else between them is of another program. */
const ANSWERS = /^(?:gogo\.|upgrade\.module|startup\.upgrades-pending$)/;

/** Parts of lines that any command may print. */
const NO_COMMAND = /^(?:text|noise|error|prompt|command|banner|release|)$/;

function commandOf(part: string): string {
  const command = /^[\w:]+/.exec(part)?.[0] ?? 'unknown';
  return NO_COMMAND.test(command) || command === 'upgrade' ? 'unknown' : command;
}

function toResult(answer: OpenAnswer, isPrompted: boolean): GogoResult {
  const { command, argument, rows, place } = answer;
  return {
    command,
    outcome: outcomeOf(answer, isPrompted),
    rows: rows.map(({ attributes }) => attributes),
    place,
    ...(argument !== undefined && { argument }),
  };
}
