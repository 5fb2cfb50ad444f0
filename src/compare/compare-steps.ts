/** Compares what steps took, by their kind, name and module. */
import type { AnalysisRecord, SpanDuration } from '../model/archive.ts';
import type { ComparedAnalysis, ComparedStep, StepMeasure, StepThreshold } from '../model/comparison.ts';
import type { SpanStatus } from '../model/timeline.ts';

const LEAST_MS = 1000;
/** Of the run: a second more or less says nothing in a run of ten hours. */
const LEAST_SHARE_OF_RUN = 0.001;
const LEAST_SHARE = 0.1;

/** A failed one counts before all others, one without an end before those that ended well. */
const STATUSES: readonly SpanStatus[] = ['error', 'unset', 'ok'];

/** What is noise: less than a second, than a thousandth of the longer run, or than a tenth of what the step took before. */
export function thresholdFor(analyses: readonly ComparedAnalysis[]): StepThreshold {
  const longest = Math.max(0, ...analyses.slice(-2).map(({ durationMs = 0 }) => durationMs));
  return { leastMs: Math.max(LEAST_MS, Math.round(longest * LEAST_SHARE_OF_RUN)), leastShare: LEAST_SHARE };
}

/** Compares all steps; the largest change from the last but one analysis to the last one comes first. */
export function compareSteps(records: readonly AnalysisRecord[], threshold: StepThreshold): readonly ComparedStep[] {
  const spans = records.flatMap((record, analysis) =>
    record.spans.filter(({ kind }) => kind !== 'import-table').map((span) => ({ analysis, span })),
  );
  const groups = Map.groupBy(spans, ({ span: { kind, name, module = '' } }) => [kind, name, module].join('\n'));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const byAnalysis = Map.groupBy(group, ({ analysis }) => analysis);
      const measures = [...byAnalysis].map(([analysis, same]) =>
        measureOf(
          analysis,
          same.map(({ span }) => span),
        ),
      );
      const { kind, name, module } = first.span;
      const change = changeOf(measures, records.length - 1, threshold);
      return [{ kind, name, ...(module !== undefined && { module }), measures, ...change }];
    })
    .toSorted((left, right) => weightOf(right) - weightOf(left) || lastMs(right) - lastMs(left));
}

/** Spans of one step that ended differently are one step. */
function measureOf(analysis: number, spans: readonly SpanDuration[]): StepMeasure {
  const status = STATUSES.find((candidate) => spans.some((span) => span.status === candidate)) ?? 'unset';
  const durationMs = sumOf(spans.map((span) => span.durationMs));
  const ownMs = sumOf(spans.map((span) => span.selfMs ?? span.durationMs));
  return {
    analysis,
    status,
    count: spans.reduce((sum, { count }) => sum + count, 0),
    ...(durationMs !== undefined && { durationMs }),
    ...(ownMs !== undefined && { ownMs }),
  };
}

function changeOf(
  measures: readonly StepMeasure[],
  last: number,
  { leastMs, leastShare }: StepThreshold,
): Pick<ComparedStep, 'change' | 'deltaMs' | 'deltaShare'> {
  const before = measures.find(({ analysis }) => analysis === last - 1);
  const after = measures.find(({ analysis }) => analysis === last);
  if (before === undefined || after === undefined)
    return { change: after === undefined ? 'only-before' : 'only-after' };
  if (before.ownMs === undefined || after.ownMs === undefined || before.status !== 'ok' || after.status !== 'ok') {
    return { change: 'not-comparable' };
  }
  const deltaMs = after.ownMs - before.ownMs;
  const isNoise = Math.abs(deltaMs) < leastMs || Math.abs(deltaMs) < before.ownMs * leastShare;
  return {
    change: isNoise ? 'same' : deltaMs > 0 ? 'slower' : 'faster',
    deltaMs,
    ...(before.ownMs > 0 && { deltaShare: deltaMs / before.ownMs }),
  };
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}

/** What did not change stands behind all that did. */
function weightOf({ change, deltaMs = 0 }: ComparedStep): number {
  return change === 'slower' || change === 'faster' ? Math.abs(deltaMs) : 0;
}

function lastMs({ measures }: ComparedStep): number {
  return measures.at(-1)?.ownMs ?? 0;
}
