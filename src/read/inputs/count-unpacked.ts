import type { OpenContext } from './byte-source.ts';

/** An input unpacks to more than anybody needs. */
export class UnpackLimit extends Error {
  override readonly name = 'UnpackLimit';
}

/**
 * Makes a stage of unpacking count what comes out of it, not what headers say; reading again gives the same bytes. It throws an `UnpackLimit`
 * at the chunk with which there is too much.
 */
export function countUnpacked(
  unpack: () => AsyncIterable<Buffer>,
  { origin, budget }: Pick<OpenContext, 'origin' | 'budget'>,
): () => AsyncGenerator<Buffer> {
  let known = 0;
  return async function* () {
    let position = 0;
    for await (const chunk of unpack()) {
      position += chunk.length;
      budget.unpackedBytes -= chunk.length;
      if (budget.unpackedBytes < 0)
        throw new UnpackLimit(`all inputs together unpack to more than ${budget.limits.unpackedBytes} bytes`);
      if (position > known) {
        addUnpacked(position - known, { origin, budget });
        known = position;
      }
      yield chunk;
    }
  };
}

function addUnpacked(bytes: number, { origin, budget: { limits } }: Pick<OpenContext, 'origin' | 'budget'>): void {
  const unpacked = origin.unpackedBytes + bytes;
  if (unpacked > Math.max(limits.harmlessBytes, origin.packedBytes * limits.ratio)) {
    throw new UnpackLimit(`it unpacks to more than ${limits.ratio} times its size`);
  }
  origin.unpackedBytes = unpacked;
}
