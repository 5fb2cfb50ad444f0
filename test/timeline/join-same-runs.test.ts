import { expect, it } from 'vitest';
import type { Run, Span } from '../../src/model/timeline.ts';
import { joinSameRuns } from '../../src/timeline/join-same-runs.ts';
import { PLACE, makeProblem, makeRun } from '../support/make-run.ts';

const DURATIONS = [12, 3400, 51, 780, 9021, 33];

it('counts a run once that two logs hold, and keeps the log that shows more', () => {
  const log = runOf('r1', 0, DURATIONS);
  const capture = { ...runOf('r2', 1, DURATIONS), problems: [makeProblem({ id: 'p1' })] };
  const { runs, repeated } = joinSameRuns([log, capture]);
  expect(runs.map(({ id, sources }) => [id, sources])).toEqual([['r2', [0, 1]]]);
  expect(repeated.map(({ dropped }) => dropped.id)).toEqual(['r1']);
});

it('knows a log that breaks off before the other', () => {
  expect(idsOf(runOf('r1', 0, DURATIONS.slice(0, 2)), runOf('r2', 1, DURATIONS))).toEqual(['r2']);
});

it.each([
  ['two rehearsals', runOf('r1', 0, DURATIONS), runOf('r2', 1, [...DURATIONS.slice(0, 5), 34])],
  ['the same durations on another day', runOf('r1', 0, DURATIONS), laterBy(86_400_000, runOf('r2', 1, DURATIONS))],
  ['few durations without dates', undated(runOf('r1', 0, [0, 0, 1])), undated(runOf('r2', 1, [0, 0, 1]))],
  ['a part without dates', undated(runOf('r1', 0, DURATIONS.slice(0, 5))), undated(runOf('r2', 1, DURATIONS))],
  ['runs without processes', runOf('r1', 0, []), runOf('r2', 1, [])],
])('keeps apart %s', (_what, left, right) => {
  expect(idsOf(left, right)).toEqual(['r1', 'r2']);
});

it('joins logs without dates that agree in many durations', () => {
  expect(idsOf(undated(runOf('r1', 0, DURATIONS)), undated(runOf('r2', 1, DURATIONS)))).toEqual(['r1']);
});

function idsOf(...runs: Run[]): string[] {
  return joinSameRuns(runs).runs.map(({ id }) => id);
}

function runOf(id: string, source: number, durations: readonly number[]): Run {
  const spans = durations.map((durationMs, index): Span => ({
    ...{ id: `${id}s${index}`, runId: id, kind: 'process', name: `com.acme.Upgrade${index}`, count: 1, status: 'ok' },
    ...{ durationMs, startMs: 1000 * index, place: { ...PLACE, source } },
  }));
  return { ...makeRun([], spans), id, sources: [source] };
}

function laterBy(ms: number, run: Run): Run {
  return { ...run, spans: run.spans.map((span) => ({ ...span, startMs: (span.startMs ?? 0) + ms })) };
}

function undated(run: Run): Run {
  return { ...run, dated: false };
}
