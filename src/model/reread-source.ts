/** A source that is read a second time: for excerpts, and to prove where a report came from. */

/** A line of a source as the reader hands it on: UTF-8, without colours, without what other programs put in front of it. */
export interface SourceLine {
  /** 1-based. */
  readonly line: number;
  /** Without its line end. */
  readonly text: string;
  /** First byte, 0-based, and the byte behind the line end, in the source as it is. */
  readonly byteOffset: number;
  readonly byteEnd: number;
}

/** What all of a source is. */
export interface SourceContent {
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** As `Source.contentHash`. */
  readonly contentHash: string;
  readonly bytes: number;
  readonly lines: number;
}

/** A source that can be read again. */
export interface RereadSource {
  /** As `Source.path`. */
  readonly path: string;
  /** Hands on its lines, about 128 KiB at once, and tells in the end what all of it is. */
  readonly readLines: (onLines: (lines: readonly SourceLine[]) => Promise<void> | void) => Promise<SourceContent>;
  /** Its bytes as they are, decompressed; a chunk is valid until the next one is asked for. */
  readonly readBytes: () => AsyncIterable<Buffer>;
}
