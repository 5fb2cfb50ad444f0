import type { AnalysisListener } from '../model/listener.ts';
import type { OpenedInput } from './opened-input.ts';

/** Tells a listener of each chunk of an input once it was worked on, and reads on when it is done. */
export function announceBytes(input: OpenedInput, listener: AnalysisListener | undefined): OpenedInput {
  if (listener === undefined) return input;
  return { ...input, chunks: () => announce(input.chunks(), listener) };
}

async function* announce(chunks: AsyncIterable<Buffer>, listener: AnalysisListener): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = chunk.length;
    yield chunk;
    await listener.onBytes(bytes);
  }
}
