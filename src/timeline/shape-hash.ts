const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const NUMBER_SIGN = 0x23;

/**
 * Hashes a text in which every number counts as `#`: warnings that differ in nothing but numbers have the same shape.
 *
 * 53 bits of two hashes side by side: different shapes of one logger are told apart but for one chance in 10^15.
 */
export function shapeHash(bytes: Buffer, start: number, end: number): number {
  let first = FNV_OFFSET | 0;
  let second = 0;
  let at = start;
  while (at < end) {
    let byte = bytes[at++];
    if (byte < 58 && byte > 47) {
      while (at < end && bytes[at] < 58 && bytes[at] > 47) at++;
      byte = NUMBER_SIGN;
    }
    first = Math.imul(first ^ byte, FNV_PRIME);
    second = ((second << 5) - second + byte) | 0;
  }
  return (first >>> 0) * 0x200000 + (second >>> 11);
}
