/** Returns where a stretch of UTF-8 is to end so that it has at most `most` bytes and no half character. */
export function cutText(text: Buffer, start: number, end: number, most: number): number {
  if (end - start <= most) return end;
  let cut = start + most;
  while (cut > start && cut > start + most - 4 && (text[cut] & 0xc0) === 0x80) cut -= 1;
  return cut;
}
