/** Makes the test whether a message begins with one of some literals, on bytes: asked of lines that have no header. */
export function openingTable(openings: readonly string[]): (bytes: Buffer, start: number, end: number) => boolean {
  const byFirst: (Buffer[] | undefined)[] = [];
  for (const opening of openings) {
    const literal = Buffer.from(opening, 'latin1');
    (byFirst[literal[0]] ??= []).push(literal);
  }
  return (bytes, start, end) => {
    const candidates = byFirst[bytes[start]];
    return candidates !== undefined && candidates.some((literal) => startsWith(bytes, start, end, literal));
  };
}

function startsWith(bytes: Buffer, start: number, end: number, literal: Buffer): boolean {
  if (end - start < literal.length) return false;
  for (let i = 1; i < literal.length; i++) if (bytes[start + i] !== literal[i]) return false;
  return true;
}
