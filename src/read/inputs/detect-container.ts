/** How an input is packed, told by its first bytes; `plain` is not packed, `unsupported` in a way we do not undo. */
export type Container =
  | { readonly kind: 'plain' | 'gzip' | 'zstd' | 'zip' | 'tar' }
  | { readonly kind: 'unsupported'; readonly name: string };

const TAR_MAGIC_OFFSET = 257;

const UNSUPPORTED: readonly (readonly [name: string, magic: string])[] = [
  ['bzip2', '425a68'],
  ['xz', 'fd377a585a00'],
  ['7-Zip', '377abcaf271c'],
  ['RAR', '526172211a07'],
  ['LZ4', '04224d18'],
  ['compress', '1f9d'],
];

/** Tells how an input is packed. */
export function detectContainer(head: Buffer): Container {
  if (startsWith(head, '1f8b08')) return { kind: 'gzip' };
  if (startsWith(head, '28b52ffd') || isSkippableFrame(head)) return { kind: 'zstd' };
  if (startsWith(head, '504b0304') || startsWith(head, '504b0506') || startsWith(head, '504b0708'))
    return { kind: 'zip' };
  if (head.toString('latin1', TAR_MAGIC_OFFSET, TAR_MAGIC_OFFSET + 5) === 'ustar') return { kind: 'tar' };
  const unsupported = UNSUPPORTED.find(([, magic]) => startsWith(head, magic));
  return unsupported === undefined ? { kind: 'plain' } : { kind: 'unsupported', name: unsupported[0] };
}

/** Zstandard streams of parallel writers (pzstd) start with a frame to be skipped. */
function isSkippableFrame(head: Buffer): boolean {
  return head.length >= 4 && (head[0] & 0xf0) === 0x50 && head.subarray(1, 4).equals(Buffer.from('2a4d18', 'hex'));
}

function startsWith(head: Buffer, magic: string): boolean {
  return head.toString('hex', 0, magic.length / 2) === magic;
}
