import type { BlankData, RunData } from '../../src/report/outputs/html/page-data.ts';
import { formatDuration } from '../../src/report/view/format-values.ts';
import { joinStretches } from './coverage.ts';
import type { Bar, Row } from './rows.ts';
import type { Work } from './work.ts';

/** A row for a thread is drawn in so many steps. */
const GRAINS = 600;

/** Builds the rows of a run: first the time that no work explains, then the work, by thread where there are several. */
export function buildRows(
  works: readonly Work[],
  { blanks, totalMs }: Pick<RunData, 'blanks' | 'totalMs'>,
): readonly Row[] {
  const roots = nestRows(works);
  const threads = Map.groupBy(roots, ({ work }) => work?.thread ?? '');
  const work =
    threads.size < 2 ? roots : [...threads].map(([thread, rows]) => threadRow(thread, rows, totalMs / GRAINS));
  return [...blanksRow(blanks), ...work];
}

/** Puts work into the work it stands in; what stands in none comes back. */
function nestRows(works: readonly Work[]): readonly Row[] {
  const children = works.map((): Row[] => []);
  const rows = works.map((work, index) => workRow(work, works[work.parent]?.name ?? '', children[index]));
  return rows.filter((row, index) => {
    const { parent } = works[index];
    const isRoot = parent < 0 || parent >= works.length;
    if (!isRoot) children[parent].push(row);
    return isRoot;
  });
}

function workRow(work: Work, around: string, children: readonly Row[]): Row {
  const { number, name, status, startMs, endMs, count } = work;
  const bars: Bar[] =
    startMs === undefined || endMs === undefined ? [] : [{ startMs, endMs, look: status, isMerged: count > 1 }];
  return { key: `work-${number}`, title: name, label: labelOf(name, around), look: status, bars, children, work };
}

/** `UpgradeCTModel#doUpgrade#DLFolder` within `UpgradeCTModel` is `#doUpgrade#DLFolder`. */
function labelOf(name: string, around: string): string {
  return around !== '' && name.startsWith(`${around}#`) ? name.slice(around.length) : name;
}

function threadRow(thread: string, children: readonly Row[], grainMs: number): Row {
  const bars = joinStretches(
    children.flatMap((row) => row.bars),
    grainMs,
  ).map((stretch): Bar => ({ ...stretch, look: 'thread', isMerged: false }));
  const title = thread === '' ? 'Thread not printed' : `Thread ${thread}`;
  return { key: `thread-${thread}`, title, label: title, look: 'thread', bars, children };
}

function blanksRow(blanks: readonly BlankData[]): readonly Row[] {
  if (blanks.length === 0) return [];
  const totalMs = blanks.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const bars = blanks.map((blank): Bar => ({ ...blank, look: 'blank', isMerged: false }));
  const children = blanks.map((blank, index): Row => ({
    key: `blank-${index}`,
    title: blank.text,
    label: blank.text,
    look: 'blank',
    bars: [bars[index]],
    children: [],
    blank,
  }));
  const title = `No work logged: ${formatDuration(totalMs)}`;
  return [{ key: 'blanks', title, label: title, look: 'blank', bars, children }];
}
