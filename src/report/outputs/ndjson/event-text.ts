import type { LogEvent } from '../../../model/event.ts';
import type { ThrowableGrammar } from '../../../model/grammar.ts';
import { MAX_RECORD_TEXT_BYTES } from '../../../model/record.ts';
import { type ThrowableLink, rootCauseOf } from '../../../model/throwable.ts';

/** What an event says. */
export interface EventText {
  /** The message, all its lines, without header, log context and stack trace. */
  readonly body: string;
  /** From the line of the outermost exception on; absent where there is none. */
  readonly stackTrace?: string;
  readonly outermost?: ThrowableLink;
  readonly rootCause?: ThrowableLink;
}

const NEWLINE = 0x0a;

/** Reads the text of an event; of a long one the first 64 KiB. */
export function readEventText(event: LogEvent, throwableGrammar: ThrowableGrammar): EventText {
  const { record, messageStart, messageEnd } = event;
  const { bytes, hasThrowable } = record;
  const end = Math.min(record.end, messageStart + MAX_RECORD_TEXT_BYTES);
  const message = bytes.toString('utf8', messageStart, Math.min(messageEnd, end));
  const lineEnd = bytes.subarray(0, end).indexOf(NEWLINE, messageEnd);
  if (lineEnd < 0 || lineEnd >= end - 1) return { body: unwrap(event, message) };
  const text = unwrap(event, `${message}${bytes.toString('utf8', lineEnd, end)}`).trimEnd();
  const throwable = hasThrowable ? throwableGrammar.read(text) : undefined;
  if (throwable === undefined) return { body: text };

  const outermost = throwable.chain[0];
  const lines = text.split('\n');
  // A stack trace below no message: its first line is what it says.
  const bodyLines = Math.max(1, outermost.lineInRecord);
  return {
    body: lines.slice(0, bodyLines).join('\n'),
    stackTrace: lines.slice(outermost.lineInRecord).join('\n'),
    outermost,
    rootCause: rootCauseOf(throwable),
  };
}

function unwrap({ record }: LogEvent, text: string): string {
  return record.format?.unwrap?.(text) ?? text;
}
