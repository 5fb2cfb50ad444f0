import { grammars } from '../../grammars/index.ts';
import type { Problem, Run, Span } from '../../src/model/timeline.ts';
import { createRecordParser } from '../../src/parse/parse-record.ts';
import { toUtcFrom } from '../../src/parse/to-utc.ts';
import { readRecords } from '../../src/read/read-records.ts';
import { type Timeline, createTimelineBuilder } from '../../src/timeline/build-timeline.ts';
import { inputOf } from './read-lines.ts';

/** Folds logs, by their paths, into runs: the stages read, parse and timeline. */
export async function timelineOf(logs: Readonly<Record<string, string>>): Promise<Timeline> {
  const parseRecord = createRecordParser(grammars, toUtcFrom(undefined));
  const timeline = createTimelineBuilder(grammars);
  for (const [source, [path, log]] of Object.entries(logs).entries()) {
    timeline.startSource(path);
    const add = (record: Parameters<typeof parseRecord>[0]): void => {
      timeline.add(parseRecord(record));
    };
    await readRecords(inputOf(log), source, grammars, () => undefined, add);
  }
  return timeline.finish();
}

/** Folds one log into its runs. */
export async function runsOf(log: string): Promise<readonly Run[]> {
  return (await timelineOf({ 'upgrade.log': log })).runs;
}

/** Folds a log that is one run. */
export async function runOf(log: string): Promise<Run> {
  const runs = await runsOf(log);
  if (runs.length !== 1) throw new Error(`${runs.length} runs in: ${log}`);
  return runs[0];
}

/** Spans as an indented outline: `<kind> <last part of the name> <status> ×<count> <sum>/<max> ms`. */
export function outlineOf({ spans }: Run): readonly string[] {
  const depths = new Map<string, number>();
  return spans.map((span) => {
    const depth = span.parentId === undefined ? 0 : (depths.get(span.parentId) ?? 0) + 1;
    depths.set(span.id, depth);
    return '  '.repeat(depth) + labelOf(span);
  });
}

function labelOf({ kind, name, status, count, durationMs, maxMs }: Span): string {
  const times = count > 1 ? ` ×${count}` : '';
  const duration = durationMs === undefined ? '' : ` ${durationMs}`;
  const max = count > 1 && maxMs !== undefined ? `/${maxMs}` : '';
  return `${kind} ${name.split('.').at(-1) ?? name} ${status}${times}${duration}${max}`;
}

/** Where the events of a problem stand: first lines of its places. */
export function linesOf({ place, relatedPlaces }: Problem): readonly number[] {
  return [place, ...relatedPlaces].map(({ startLine }) => startLine);
}
