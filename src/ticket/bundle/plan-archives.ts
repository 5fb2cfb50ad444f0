import type { Member } from './member.ts';

/** Bytes around a file in an archive: two headers with its name, a descriptor, extra fields. */
const PER_FILE = 192;
const END = 128;

/** Puts files into as few archives as their order allows, none over a size but one that holds a single file; whole files only. */
export function planArchives(
  members: readonly Member[],
  mostBytes: number,
  reserved: number,
): readonly (readonly Member[])[] {
  const archives: Member[][] = [[]];
  let filled = END + reserved;
  for (const member of members) {
    const bytes = archiveBytes(member);
    const last = archives[archives.length - 1];
    if (last.length > 0 && filled + bytes > mostBytes) {
      archives.push([member]);
      filled = END + reserved + bytes;
    } else {
      last.push(member);
      filled += bytes;
    }
  }
  return archives;
}

function archiveBytes({ name, packedBytes }: Member): number {
  return packedBytes + PER_FILE + 2 * Buffer.byteLength(name);
}
