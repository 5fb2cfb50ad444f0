/** Where something stands in a source, as the source is (before decompression is undone, nothing else is changed). */
export interface Place {
  /** Index into the analyzed sources, 0-based. */
  readonly source: number;
  /** First and last line, 1-based and inclusive, as an editor shows them. */
  readonly startLine: number;
  readonly endLine: number;
  /** First byte, 0-based, and number of bytes with line ends, of the decompressed source. */
  readonly byteOffset: number;
  readonly byteLength: number;
}

/** Copies the place out of anything that has one, so that the rest can be freed. */
export function placeOf({ source, startLine, endLine, byteOffset, byteLength }: Place): Place {
  return { source, startLine, endLine, byteOffset, byteLength };
}
