/** Finds the part of a transcript that a line begins, by its first bytes; absent where it is none of them. */
export type FindPart = (bytes: Buffer, start: number, end: number) => string | undefined;

/** Makes the look-up of parts by how their first line begins: plain ASCII, the first one that fits counts. */
export function openingParts(openings: readonly (readonly [opening: string, part: string])[]): FindPart {
  const byFirst: ([literal: Buffer, part: string][] | undefined)[] = [];
  for (const [opening, part] of openings) {
    const literal = Buffer.from(opening, 'latin1');
    (byFirst[literal[0]] ??= []).push([literal, part]);
  }
  return (bytes, start, end) => {
    const candidates = start < end ? byFirst[bytes[start]] : undefined;
    if (candidates === undefined) return undefined;
    for (const [literal, part] of candidates) if (startsWith(bytes, start, end, literal)) return part;
    return undefined;
  };
}

function startsWith(bytes: Buffer, start: number, end: number, literal: Buffer): boolean {
  if (end - start < literal.length) return false;
  for (let i = 1; i < literal.length; i++) if (bytes[start + i] !== literal[i]) return false;
  return true;
}
