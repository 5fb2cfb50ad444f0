import { ZipFile } from 'yazl';
import type { Member } from './member.ts';

/** Times of files in an archive say nothing: the same files give the same bytes, in any time zone. */
const NO_TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 } as const;

/** Packs files into a zip archive, in their order; `write` is given its bytes and tells when there is room for more. */
export async function writeZip(members: readonly Member[], write: (bytes: Buffer) => Promise<void>): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  for (const { filePath, name } of members) zip.addFile(filePath, name, NO_TIME);
  zip.end();
  await Promise.race([drain(zip.outputStream, write), failed]);
}

async function drain(stream: NodeJS.ReadableStream, write: (bytes: Buffer) => Promise<void>): Promise<void> {
  for await (const chunk of stream) await write(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk));
}
