import type { Report } from '../model/report.ts';
import type { RereadSource } from '../model/reread-source.ts';
import { excerptRanges } from './bundle/excerpt-ranges.ts';
import type { Inclusion } from './bundle/manifest.ts';
import { memberName } from './bundle/member-names.ts';
import type { Member } from './bundle/member.ts';
import { writeExcerpts } from './bundle/write-excerpts.ts';
import { writeRawLog, writeRedactedLog } from './bundle/write-log.ts';
import { type MemberFolder, writeMember } from './bundle/write-member.ts';
import { assertSame } from './scan-sources.ts';
import type { SettledTicket } from './ticket-ports.ts';

/** How the report is written for a bundle. */
export type RenderReport = (report: Report, output: 'html' | 'markdown' | 'json') => string;

/** Files that hold what the sources show, and how much of each source is in them. */
export interface SourceMembers {
  readonly members: readonly Member[];
  readonly inclusions: readonly Inclusion[];
}

const REPORTS = [
  { name: 'report.html', output: 'html' },
  { name: 'report.md', output: 'markdown' },
  { name: 'report.json', output: 'json' },
] as const;

/** Writes the report in the forms for people and programs. */
export async function writeReports(
  folder: MemberFolder,
  { report, check }: SettledTicket,
  render: RenderReport,
): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (const { name, output } of REPORTS) {
    const text = check(render(report, output), name, (other) => render(other, output));
    members.push(await writeMember(folder, { name, role: 'report', text }));
  }
  return members;
}

/** How sources are written. */
export interface SourceWriting {
  /** The report before redaction: its sources are compared with what is read. */
  readonly original: Report;
  readonly logs: ReadonlyMap<number, RereadSource>;
  readonly includeLogs: boolean;
  readonly isRedacted: boolean;
  /** Most packed bytes of a file. */
  readonly mostBytes: number;
}

/** Writes excerpts of the sources, or whole logs where they were asked for. */
export async function writeSources(
  folder: MemberFolder,
  settled: SettledTicket,
  writing: SourceWriting,
): Promise<SourceMembers> {
  const members: Member[] = [];
  const inclusions: Inclusion[] = [];
  for (const index of settled.report.sources.keys()) {
    const log = writing.logs.get(index);
    if (log !== undefined) members.push(...(await writeSource(folder, settled, { ...writing, log, index })));
    inclusions.push(log === undefined ? 'not-read' : writing.includeLogs ? 'whole' : 'excerpts');
  }
  return { members, inclusions };
}

async function writeSource(
  folder: MemberFolder,
  settled: SettledTicket,
  {
    log,
    index,
    original,
    includeLogs,
    isRedacted,
    mostBytes,
  }: SourceWriting & { readonly log: RereadSource; readonly index: number },
): Promise<readonly Member[]> {
  const source = settled.report.sources[index];
  const name = memberName(settled.report.sources, index);
  if (!includeLogs) {
    const ranges = excerptRanges(settled.report, index);
    const request = { name: `excerpts/${name}.txt`, index, source, log, ranges };
    const { member, content } = await writeExcerpts(folder, request, settled);
    assertSame(original.sources[index], content);
    return [member];
  }
  const request = { name: `logs/${name}`, index, source, log, mostBytes };
  // A line end of UTF-16 is more than one byte: such a log is written in UTF-8.
  if (!isRedacted && !source.encoding.startsWith('utf-16')) return writeRawLog(folder, request);
  const { members, content } = await writeRedactedLog(folder, request, settled);
  assertSame(original.sources[index], content);
  return members;
}
