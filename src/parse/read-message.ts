import type { Meaning, RecordHeader } from '../model/event.ts';
import type { Grammars, MessageGrammar } from '../model/grammar.ts';
import type { RawRecord } from '../model/record.ts';
import { remember } from './remember.ts';

const LOG_MESSAGE: Meaning = { eventName: 'log.message', attributes: {} };
const UNRECOGNIZED: Meaning = { eventName: 'unrecognized', attributes: {} };
const THROWABLE: Meaning = { eventName: 'java.throwable', attributes: {} };
/** Longest message a grammar is given. */
const LONGEST_MESSAGE = 8192;
/** Classes in front of a message: `com.liferay.portal.verify.VerifyException: java.lang.IllegalStateException: …`. */
const EXCEPTION_PREFIX = /^(?:Exception in thread "[^"]*" )?(?:(?:[A-Za-z_$][\w$]*\.)+[A-Z][\w$]*: ?)+/;

/** The header of the record whose message is read, and the grammar of its logger, where it has one. */
export interface Addressee {
  readonly header: RecordHeader;
  readonly grammar?: MessageGrammar;
}

/**
 * Makes the function that finds out what a message means: by the grammar of its logger, else by how it begins.
 *
 * The second way serves messages without header, loggers that the OSGi bridge renamed, and the messages of exceptions.
 */
export function createMessageReader(grammars: Grammars) {
  const meaningsByGrammar = new Map(grammars.messages.map((grammar) => [grammar, remember<Meaning | undefined>()]));
  const meaningsByOpening = remember<Meaning | undefined>();
  const firstBytes = openingBytes(grammars);

  function readKnown(grammar: MessageGrammar, message: string): Meaning | undefined {
    return meaningsByGrammar.get(grammar)?.(message, () => grammar.read(message));
  }

  function readByOpening(message: string): Meaning | undefined {
    for (const grammar of grammars.messages) {
      if (!grammar.openings.some((opening) => message.startsWith(opening))) continue;
      const meaning = readKnown(grammar, message);
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  }

  function readException(message: string): Meaning | undefined {
    const prefix = EXCEPTION_PREFIX.exec(message)?.[0];
    if (prefix === undefined) return undefined;
    if (prefix.includes('OutOfMemoryError')) return outOfMemory(message);
    return readByOpening(message.slice(prefix.length));
  }

  return function readMessage(
    addressee: Addressee | undefined,
    { bytes, hasThrowable }: RawRecord,
    start: number,
    end: number,
  ): Meaning {
    const unknown = addressee !== undefined ? LOG_MESSAGE : hasThrowable ? THROWABLE : UNRECOGNIZED;
    const grammar = addressee?.grammar;
    const mayOpen = hasThrowable || firstBytes[bytes[start]] !== 0;
    if (grammar === undefined && !mayOpen) return unknown;
    const message = bytes.toString('utf8', start, Math.min(end, start + LONGEST_MESSAGE));
    const known = grammar && readKnown(grammar, message);
    if (known !== undefined || !mayOpen) return known ?? unknown;
    const trimmed = message.trimStart();
    return meaningsByOpening(trimmed, () => readByOpening(trimmed) ?? readException(trimmed)) ?? unknown;
  };
}

function outOfMemory(message: string): Meaning {
  return { eventName: 'java.out-of-memory', attributes: { reason: message } };
}

/** Table of the bytes that some opening, or a class such as `com.…`, `java.…`, `org.…`, begins with; indented or not. */
function openingBytes({ messages }: Grammars): Uint8Array {
  const table = new Uint8Array(256);
  for (const opening of messages.flatMap((grammar) => grammar.openings)) table[opening.charCodeAt(0)] = 1;
  for (const first of '\t cjo') table[first.charCodeAt(0)] = 1;
  return table;
}
