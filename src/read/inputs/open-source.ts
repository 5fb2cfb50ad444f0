import { stat } from 'node:fs/promises';
import type { OpenedInput } from '../opened-input.ts';
import type { ByteSource, OpenContext } from './byte-source.ts';
import { decompress } from './decompress.ts';
import { detectDump } from './detect-dump.ts';
import { detectContainer } from './detect-container.ts';
import { binaryInput, dumpInput, emptyInput, unreadableInput } from './input-notifications.ts';
import { isBinary } from './is-binary.ts';
import { peek } from './peek.ts';
import { readLiveFile } from './read-live-file.ts';
import { readReporting, reportFailure } from './read-reporting.ts';

/** A compressed log in a `.tar.gz` in a `.zip`. */
const MOST_DEPTH = 4;

/** Opens a source: unpacks it as long as it is packed, and goes into archives, also into one that is in another. */
export async function openSource(origin: ByteSource, context: OpenContext): Promise<readonly OpenedInput[]> {
  const { notify, found, depth } = context;
  const { head, source, failure } = await peek(origin);
  const { path, rereadable } = source;
  if (head.length === 0) {
    if (failure !== undefined) reportFailure(source, failure, notify);
    else if (!found) notify(emptyInput(path));
    return [];
  }

  const container = detectContainer(head);
  if (container.kind !== 'plain' && depth >= MOST_DEPTH) {
    notify(
      unreadableInput(path, 'is packed too many times', 'expected a log in at most two archives, unpack it first'),
    );
    return [];
  }
  switch (container.kind) {
    case 'gzip':
    case 'zstd': {
      const { kind } = container;
      const chunks = (): AsyncIterable<Buffer> => decompress(source.chunks(), kind);
      return openSource({ path, rereadable, chunks }, { ...context, depth: depth + 1 });
    }
    // What reads archives is loaded where there is one, for the sake of a quick start.
    case 'zip': {
      const { openZip } = await import('./open-zip.ts');
      return openMembers(await openZip(source, context), context);
    }
    case 'tar': {
      const { openTar } = await import('./open-tar.ts');
      return openMembers(await openTar(source, context), context);
    }
    case 'unsupported':
      notify(
        unreadableInput(path, `is packed with ${container.name}`, 'unpack it, or pack it as .gz, .zst, .zip or .tgz'),
      );
      return [];
    case 'plain':
      return openPlain(source, head, context);
  }
}

async function openMembers(members: readonly ByteSource[], context: OpenContext): Promise<readonly OpenedInput[]> {
  const opened: OpenedInput[] = [];
  for (const member of members) {
    opened.push(...(await openSource(member, { ...context, found: true, depth: context.depth + 1 })));
  }
  return opened;
}

async function openPlain(
  source: ByteSource,
  head: Buffer,
  { notify, found }: OpenContext,
): Promise<readonly OpenedInput[]> {
  const { path, file } = source;
  const dump = detectDump(head);
  if (dump !== undefined) {
    notify(dumpInput(path, dump));
    return [];
  }
  if (isBinary(head)) {
    if (!found) notify(binaryInput(path));
    return [];
  }
  const bytes = file === undefined ? undefined : await sizeOf(file);
  if (file === undefined || bytes === undefined) return [{ path, head, chunks: () => readReporting(source, notify) }];
  const live = { ...source, chunks: () => readLiveFile({ path, file, head, bytes }, notify) };
  return [{ path, head, bytes, chunks: () => readReporting(live, notify) }];
}

/** Absent for what is no file with a size, such as a named pipe, and where it is gone: reading says so. */
async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}
