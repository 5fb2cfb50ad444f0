import type { Report, ReportRun } from '../model/report.ts';

/** The run that is watched: the last upgrade, else whatever ran last; absent where a log shows none. */
export function watchedRun({ runs }: Pick<Report, 'runs'>): ReportRun | undefined {
  return runs.findLast(({ kind }) => kind === 'upgrade') ?? runs.at(-1);
}
