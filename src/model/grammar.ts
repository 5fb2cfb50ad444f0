import type { Meaning } from './event.ts';
import type { RecordHeader } from './event.ts';
import type { RawRecord } from './record.ts';
import type { Throwable } from './throwable.ts';

/** What a line is to the record before it. */
export type LineRole = 'start' | 'continuation' | 'unknown';

/** A header as a format reads it: who wrote, when, and where the message starts. */
export interface ReadHeader {
  readonly header: RecordHeader;
  /** Milliseconds as in `LogEvent.timeMs`. */
  readonly timeMs?: number;
  readonly dated: boolean;
  /** Offset into the record's bytes. */
  readonly messageStart: number;
  /** End of the message on the line it starts on. */
  readonly messageEnd: number;
  readonly component?: string;
  /** A copy, printed without time stamp, of what another record says. */
  readonly echo: boolean;
}

/** How records are written. */
export interface LogFormat {
  /** The folder's name, kebab-case. */
  readonly name: string;
  /** One line for people: what writes it. */
  readonly title: string;
  /** A record as it is written. */
  readonly example: string;
  /** Tells from its bytes whether a line starts a record of this format; must not look beyond `end`. */
  readonly startsRecord: (bytes: Buffer, start: number, end: number) => boolean;
  /** Tells whether the record that starts here goes on with this line although it looks like nothing else. */
  readonly continuesRecord?: (bytes: Buffer, recordStart: number, start: number, end: number) => boolean;
  /** Reads the header of a record that `startsRecord` accepted; absent when it does not fit after all. */
  readonly readHeader: (record: RawRecord) => ReadHeader | undefined;
}

/** What the messages of some loggers mean. */
export interface MessageGrammar {
  /** The folder's name, kebab-case. */
  readonly name: string;
  readonly title: string;
  /** Loggers whose messages it reads, by the last part of their name. */
  readonly loggers: readonly string[];
  /** First words by which its messages are known where no logger is printed. Literal, case-sensitive. */
  readonly openings: readonly string[];
  /** Reads one message (its first line, without duration); absent when it says nothing this grammar knows. */
  readonly read: (message: string) => Meaning | undefined;
}

/** Reads the lines of a Java throwable in a record's text; absent when there are none. */
export type ThrowableGrammar = (text: string) => Throwable | undefined;

/** Everything that is known about logs, handed to the stages as one value. */
export interface Grammars {
  /** In the order in which they are tried. */
  readonly formats: readonly LogFormat[];
  readonly messages: readonly MessageGrammar[];
  readonly readThrowable: ThrowableGrammar;
}
