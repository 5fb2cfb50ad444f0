import { UserError } from '../errors.ts';
import { readSavedReport } from '../index.ts';
import type { Streams } from './streams.ts';
import { type Destinations, type ReportFlags, writeReport } from './write-report.ts';

/** Writes any output again from a report that was saved as JSON, and returns the exit code that its analysis had. */
export async function runRender(path: string, flags: ReportFlags, streams: Streams): Promise<number> {
  return writeReport(flags, streams, async (destinations) => {
    refuseEvents(destinations);
    return { report: await readSavedReport(path, streams.stdin), troubles: [] };
  });
}

function refuseEvents({ files, printed }: Destinations): void {
  if (printed !== 'ndjson' && !files.some(({ output }) => output === 'ndjson')) return;
  throw new UserError(
    'ndjson cannot be made of a saved report, which does not hold the events of the logs; analyze the logs again with -f ndjson, or choose another output',
  );
}
