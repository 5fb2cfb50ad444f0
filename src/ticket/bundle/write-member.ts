import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, createDeflateRaw } from 'node:zlib';
import { explainingTemporary } from '../../temporary-folder.ts';
import type { ReplacedCounter } from '../ticket-ports.ts';
import type { Member, MemberRole } from './member.ts';

/** A file of a bundle while it is written. */
export interface MemberWriter {
  readonly write: (content: string | Buffer) => Promise<void>;
  /** Bytes that what was written so far takes in an archive. */
  readonly packedBytes: () => number;
  readonly close: () => Promise<Member>;
}

/** Where members are written to, and how what was replaced in them is counted. */
export interface MemberFolder {
  readonly path: string;
  readonly createCounter: () => ReplacedCounter;
}

/** Files that explain what tokens are: none of theirs stands for a value. */
const TELLS_OF_TOKENS: ReadonlySet<MemberRole> = new Set(['readme', 'manifest']);

/** Begins a file of a bundle in a folder, under a name that cannot lead out of it; measures it while it is written. */
export async function openMember(
  folder: MemberFolder,
  file: { readonly name: string; readonly role: MemberRole },
): Promise<MemberWriter> {
  const filePath = join(folder.path, file.name.replaceAll('/', '+'));
  const handle = await explainingTemporary(() => open(filePath, 'wx', 0o600));
  const hash = createHash('sha256');
  const counter = TELLS_OF_TOKENS.has(file.role) ? undefined : folder.createCounter();
  const deflate = createDeflateRaw();
  let bytes = 0;
  let packed = 0;
  deflate.on('data', (chunk: Buffer) => (packed += chunk.length));
  const flush = (): Promise<void> =>
    new Promise((resolve) => {
      deflate.flush(constants.Z_SYNC_FLUSH, resolve);
    });

  return {
    write: async (content) => {
      const chunk = typeof content === 'string' ? Buffer.from(content) : content;
      if (chunk.length === 0) return;
      hash.update(chunk);
      counter?.add(typeof content === 'string' ? content : content.toString('latin1'));
      bytes += chunk.length;
      await explainingTemporary(() => handle.appendFile(chunk));
      deflate.write(chunk);
      await flush();
    },
    packedBytes: () => packed,
    close: async () => {
      deflate.destroy();
      await handle.close();
      return {
        ...file,
        filePath,
        bytes,
        sha256: hash.digest('hex'),
        packedBytes: packed,
        redacted: counter?.kinds() ?? [],
      };
    },
  };
}

/** Writes a file of a bundle whose text is held. */
export async function writeMember(
  folder: MemberFolder,
  { text, ...file }: { readonly name: string; readonly role: MemberRole; readonly text: string },
): Promise<Member> {
  const writer = await openMember(folder, file);
  await writer.write(text);
  return writer.close();
}
