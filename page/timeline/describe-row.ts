import { formatDuration, formatNumber, formatTime } from '../../src/report/view/format-values.ts';
import type { PlacedRow, Row } from './rows.ts';
import type { Work } from './work.ts';

/** A name and its value. */
export type Fact = readonly [label: string, value: string];

const STATUSES = { ok: 'completed', error: 'failed', unset: 'no end seen' } as const;

/** Says how long something took, as its row prints it; empty where nothing is known. */
export function lengthText({ work, blank }: Row): string {
  if (blank !== undefined) return formatDuration(Math.round(blank.endMs - blank.startMs));
  if (work === undefined || work.lengthKnown === 'unknown') return '';
  return `${work.lengthKnown === 'at-most' ? '≤ ' : ''}${formatDuration(work.lengthMs)}`;
}

/** Says in one line what a row shows, for those who cannot see its bar. */
export function rowLabel({ row, failedInside }: PlacedRow): string {
  const { work, title } = row;
  const parts = [
    title,
    work === undefined ? '' : STATUSES[work.status],
    work !== undefined && work.count > 1 ? `${work.count} times` : '',
    work?.startMs === undefined ? '' : `starts at +${formatDuration(work.startMs)}`,
    lengthText(row) === '' ? '' : `took ${lengthText(row).replace('≤', 'at most')}`,
    failedInside === 0 ? '' : `${failedInside} failed inside`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Lists what is known of a row. */
export function factsOf({ row, failedInside }: PlacedRow, startTime: string | undefined): readonly Fact[] {
  const { work, blank } = row;
  const facts: Fact[] =
    work === undefined
      ? [
          [
            'times',
            blank === undefined ? '' : `from +${formatDuration(blank.startMs)} to +${formatDuration(blank.endMs)}`,
          ],
        ]
      : workFacts(work, startTime);
  return [...facts, factOf('failed inside', failedInside || undefined, formatNumber)].filter(
    ([, value]) => value !== '',
  );
}

function workFacts(work: Work, startTime: string | undefined): Fact[] {
  const { count, startMs, endMs, maxMs, selfMs, lengthMs, lengthKnown } = work;
  return [
    ['ended', STATUSES[work.status]],
    ['kind', work.kind],
    ['times', count > 1 ? `${formatNumber(count)}, shown as one` : ''],
    ['start', startMs === undefined ? 'not in the log' : `+${formatDuration(startMs)}${clockText(startMs, startTime)}`],
    ['took', takenText(lengthMs, lengthKnown, count)],
    ['longest', maxMs === 0 ? '' : formatDuration(maxMs)],
    factOf('itself', selfMs === lengthMs ? undefined : selfMs, formatDuration),
    ['last end', count > 1 && endMs !== undefined ? `+${formatDuration(endMs)}` : ''],
    ['module', work.module],
    ['thread', work.thread],
    ['where', work.place],
  ];
}

function takenText(lengthMs: number, known: Work['lengthKnown'], count: number): string {
  if (known === 'unknown') return 'not in the log';
  const length = formatDuration(lengthMs);
  return `${known === 'at-most' ? 'at most ' : ''}${length}${count > 1 ? ' in all' : ''}`;
}

function clockText(startMs: number, startTime: string | undefined): string {
  return startTime === undefined ? '' : `, ${formatTime(new Date(Date.parse(startTime) + startMs).toISOString())}`;
}

function factOf(label: string, value: number | undefined, format: (value: number) => string): Fact {
  return [label, value === undefined ? '' : format(value)];
}
