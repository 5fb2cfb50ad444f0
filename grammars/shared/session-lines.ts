import type { SessionGrammar, TranscriptStep } from '../../src/model/grammar.ts';
import type { Meaning } from '../../src/model/meaning.ts';

/**
 * A kind of line of a session.
 *
 * Its part names the command that prints it, and what it is: `lb`, `lb head`, `scr:info field`. A part that ends with `…`
 * is that of a row that was wrapped: the next line goes on with it. One that ends with ` text` says nothing more.
 */
export interface SessionLine {
  readonly part: string;
  /** Matches the beginning of the line, behind its prompt and its indent. */
  readonly begins: RegExp;
  /** Matches the part that must stand above it; absent where the line is known by itself. */
  readonly below?: RegExp;
  /** Taken only where no other line fits. */
  readonly isRest?: true;
}

/** What the lines of some commands mean. */
export interface SessionTopic {
  readonly lines: readonly SessionLine[];
  /** Reads a line, without its prompt, by its part; absent when it says nothing this topic knows. */
  readonly read: (part: string, text: string) => Meaning | undefined;
}

/** Goes before the part of a line that stands behind a prompt, because what was typed was not echoed. */
export const PROMPTED = '>';
/** Ends the part of a row whose rest is on the next line. */
export const WRAPPED = '…';
/** The same, where the row ends with a brace. */
export const WRAPPED_BRACE = ' {…';

const TEXT: Meaning = { eventName: 'gogo.text', attributes: {} };
/** How much of a line is looked at to tell what it is. */
const LONGEST_BEGINNING = 600;
/** Telnet's negotiation may stand around prompts. */
const PROMPT = /^[^\x21-\x7e]{0,40}(?:(?:g!|osgi>)(?=[^\x21-\x7e]|$)[^\x21-\x7e]{0,40}){1,20}/;
const WRAP_MARK = /(?: \{)?…$/;

/** Joins topics to the grammar of a session: the first topic that knows a line has it. */
export function sessionOf(topics: readonly SessionTopic[]): SessionGrammar {
  const lines = topics.flatMap((topic) => topic.lines);
  const known = lines.filter(({ below }) => below === undefined);
  const guessed = lines.filter(({ below, isRest }) => below !== undefined && isRest === undefined);
  const rests = lines.filter(({ isRest }) => isRest === true);
  const anyKnown = anyOf(known);

  function partOf(text: string, open: string | undefined): string | undefined {
    const found =
      (open === undefined ? undefined : guessed.find((line) => fits(line, text, open))) ??
      (anyKnown.test(text) ? known.find(({ begins }) => begins.test(text)) : undefined) ??
      (open === undefined ? undefined : rests.find((line) => fits(line, text, open)));
    return found?.part;
  }

  function promptedPart(typed: string): string {
    if (typed === '') return 'prompt';
    const part = partOf(typed, undefined);
    return part === undefined || part === 'command' ? commandPart(typed) : `${PROMPTED}${part}`;
  }

  function step(line: string, openPart: string | undefined): TranscriptStep | undefined {
    const open = openPart?.startsWith(PROMPTED) === true ? openPart.slice(PROMPTED.length) : openPart;
    const prompt = PROMPT.exec(line)?.[0];
    if (prompt !== undefined) return { part: promptedPart(line.slice(prompt.length).trim()), starts: true };
    const text = line.trim();
    const part = partOf(text, open);
    if (part === 'command') return { part: commandPart(text), starts: true };
    if (part !== undefined) return { part, starts: true };
    if (open === undefined) return undefined;
    return open.endsWith(WRAPPED) ? { part: unwrap(open, text), starts: false } : { part: 'text', starts: true };
  }

  return {
    step: (bytes, start, end, open) =>
      step(bytes.toString('latin1', start, Math.min(end, start + LONGEST_BEGINNING)), open),
    read: (part, text) => {
      const plainPart = part.replace(PROMPTED, '').replace(WRAP_MARK, '');
      const plainText = part.startsWith(PROMPTED) ? withoutPrompt(text) : text;
      for (const topic of topics) {
        const meaning = topic.read(plainPart, plainText);
        if (meaning !== undefined) return meaning;
      }
      return part.startsWith(PROMPTED) || part.endsWith(' text') ? TEXT : undefined;
    },
  };
}

/** One expression for many: most lines without header are of no session, and asked once. */
function anyOf(lines: readonly SessionLine[]): RegExp {
  return new RegExp(lines.map(({ begins }) => begins.source).join('|'), 'i');
}

function fits({ begins, below }: SessionLine, text: string, open: string): boolean {
  return below?.test(open) === true && begins.test(text);
}

/** Takes the prompts off that stand before a line. */
export function withoutPrompt(line: string): string {
  return line.replace(PROMPT, '');
}

/** What follows a command may depend on which one it is. */
function commandPart(typed: string): string {
  return `command ${/^[\w:-]{1,40}/.exec(typed)?.[0] ?? ''}`;
}

/** A wrapped row that opens a brace ends with the line that closes it; others end with their second line. */
function unwrap(open: string, text: string): string {
  const goesOn = open.endsWith(WRAPPED_BRACE) && !text.endsWith('}');
  return goesOn ? open : open.replace(WRAP_MARK, '');
}
