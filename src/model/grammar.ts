import type { Meaning, RecordHeader } from './meaning.ts';
import type { Throwable } from './throwable.ts';
import type { ReportContext } from './upgrade-report.ts';
import type { DatabaseVendor } from './database.ts';

/** Where the parts of a record's header are: offsets into its bytes. */
export interface HeaderExtent {
  /** The part that repeats from record to record, read by `readHeader`: no time stamp in it. */
  readonly headerStart: number;
  readonly headerEnd: number;
  /** The message's first line. */
  readonly messageStart: number;
  readonly messageEnd: number;
  /** The log context `{key=value}` behind the message, where there is one. */
  readonly contextStart?: number;
}

/** A point in time as a record prints it. */
export interface RecordTime {
  /** Milliseconds: since 1970 where `dated`, in the zone of the log, else since midnight. */
  readonly timeMs: number;
  readonly dated: boolean;
  /** It counts in UTC already, whatever the zone of the log: the format prints the zone, or milliseconds since 1970. */
  readonly isUtc: boolean;
}

/**
 * How records are written.
 *
 * Whatever is asked of every line looks at bytes; only `readHeader`, asked once for every distinct header, is a grammar.
 */
export interface LogFormat {
  /** The folder's name, kebab-case. */
  readonly name: string;
  /** One line for people: what writes it. */
  readonly title: string;
  /** A record as it is written. */
  readonly example: string;
  /** A copy, printed without time stamp, of what another record says. */
  readonly isEcho: boolean;
  /** It wraps what other programs print: a message that starts with a header of another format is a record of that one. */
  readonly isEnvelope: boolean;
  /** Takes the format's own marks out of a record's text, line by line; absent where there are none. */
  readonly unwrap?: (text: string) => string;
  /** Tells whether a line starts a record of this format. */
  readonly startsRecord: (bytes: Buffer, start: number, end: number) => boolean;
  /** Tells whether a line closes a record that ends with a mark; absent where records have none. Until then every line is of the record, but the start of the next. */
  readonly closesRecord?: (bytes: Buffer, start: number, end: number) => boolean;
  /** Tells whether a record that starts with this line goes on with a second one, where the format prints some on two. */
  readonly awaitsSecondLine?: (bytes: Buffer, start: number, headEnd: number) => boolean;
  /** Tells whether a line is the second one that such a record awaits. */
  readonly isSecondLine?: (bytes: Buffer, start: number, end: number) => boolean;
  /** Tells whether unindented text below the line belongs to it: messages of warnings and errors may have several lines. */
  readonly takesFreeLines: (bytes: Buffer, start: number, end: number) => boolean;
  /** Finds the parts of a record that `startsRecord` accepted. */
  readonly measure: (bytes: Buffer, start: number, headEnd: number, end: number) => HeaderExtent | undefined;
  readonly readTime: (bytes: Buffer, start: number, headEnd: number) => RecordTime | undefined;
  /** Reads the repeating part of the header; absent when it does not fit after all. */
  readonly readHeader: (text: string) => RecordHeader | undefined;
}

/** What the messages of some loggers mean. */
export interface MessageGrammar {
  /** The folder's name, kebab-case. */
  readonly name: string;
  readonly title: string;
  /** Loggers whose messages it reads, by the last part of their name. */
  readonly loggers: readonly string[];
  /** Beginnings by which its messages are known where the logger does not tell. Literal, case-sensitive, three characters or more. */
  readonly openings: readonly string[];
  /** Tells from its bytes a line that is known by more than how it begins: a shell puts a name of any kind in front of its word. */
  readonly opens?: (bytes: Buffer, start: number, end: number) => boolean;
  /** Reads a message's first line, without the duration at its end; absent when it says nothing this grammar knows. */
  readonly read: (message: string) => Meaning | undefined;
}

/** What a line is to a Java stack trace. */
export type ThrowableLine = 'head' | 'cause' | 'frame';

/** How Java prints throwables. */
export interface ThrowableGrammar {
  /** Tells from its bytes what a line is to a stack trace; absent when it is nothing of one. */
  readonly classifyLine: (bytes: Buffer, start: number, end: number) => ThrowableLine | undefined;
  /** Reads the first throwable in a record's text; absent when there is none. */
  readonly read: (text: string) => Throwable | undefined;
}

/** Reads the log context `{upgrade.report.<key>=<value>, …}` of a record, all its lines; absent when it is none of a report. */
export type ReportContextGrammar = (text: string) => ReportContext | undefined;

/** What a line is to the records of a transcript. Made once, as constants of the format: asked of every line. */
export interface TranscriptStep {
  /** The line starts a record; else it goes on with the one that is open. */
  readonly starts: boolean;
  /** Kind of record that is open from this line on, in the format's own words: what the next line is judged by. */
  readonly part: string;
}

/**
 * How a program's transcript is written that prints no header before its records: the clients that import a database. What
 * a line is depends on what stands before it, so each line is judged by the part that is open.
 */
export interface TranscriptFormat {
  /** The folder's name, kebab-case. */
  readonly name: string;
  /** One line for people: which programs write it. */
  readonly title: string;
  /** Database whose clients write it; absent where it is no transcript of an import. */
  readonly database?: DatabaseVendor;
  /** Records as they are written, each whole. */
  readonly examples: readonly string[];
  /**
   * Tells how sure it is that a line is of these programs: `sure` where nothing else prints such a line, `likely` where
   * several such lines tell. Asked of the first lines of a source, cut at 1,000 characters.
   */
  readonly recognize: (line: string) => 'sure' | 'likely' | undefined;
  /** Judges the line `start` … `end` (with its line end), where `open` is the part that is open; undefined before the first. */
  readonly step: (bytes: Buffer, start: number, end: number, open: string | undefined) => TranscriptStep;
  /** Parts in which a line of another log is data, not a record: statements that are echoed. */
  readonly dataParts: readonly string[];
  /** Parts whose first line tells at its end: of a longer one, `read` gets the first and the last 1,000 bytes; absent where there are none. */
  readonly tailParts?: readonly string[];
  /**
   * Reads a record by the part it started with: its lines, without the last line end, cut at 8 KiB. Absent when it says
   * nothing. Attributes that stages look at: see `import.*` in `event-name.ts`.
   */
  readonly read: (part: string, text: string) => Meaning | undefined;
}

/**
 * How the sessions of a shell are written that stand between the records of a log, or alone: the Gogo shell. Their lines
 * have no header, and what one is may depend on the line before it. Each line is a record, but for rows that were wrapped.
 */
export interface SessionGrammar {
  /**
   * Judges the line `start` … `end`, where `open` is the part of the line before it; absent when it is of no session. Asked
   * of lines without header only. Without an open part it is sure; below one, what it does not know is text of the session.
   */
  readonly step: (bytes: Buffer, start: number, end: number, open: string | undefined) => TranscriptStep | undefined;
  /** Reads a record by the part it started with: its lines, joined by spaces. Absent where it says nothing. */
  readonly read: (part: string, text: string) => Meaning | undefined;
}

/** Everything that is known about logs, handed to the stages as one value. */
export interface Grammars {
  /** In the order in which they are tried. */
  readonly formats: readonly LogFormat[];
  readonly transcripts: readonly TranscriptFormat[];
  readonly session: SessionGrammar;
  readonly messages: readonly MessageGrammar[];
  /** Tells whether some message grammar knows a message by how it begins. */
  readonly opensMessage: (bytes: Buffer, start: number, end: number) => boolean;
  readonly throwable: ThrowableGrammar;
  readonly reportContext: ReportContextGrammar;
}
