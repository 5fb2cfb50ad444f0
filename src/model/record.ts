import type { LogFormat, TranscriptFormat } from './grammar.ts';
import type { Place } from './place.ts';

/**
 * The raw text of one log entry with all its lines.
 *
 * `bytes` is UTF-8 without colours and without what other writers put in front of the lines; it is a window that is
 * reused: whoever keeps text beyond the call that handed the record over decodes it (see `textOf`).
 */
export interface RawRecord extends Place {
  readonly bytes: Buffer;
  /** Offsets into `bytes`: first byte, end of the first line (without its line end), end of the record. */
  readonly start: number;
  readonly headEnd: number;
  readonly end: number;
  /** The format whose start it has; undefined for text that no format starts (plain standard output). */
  readonly format: LogFormat | undefined;
  /** The transcript it is a record of; the part of the transcript or of a session it starts with. Undefined for records of logs. */
  readonly transcript: TranscriptFormat | undefined;
  readonly part: string | undefined;
  /** It holds the lines of a Java throwable, by itself or below a message. */
  readonly hasThrowable: boolean;
}

/** Longest text that is ever made of one record, in bytes; what is longer is cut. */
export const MAX_RECORD_TEXT_BYTES = 64 * 1024;

/** Decodes a record, without the line end it closes with; cut at `MAX_RECORD_TEXT_BYTES`. */
export function textOf({ bytes, start, end }: RawRecord): string {
  return bytes.toString('utf8', start, Math.min(end, start + MAX_RECORD_TEXT_BYTES)).trimEnd();
}
