import type { RereadSource, SourceContent, SourceLine } from '../../model/reread-source.ts';
import type { Source } from '../../model/source.ts';
import type { SettledTicket } from '../ticket-ports.ts';
import type { LineRange } from './excerpt-ranges.ts';
import type { HeldRange, Member } from './member.ts';
import { type MemberFolder, openMember } from './write-member.ts';

/** What is written of a source. */
export interface ExcerptRequest {
  readonly name: string;
  readonly index: number;
  /** As the bundle tells of it. */
  readonly source: Source;
  readonly log: RereadSource;
  readonly ranges: readonly LineRange[];
}

const LONGEST_LINE = 8_000;

/** Writes lines of a source with their numbers, stretch by stretch; returns the file and what all of the source is now. */
export async function writeExcerpts(
  folder: MemberFolder,
  { name, index, source, log, ranges }: ExcerptRequest,
  { redactLines }: Pick<SettledTicket, 'redactLines'>,
): Promise<{ readonly member: Member; readonly content: SourceContent }> {
  const writer = await openMember(folder, { name, role: 'excerpts' });
  const held: HeldRange[] = [];
  let leftOutLines = 0;
  await writer.write(headOf(source));
  const content = await log.readLines(async (lines) => {
    for (const range of ranges) {
      const shown = lines.filter(({ line }) => line >= range.startLine && line <= range.endLine);
      if (shown.length === 0) continue;
      const isOpen =
        held.length > 0 && held[held.length - 1].endLine + 1 === shown[0].line && range.startLine !== shown[0].line;
      const { text, leftOut } = redactLines(shown.map((line) => clipped(line.text)).join('\n'));
      leftOutLines += leftOut;
      const numbered = text.split('\n').map((line, at) => `${String(shown[at]?.line ?? '').padStart(8)} | ${line}\n`);
      await writer.write(
        `${isOpen ? '' : `\n=== from line ${shown[0].line}, byte ${shown[0].byteOffset} ===\n`}${numbered.join('')}`,
      );
      keep(held, shown, isOpen);
    }
  });
  return { member: { ...(await writer.close()), source: index, ranges: held, leftOutLines }, content };
}

function headOf({ path, lines, bytes }: Source): string {
  return [
    `Excerpts of ${path}, which has ${lines} lines and ${bytes} bytes.`,
    'Lines are in UTF-8, without colours and without what other programs put in front of them; each has its number in the source.',
    '',
  ].join('\n');
}

function keep(held: HeldRange[], shown: readonly SourceLine[], isOpen: boolean): void {
  const [first, last] = [shown[0], shown[shown.length - 1]];
  const before = isOpen ? held.pop() : undefined;
  const byteOffset = before?.byteOffset ?? first.byteOffset;
  held.push({
    startLine: before?.startLine ?? first.line,
    endLine: last.line,
    byteOffset,
    byteLength: last.byteEnd - byteOffset,
  });
}

/** A line of megabytes helps nobody. */
function clipped(text: string): string {
  const left = text.length - LONGEST_LINE;
  return left <= 0 ? text : `${text.slice(0, LONGEST_LINE)} … ${left} more characters`;
}
