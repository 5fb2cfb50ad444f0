/** Draws the stretch from `left` to `left + width` (both 0 to 100) of a line of `length` characters. */
export function textBar(left: number, width: number, length: number): string {
  const start = Math.min(length - 1, Math.floor((left / 100) * length));
  const filled = Math.max(1, Math.min(length - start, Math.round((width / 100) * length)));
  return `${'·'.repeat(start)}${'█'.repeat(filled)}${'·'.repeat(length - start - filled)}`;
}
