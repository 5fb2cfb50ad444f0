import type { Grammars, MessageGrammar } from '../model/grammar.ts';
import type { Meaning } from '../model/meaning.ts';
import type { RawRecord } from '../model/record.ts';
import { plausibleMeaning } from './plausible-meaning.ts';
import { type Memory, remember } from './remember.ts';

const LOG_MESSAGE: Meaning = { eventName: 'log.message', attributes: {} };
const UNRECOGNIZED: Meaning = { eventName: 'unrecognized', attributes: {} };
const SESSION_TEXT: Meaning = { eventName: 'gogo.text', attributes: {} };
const THROWABLE: Meaning = { eventName: 'java.throwable', attributes: {} };
/** Longest message a grammar is given. */
const LONGEST_MESSAGE = 8192;
/** Classes in front of a message: `com.liferay.portal.verify.VerifyException: java.lang.IllegalStateException: …`. */
const EXCEPTION_PREFIX = /^(?:Exception in thread "[^"]*" )?(?:(?:[A-Za-z_$][\w$]*\.)+[A-Z][\w$]*: ?)+/;
const COLON = 0x3a;

/** Reads what the message `start` … `end` of a record means; `grammar` is that of its logger, `hasHeader` tells plain text apart. */
export type MessageReader = (
  record: RawRecord,
  start: number,
  end: number,
  grammar: MessageGrammar | undefined,
  hasHeader: boolean,
) => Meaning;

/**
 * Makes the function that finds out what a message means: by the grammar of its logger, else by how it begins.
 *
 * The second way serves messages without header, loggers that the OSGi bridge renamed, and the messages of exceptions.
 */
export function createMessageReader({ messages, opensMessage }: Grammars): MessageReader {
  const meanings = new Map<MessageGrammar, Memory<Meaning | undefined>>(
    messages.map((grammar) => [grammar, remember<Meaning | undefined>()]),
  );

  function readBy(grammar: MessageGrammar, bytes: Buffer, start: number, end: number): Meaning | undefined {
    return meanings.get(grammar)?.(bytes, start, end, () =>
      plausibleMeaning(grammar.read(bytes.toString('utf8', start, end))),
    );
  }

  function readByOpening(bytes: Buffer, start: number, end: number): Meaning | undefined {
    if (!opensMessage(bytes, start, end)) return undefined;
    const opening = bytes.toString('latin1', start, Math.min(end, start + 80));
    for (const grammar of messages) {
      const isOpened = grammar.openings.some((literal) => opening.startsWith(literal));
      if (!isOpened && grammar.opens?.(bytes, start, end) !== true) continue;
      const meaning = readBy(grammar, bytes, start, end);
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  }

  /** `java.lang.RuntimeException: You must first upgrade to …`: what stands behind the classes is a message, too. */
  function readException(bytes: Buffer, start: number, end: number): Meaning | undefined {
    const text = bytes.toString('latin1', start, end);
    const prefix = EXCEPTION_PREFIX.exec(text)?.[0];
    if (prefix === undefined) return undefined;
    if (prefix.includes('OutOfMemoryError')) return { eventName: 'java.out-of-memory', attributes: { reason: text } };
    return readByOpening(bytes, start + prefix.length, end);
  }

  return (record, start, messageEnd, grammar, hasHeader) => {
    const { bytes } = record;
    const end = Math.min(messageEnd, start + LONGEST_MESSAGE);
    const known = grammar && readBy(grammar, bytes, start, end);
    if (known !== undefined) return known;
    const from = hasHeader ? start : skipIndent(bytes, start, end);
    const opened =
      readByOpening(bytes, from, end) ??
      (mayBeException(bytes, from, end) ? readException(bytes, from, end) : undefined);
    if (opened !== undefined) return opened;
    if (hasHeader) return LOG_MESSAGE;
    if (record.part === 'text') return SESSION_TEXT;
    return record.hasThrowable ? THROWABLE : UNRECOGNIZED;
  };
}

function skipIndent(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] === 0x09 || bytes[at] === 0x20)) at++;
  return at;
}

/** Tells from its bytes whether a message begins with a class and a colon: `com.`, `java.`, `org.` …, or a thread's exception. */
function mayBeException(bytes: Buffer, start: number, end: number): boolean {
  if (bytes[start] === 0x45 && bytes[start + 1] === 0x78) return true;
  let at = start;
  while (at < end && bytes[at] > 0x23 && bytes[at] !== COLON) at++;
  return at > start + 8 && bytes[at] === COLON && bytes.subarray(start, at).includes(0x2e);
}
