import { UserError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import type { RereadSource, SourceContent } from '../model/reread-source.ts';
import type { Source } from '../model/source.ts';
import { excerptRanges } from './bundle/excerpt-ranges.ts';
import type { TicketRedaction } from './ticket-ports.ts';

/** Up to here all of a source is searched for values; of a larger one what goes into the bundle. */
const WHOLE_BYTES = 32 * 1024 * 1024;
/** First line of a thread dump of the Java virtual machine. */
const THREAD_DUMP = 'Full thread dump';

/** What a first look at the sources tells. */
export interface ScannedSources {
  /** By the index of the source in the report; absent where it cannot be read again. */
  readonly logs: ReadonlyMap<number, RereadSource>;
  readonly threadDumps: number;
}

/** Looks through the sources of a report once more: learns what is to be redacted, and what no report tells. */
export async function scanSources(
  report: Report,
  sources: readonly RereadSource[],
  { redaction, includeLogs }: { readonly redaction: TicketRedaction; readonly includeLogs: boolean },
): Promise<ScannedSources> {
  const logs = new Map<number, RereadSource>();
  let threadDumps = 0;
  for (const [index, source] of report.sources.entries()) {
    const log = sources.find(({ path }) => path === source.path);
    if (log === undefined) continue;
    const learn = redaction.learnLog();
    const ranges = includeLogs || source.bytes <= WHOLE_BYTES ? undefined : excerptRanges(report, index);
    const content = await log.readLines((lines) => {
      threadDumps += lines.filter(({ text }) => text.startsWith(THREAD_DUMP)).length;
      const learned = lines.filter(
        ({ line }) => ranges?.some(({ startLine, endLine }) => line >= startLine && line <= endLine) ?? true,
      );
      if (learned.length > 0) learn(learned.map(({ text }) => text).join('\n'));
    });
    assertSame(source, content);
    logs.set(index, log);
  }
  return { logs, threadDumps };
}

/** Throws a `UserError` where a source has other content than the report says: excerpts would not be what it found. */
export function assertSame({ path, sha256, bytes }: Source, content: SourceContent): void {
  const isSame = sha256 === undefined ? bytes === content.bytes : sha256 === content.sha256;
  if (isSame) return;
  throw new UserError(
    `"${path}" is not as the report says any more (${content.bytes} bytes, expected ${bytes}); something writes to it: wait for its end or copy it, then run again`,
  );
}
