import type { Encoding } from './encoding.ts';

/** What a source is, told by its content. */
export type SourceKind = 'upgrade' | 'server' | 'import' | 'gogo' | 'upgrade-report' | 'transcript' | 'unknown';

/** One input file or stream, with what is known of it once it was read. */
export interface Source {
  /** As the user named it; a member of an archive is `<archive>!/<member>`. */
  readonly path: string;
  readonly kind: SourceKind;
  /** Name of the log format that most records are written in. */
  readonly format: string;
  readonly encoding: Encoding;
  /** Of the decompressed source. */
  readonly bytes: number;
  readonly lines: number;
  readonly records: number;
  readonly events: number;
  readonly unrecognizedRecords: number;
  /** ISO 8601 UTC; absent where the log has no dates. */
  readonly firstTime?: string;
  readonly lastTime?: string;
  readonly timeZone?: string;
  /**
   * 16 hexadecimal digits, the same for the same content: made of its size and of samples, all of it up to 256 KiB. Absent in reports
   * that were saved before there was one.
   */
  readonly contentHash?: string;
  /** Of all its bytes, decompressed, in hexadecimal digits; absent where no proof was asked for. */
  readonly sha256?: string;
}
