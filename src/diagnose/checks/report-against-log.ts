import type { Check } from './check.ts';
import { reportsOf } from './good-end.ts';

/** The report of the upgrade says that it went well, or not; its log says otherwise. */
export const reportAgainstLog: Check<'report-against-log'> = (facts) => {
  const { run, verdict } = facts;
  const report = reportsOf(facts).find(({ result }) => result !== undefined);
  if (report?.result === undefined || run.kind !== 'upgrade') return undefined;
  const isGood = report.result === 'success' || report.result === 'warning';
  const logIsGood = verdict.outcome.startsWith('succeeded');
  if (isGood === logIsGood || (verdict.outcome !== 'failed' && !logIsGood)) return undefined;
  return {
    captures: { result: report.result, outcome: logIsGood ? 'succeeded' : 'failed' },
    places: [report.place, ...verdict.evidence],
    occurrences: 1,
  };
};
