/** A run of whole lines of one source, clean: UTF-8, without colours, without what other writers put in front of the lines. */
export interface LineBlock {
  /** Reused by the next block: whoever keeps text copies it. Every line ends with `\n`, but for the last of a source perhaps. */
  readonly bytes: Buffer;
  readonly lineCount: number;
  /** Offsets of the lines in `bytes`; one more than there are lines. */
  readonly starts: Uint32Array;
  /** Number of the first line in the source, 1-based. */
  readonly firstLine: number;
  /** Numbers of the lines in the source; absent where they follow each other. */
  readonly lineNumbers?: Uint32Array;
  /** Byte in the source at which `bytes` starts. */
  readonly baseOffset: number;
  /** Bytes in the source at which the lines start, one more than there are lines; absent where they are `baseOffset + starts[i]`. */
  readonly offsets?: Float64Array;
  /** Which of several programs wrote the lines, where one source holds several (docker-compose): 0, 1 … */
  readonly lane: number;
}
