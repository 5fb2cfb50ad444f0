import type { Finding } from '../../../model/finding.ts';
import type { Report, ReportRun } from '../../../model/report.ts';
import { countOf } from '../../view/format-values.ts';
import { placeText, sourceName } from '../../view/place-text.ts';
import { visibleText } from '../../../visible-text.ts';
import { type DrawnEvents, rowId, threadEvents } from './thread-events.ts';
import { type TraceEvent, toMicroseconds } from './trace-event.ts';

/** Makes the events of a run: a process of its own, with a row for each thread. `offsetMs` is where it begins among the others. */
export function runEvents(report: Report, run: ReportRun, pid: number, offsetMs: number): DrawnEvents {
  const { spans, findings, sources } = report;
  const byThread = Map.groupBy(
    spans.filter(({ runId }) => runId === run.id),
    ({ thread = '' }) => thread,
  );
  const threads = [...byThread].map(([name, work], index) =>
    threadEvents(work, { pid, index, name, offsetMs }, sources),
  );
  const undrawn = threads.reduce((sum, thread) => sum + thread.undrawn, 0);
  return {
    undrawn,
    events: [
      ...processNames(report, run, pid, undrawn),
      ...threads.flatMap(({ events }) => events),
      ...findings.flatMap((finding) => findingEvents(finding, run, sources, { pid, offsetMs })),
    ],
  };
}

function processNames({ sources }: Report, run: ReportRun, pid: number, undrawn: number): readonly TraceEvent[] {
  const names = run.sources.map((source) => sourceName(source, sources)).join(', ');
  const labels = `${countOf(undrawn, 'piece', 'pieces')} of work not drawn: no times are printed`;
  return [
    { ph: 'M', name: 'process_name', pid, tid: 0, args: { name: visibleText(`${run.id} ${run.kind} (${names})`) } },
    ...(undrawn === 0 ? [] : [{ ph: 'M' as const, name: 'process_labels', pid, tid: 0, args: { labels } }]),
  ];
}

/** A point where an error or a warning was first seen; only where both it and its run are dated. */
function findingEvents(
  { runId, level, role, firstTime, title, message, ruleId, place }: Finding,
  run: ReportRun,
  sources: Report['sources'],
  { pid, offsetMs }: { readonly pid: number; readonly offsetMs: number },
): readonly TraceEvent[] {
  if (runId !== run.id || role === 'noise' || level === 'note') return [];
  if (firstTime === undefined || run.startTime === undefined) return [];
  const ts = toMicroseconds(Date.parse(firstTime) - Date.parse(run.startTime) + offsetMs);
  const args = { message: visibleText(message), rule: ruleId ?? 'none', place: visibleText(placeText(place, sources)) };
  return [{ ph: 'i', s: 'p', name: visibleText(title), cat: `finding,${level}`, pid, tid: rowId(0, 0), ts, args }];
}
