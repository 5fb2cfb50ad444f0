import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** Reads all files of a zip archive as a strict reader does, by their names and in their order. */
export async function readZip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  const files = new Map<string, Buffer>();
  try {
    for await (const entry of zip.eachEntry())
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  } finally {
    zip.close();
  }
  return files;
}
