import type { ReportSpan } from '../../../model/report.ts';
import { formatDuration } from '../../view/format-values.ts';
import { nameView } from '../../view/name-view.ts';
import { lengthMs } from '../../view/pick-spans.ts';
import type { BlankData } from './page-data.ts';

/** Shorter ones are breath between two pieces of work. */
const LEAST_MS = 1000;
/** A smaller share of the run is no question. */
const LEAST_SHARE = 0.01;
const MAX_BLANKS = 100;

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly name: string;
}

/**
 * Finds the time of a run that no span explains, and names it by what stands before and behind it.
 *
 * Merged siblings count from their first start to their last end: what lies between them is not known.
 */
export function findBlanks(spans: readonly ReportSpan[], totalMs: number): readonly BlankData[] {
  const stretches = spans.flatMap(stretchOf).sort((left, right) => left.startMs - right.startMs);
  if (stretches.length === 0) return [];
  const leastMs = Math.max(LEAST_MS, totalMs * LEAST_SHARE);
  const blanks: BlankData[] = [];
  let last: Stretch = { startMs: 0, endMs: 0, name: '' };
  for (const next of [...stretches, { startMs: totalMs, endMs: totalMs, name: '' }]) {
    if (next.startMs - last.endMs >= leastMs) blanks.push(blankBetween(last, next));
    if (next.endMs > last.endMs) last = next;
  }
  return blanks.slice(0, MAX_BLANKS);
}

function stretchOf(span: ReportSpan): Stretch[] {
  const { startOffsetMs: startMs, endOffsetMs, name } = span;
  if (startMs === undefined) return [];
  const endMs = Math.max(startMs + lengthMs(span), span.count > 1 ? (endOffsetMs ?? 0) : 0);
  return [{ startMs, endMs, name: nameView(name).short }];
}

function blankBetween(before: Stretch, after: Stretch): BlankData {
  const length = formatDuration(after.startMs - before.endMs);
  const sides = [
    before.name === '' ? '' : `after ${before.name}`,
    after.name === '' ? '' : `before ${after.name}`,
  ].filter((side) => side !== '');
  return { startMs: before.endMs, endMs: after.startMs, text: `${length} ${sides.join(', ')}` };
}
