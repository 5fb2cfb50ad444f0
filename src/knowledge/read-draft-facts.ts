import { Readable } from 'node:stream';
import { grammars } from '../../grammars/index.ts';
import type { LogEvent } from '../model/event.ts';
import { createRecordParser } from '../parse/parse-record.ts';
import { toUtcFrom } from '../parse/to-utc.ts';
import { openInputs } from '../read/open-inputs.ts';
import { readRecords } from '../read/read-records.ts';
import type { DraftFacts } from '../rules/draft/draft-facts.ts';
import { createTimelineBuilder } from '../timeline/build-timeline.ts';

/** Reads the last problem of a piece of log; absent where it holds none. */
export async function readDraftFacts(log: string): Promise<DraftFacts | undefined> {
  const parseRecord = createRecordParser(grammars, toUtcFrom(undefined));
  const timeline = createTimelineBuilder(grammars);
  const messages = new Map<number, string>();
  const context = { stdin: Readable.from([Buffer.from(log)]), notify: () => undefined };
  for (const input of await openInputs(['-'], context)) {
    timeline.startSource(input.path);
    await readRecords(input, 0, grammars, context.notify, (record) => {
      const event = parseRecord(record);
      messages.set(record.byteOffset, messageOf(event));
      timeline.add(event);
    });
  }
  const run = timeline.finish().runs.findLast(({ problems }) => problems.length > 0);
  const problem = run?.problems.at(-1);
  if (run === undefined || problem === undefined) return undefined;
  const { eventName, severityText, logger, attributes, throwable, place } = problem;
  return {
    runKind: run.kind,
    eventName,
    attributes,
    message: messages.get(place.byteOffset) ?? problem.text,
    ...(severityText !== undefined && { severityText }),
    ...(logger !== undefined && { logger }),
    ...(throwable !== undefined && { throwable }),
  };
}

function messageOf({ record, messageStart, messageEnd }: LogEvent): string {
  return record.bytes.toString('utf8', messageStart, messageEnd);
}
