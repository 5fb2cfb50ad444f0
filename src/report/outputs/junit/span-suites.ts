import type { Report, ReportRun, ReportSpan } from '../../../model/report.ts';
import type { SpanKind } from '../../../model/timeline.ts';
import { countOf, formatDuration } from '../../view/format-values.ts';
import { placeText } from '../../view/place-text.ts';
import { spansByRun } from '../../view/spans-by-run.ts';
import { createExplainSpan } from './explain-span.ts';
import type { FindExplanation } from './find-explanation.ts';
import { PASSED, type TestCase, type TestResult, type TestSuite } from './test-suite.ts';

type Explain = ReturnType<typeof createExplainSpan>;

/** Kinds of work that are cases; timers are parts of them. */
const SUITES: readonly { readonly title: string; readonly kinds: readonly SpanKind[] }[] = [
  { title: 'upgrade processes', kinds: ['process', 'cleanup'] },
  { title: 'verify processes', kinds: ['verify'] },
];
/** A class with its packages, and what a program adds behind it. */
const QUALIFIED = /^((?:[\w$-]+\.)+)([\w$]+)(.*)$/su;

/** Makes a suite of the upgrade processes of each run, and of its verify processes. */
export function spanSuites(report: Report, find: FindExplanation): readonly TestSuite[] {
  const explain = createExplainSpan(report, find);
  const spansOf = spansByRun(report);
  return report.runs.flatMap((run) =>
    SUITES.map(({ title, kinds }) => {
      const spans = spansOf(run).filter(({ kind }) => kinds.includes(kind));
      return suiteOf(report, run, title, spans, explain);
    }).filter(({ cases }) => cases.length > 0),
  );
}

function suiteOf(
  report: Report,
  run: ReportRun,
  title: string,
  spans: readonly ReportSpan[],
  explain: Explain,
): TestSuite {
  const ids = new Set(spans.map(({ id }) => id));
  const outermost = spans.filter(({ parentId }) => parentId === undefined || !ids.has(parentId));
  const times = outermost.flatMap(({ durationMs }) => durationMs ?? []);
  return {
    name: `${run.id} ${run.kind}: ${title}`,
    ...(run.startTime !== undefined && { startTime: run.startTime }),
    ...(times.length > 0 && { durationMs: times.reduce((sum, each) => sum + each, 0) }),
    cases: spans.map((span) => caseOf(report, span, explain)),
  };
}

function caseOf(report: Report, span: ReportSpan, explain: Explain): TestCase {
  const { name, kind, module, durationMs, maxMs, count, place } = span;
  const [, packages = `upgrade.${kind}.`, className = name, rest = ''] = QUALIFIED.exec(name) ?? [];
  return {
    className: packages.slice(0, -1),
    name: `${className}${rest}`,
    ...(durationMs !== undefined && { durationMs }),
    result: resultOf(span, explain),
    notes: [
      placeText(place, report.sources),
      ...(module === undefined ? [] : [`module ${module}`]),
      ...(count === 1 ? [] : [`ran ${countOf(count, 'time')}${longest(maxMs)}`]),
    ],
  };
}

function longest(maxMs: number | undefined): string {
  return maxMs === undefined ? '' : `, the longest ${formatDuration(maxMs)}`;
}

function resultOf(span: ReportSpan, explain: Explain): TestResult {
  switch (span.status) {
    case 'ok':
      return PASSED;
    case 'unset':
      return { kind: 'skipped', reason: 'The log prints no end of it.' };
    case 'error':
      return explain(span);
  }
}
