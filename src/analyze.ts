import { diagnose } from './diagnose/diagnose.ts';
import type { Grammars } from './model/grammar.ts';
import type { AnalysisListener } from './model/listener.ts';
import type { Notification } from './model/notification.ts';
import type { Report } from './model/report.ts';
import type { RuleEntry } from './model/rule.ts';
import type { Source } from './model/source.ts';
import type { UnknownFailure } from './nearest/failure-terms.ts';
import type { FindNearest } from './nearest/find-nearest.ts';
import { nameNearest } from './nearest/name-nearest.ts';
import { createRecordParser } from './parse/parse-record.ts';
import { createSourceTally } from './parse/tally-source.ts';
import { toUtcFrom } from './parse/to-utc.ts';
import { announceBytes } from './read/announce-bytes.ts';
import { hashContent } from './read/hash-content.ts';
import { openInputs } from './read/open-inputs.ts';
import type { OpenedInput } from './read/opened-input.ts';
import { orderInputs } from './read/order-inputs.ts';
import { readRecords } from './read/read-records.ts';
import { buildReport } from './report/build-report.ts';
import { createTimelineBuilder } from './timeline/build-timeline.ts';
import { sourceKind } from './timeline/source-kind.ts';

/** What an analysis knows and where it gets the rest. */
export interface AnalysisContext {
  readonly grammars: Grammars;
  readonly rules: readonly RuleEntry[];
  /** Called where an error is there that no rule explains; absent where near rules are not asked for. */
  readonly loadNearest?: (failures: readonly UnknownFailure[]) => Promise<FindNearest>;
  readonly toolVersion: string;
  readonly now: Date;
  readonly stdin: AsyncIterable<Buffer>;
  /** What the logs do not say. */
  readonly timeZone: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Sources get a SHA-256 of all their bytes, which takes about as long as to analyze them. */
  readonly proof?: boolean;
  /** Said before the analysis, by the loader of the rules. */
  readonly notifications: readonly Notification[];
  /** Hears the events as they are parsed; absent where the report is all that is wanted. */
  readonly listener?: AnalysisListener;
}

/**
 * The journey of the data: bytes to records (read), records to events (parse), events to runs (timeline), runs to findings
 * (diagnose), what no rule explains to rules that are near (nearest), findings to a report (report). Events are folded into the timeline as they come; nothing else is kept.
 *
 * Throws a `UserError` when no input can be read.
 */
export async function analyzeInputs(inputs: readonly string[], context: AnalysisContext): Promise<Report> {
  const notifications: Notification[] = [...context.notifications];
  const notify = (notification: Notification) => void notifications.push(notification);
  const { listener } = context;
  const opened = orderInputs(await openInputs(inputs, { stdin: context.stdin, notify }), context.grammars.formats);

  const parseRecord = createRecordParser(context.grammars, toUtcFrom(context.timeZone));
  const timeline = createTimelineBuilder(context.grammars);
  const read: ReadSource[] = [];
  listener?.onInputs(opened);
  for (const [index, input] of opened.entries()) {
    const tally = createSourceTally();
    timeline.startSource(input.path);
    listener?.onSource(input.path);
    const hashed = context.proof === true ? hashContent(input) : { input };
    const totals = await readRecords(
      announceBytes(hashed.input, listener),
      index,
      context.grammars,
      notify,
      (record) => {
        const event = parseRecord(record);
        tally.add(event);
        timeline.add(event);
        listener?.onEvent(event);
      },
    );
    read.push({ input, tally, totals, ...('sha256' in hashed && { sha256: hashed.sha256() }) });
  }
  await listener?.onEnd();

  const { runs, notifications: said } = timeline.finish();
  const sources = read.map(({ input, tally, totals, sha256 }, index) => ({
    ...tally.finish(input.path, sourceKind(runs, index), totals, context.timeZone ?? 'UTC'),
    ...(sha256 !== undefined && { sha256 }),
  }));
  const diagnosed = diagnose(runs, context.rules, {
    from: context.from,
    to: context.to,
    cloudSources: read.flatMap(({ totals }, index) =>
      totals.wrappers?.includes('liferay-cloud') === true ? [index] : [],
    ),
  });
  const { loadNearest } = context;
  const findings = loadNearest ? await nameNearest(diagnosed.findings, runs, loadNearest) : diagnosed.findings;
  const diagnosis = { ...diagnosed, findings };
  const { toolVersion, now: generatedAt } = context;
  return buildReport({
    toolVersion,
    generatedAt,
    sources,
    runs,
    diagnosis,
    notifications: [
      ...notifications,
      ...read.flatMap(({ input, tally }) => tally.cutNotes(input.path)),
      ...said,
      ...diagnosis.notifications,
      ...foreignSources(sources),
    ],
  });
}

interface ReadSource {
  readonly input: OpenedInput;
  readonly tally: ReturnType<typeof createSourceTally>;
  readonly totals: Awaited<ReturnType<typeof readRecords>>;
  readonly sha256?: string;
}

function foreignSources(sources: readonly Source[]): Notification[] {
  return sources
    .filter(({ records, unrecognizedRecords }) => records === unrecognizedRecords)
    .map(({ path }) => ({
      code: 'not-a-liferay-log',
      level: 'warning',
      message: `nothing in "${path}" is written by Liferay, its upgrade tool or a program that imports databases; give the output of db_upgrade.sh -l output.log, a server log, or the log of an import`,
    }));
}
