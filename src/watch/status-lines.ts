import { type Page, type Style, paint } from '../report/outputs/terminal/page.ts';
import { cutText } from '../report/outputs/terminal/wrap-text.ts';
import { countOf, formatTime } from '../report/view/format-values.ts';
import { visibleText } from '../visible-text.ts';
import type { WatchStatus } from './status-of.ts';
import { aroundText, countsText, endText, lasting, lastLineText, phaseText, workText } from './watch-words.ts';

/** What is shown besides a status. */
export interface ShownLog {
  /** As it is shown to people. */
  readonly name: string;
  /** Says what the log itself is like, where there is nothing else to say: `is not there yet`. */
  readonly trouble?: string;
}

/** Writes a status for a terminal: few lines, each within its width. Absent where nothing was read yet. */
export function statusLines(
  page: Page,
  { name, trouble }: ShownLog,
  status: WatchStatus | undefined,
): readonly string[] {
  const lines: readonly (readonly [Style, string])[] = [
    ['quiet', '─'.repeat(page.width)],
    ['strong', headText(name, status, trouble)],
    ...(status === undefined ? [] : bodyLines(status)),
  ];
  return lines.map(([style, text]) => paint(page, style, cutText(visibleText(text), page.width)));
}

/** Writes a status on one line, without control characters. */
export function statusText({ name, trouble }: ShownLog, status: WatchStatus): string {
  const { work, phase, end, run } = status;
  const [first] = work;
  const parts = [
    ...(trouble === undefined ? [] : [`the log ${trouble}`]),
    ...(phase === undefined ? [] : [phaseText(phase)]),
    ...(run?.kind === 'upgrade' ? [countsText(status)] : [NO_UPGRADE]),
    ...(first === undefined ? [] : [`now ${workText(first)}${moreText(work.length - 1)}`]),
    lastLineText(status),
    ...(end === undefined ? [] : [endText(end)]),
  ];
  return visibleText(`${name}: ${parts.join('; ')}`);
}

const NO_UPGRADE = 'no upgrade in this log yet';

function headText(name: string, status: WatchStatus | undefined, trouble: string | undefined): string {
  const run = status?.run;
  const parts = [
    name,
    ...(trouble === undefined ? [] : [trouble]),
    ...(run === undefined || run.kind === 'upgrade' ? [] : [NO_UPGRADE]),
    ...(run?.kind === 'upgrade' ? [`upgrade${sinceText(run.startTime)}${forText(run.forMs)}`] : []),
  ];
  return parts.join(' · ');
}

function bodyLines(status: WatchStatus): readonly (readonly [Style, string])[] {
  const { work, isSilent, end, run, phase } = status;
  const [first] = work;
  const stands = [...(phase === undefined ? [] : [phaseText(phase)]), countsText(status)].join(' · ');
  const around = first === undefined ? '' : aroundText(first);
  return [
    ...(run?.kind === 'upgrade' ? [['plain', stands] as const] : []),
    ...(first === undefined ? [] : [['code', `▸ ${workText(first)}${moreText(work.length - 1)}`] as const]),
    ...(around === '' ? [] : [['quiet', `  ${around}`] as const]),
    [isSilent ? 'warn' : 'quiet', lastLineText(status)],
    ...(end === undefined ? [] : [['quiet', endText(end)] as const]),
  ];
}

function moreText(more: number): string {
  return more > 0 ? `, and ${countOf(more, 'other')} beside it` : '';
}

function sinceText(time: string | undefined): string {
  return time === undefined ? '' : ` since ${formatTime(time)}`;
}

function forText(forMs: number | undefined): string {
  return forMs === undefined ? '' : `, ${lasting(forMs)}`;
}
