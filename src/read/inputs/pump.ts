import type { Transform } from 'node:stream';

/**
 * Writes to a stream and hands out what comes of it, until all of the input is worked on. Throws the stream's error.
 *
 * An iterator over the stream would read ahead and, on an error, throw away what nobody had asked for yet.
 */
export async function* pump(stream: Transform, input: Buffer | 'end'): AsyncGenerator<Buffer> {
  let isDone = false;
  let failure: Error | undefined;
  let wake = (): void => undefined;
  const notice = (): void => {
    wake();
  };
  const finish = (): void => {
    isDone = true;
    wake();
  };
  const fail = (error: Error): void => {
    failure = error;
    finish();
  };
  stream.on('readable', notice).on('end', finish).on('error', fail);

  try {
    if (input === 'end') stream.end();
    else stream.write(input, finish);
    for (;;) {
      const isLast = isDone;
      for (let chunk: unknown = stream.read(); Buffer.isBuffer(chunk); chunk = stream.read()) yield chunk;
      if (isLast) break;
      if (isDone) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure !== undefined) throw failure;
  } finally {
    stream.off('readable', notice).off('end', finish).off('error', fail);
  }
}
