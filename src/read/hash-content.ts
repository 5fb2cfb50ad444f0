import { createHash } from 'node:crypto';
import type { OpenedInput } from './opened-input.ts';

/** An input whose content is hashed while it is read. */
export interface HashedInput {
  readonly input: OpenedInput;
  /** SHA-256 in hexadecimal digits, once all of it was read. */
  readonly sha256: () => string;
}

/** Hashes all of an input while it is read, for whoever wants to prove where a report came from. */
export function hashContent(input: OpenedInput): HashedInput {
  const hash = createHash('sha256');

  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of input.chunks()) {
      hash.update(chunk);
      yield chunk;
    }
  }

  return { input: { ...input, chunks }, sha256: () => hash.digest('hex') };
}
