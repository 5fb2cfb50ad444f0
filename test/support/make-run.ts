/** A run made by hand for tests of the rules alone: every record is a problem, no grammar is asked. */
import type { UpgradeReportFacts } from '../../src/model/upgrade-report.ts';
import type { EventName } from '../../src/model/event-name.ts';
import type { Place } from '../../src/model/place.ts';
import type { SeverityText } from '../../src/model/severity.ts';
import type { Throwable, ThrowableLink } from '../../src/model/throwable.ts';
import type { Environment, Mark, Problem, Run, Span } from '../../src/model/timeline.ts';

const HEADER =
  /^(?:(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d[.,]\d{3} )?(?<severity>TRACE|DEBUG|INFO|WARN|ERROR|FATAL) {1,2}(?:\[(?<thread>.*?)\])?\[(?<logger>[^[\]:]+):\d*\] (?<message>.*)$/;
const LINK =
  /^(?<suppressed>\s*Suppressed: )?(?:Caused by: )?(?<type>(?:[a-z]\w*\.)+[\w$]+): ?(?<message>.*)$|^(?<bare>(?:[a-z]\w*\.)+[\w$]*(?:Exception|Error))$/;
const FRAME = /^\s+at (?:[\w.@-]+\/)?(?<className>[\w.$]+)\.(?<method>[\w$<>]+)\(/;

export const NO_ENVIRONMENT: Environment = { from: {}, to: {}, jvmOptions: [] };
export const PLACE: Place = { source: 0, startLine: 1, endLine: 1, byteOffset: 0, byteLength: 0 };

/** Any problem; the fields given replace the defaults. */
export function makeProblem(fields: Partial<Problem>): Problem {
  return {
    id: 'p0',
    runId: 'r0',
    order: 0,
    eventName: 'log.message',
    attributes: {},
    template: '',
    text: '',
    count: 1,
    place: PLACE,
    relatedPlaces: [],
    spanIds: [],
    ...fields,
  };
}

/** A report of Liferay that says nothing, to be spread into others. */
export const EMPTY_REPORT: UpgradeReportFacts = {
  generation: 'text',
  pendingModules: [],
  values: {},
  lists: {},
  processes: [],
  tables: [],
  texts: [],
  place: PLACE,
};

/** A line of a source; what is further down begins at a later byte. */
export function placeAt(line: number, source = 0): Place {
  return { source, startLine: line, endLine: line, byteOffset: line * 100, byteLength: 100 };
}

/** A process that came to its good end; the fields given replace the defaults. */
export function makeSpan(fields: Partial<Span>): Span {
  return {
    id: 's0',
    runId: 'r0',
    kind: 'process',
    name: 'com.acme.Upgrade',
    count: 1,
    status: 'ok',
    place: PLACE,
    ...fields,
  };
}

/** A run that holds these problems, spans and marks. */
export function makeRun(
  problems: readonly Problem[],
  spans: readonly Span[] = [],
  marks: ReadonlyMap<EventName, Mark> = new Map<EventName, Mark>(),
): Run {
  return {
    id: 'r0',
    kind: 'upgrade',
    sources: [0],
    dated: true,
    firstPlace: PLACE,
    lastPlace: PLACE,
    spans,
    problems,
    marks,
    modules: [],
    environment: NO_ENVIRONMENT,
    gogo: [],
    releases: [],
    unsatisfied: [],
    upgradeReports: [],
  };
}

/** A run whose problems are the records of a log; what is no record start belongs to the record before. */
export function runOfLog(log: string): Run {
  const records: { lines: string[]; line: number }[] = [];
  for (const [index, text] of log.split('\n').entries()) {
    if (records.length === 0 || HEADER.test(text)) records.push({ lines: [text], line: index + 1 });
    else records.at(-1)!.lines.push(text);
  }
  return makeRun(records.map(({ lines, line }, order) => problemOf(lines, order, line)));
}

function problemOf(lines: readonly string[], order: number, line: number): Problem {
  const header = HEADER.exec(lines[0] ?? '')?.groups;
  const throwable = throwableOf(lines.slice(header === undefined ? 0 : 1));
  return makeProblem({
    id: `p${order}`,
    order,
    place: placeAt(line),
    text: lines.join('\n'),
    ...(header === undefined ? {} : { severityText: header['severity'] as SeverityText, logger: header['logger'] }),
    ...(throwable === undefined ? {} : { throwable }),
  });
}

function throwableOf(lines: readonly string[]): Throwable | undefined {
  const links: { link: ThrowableLink; frames: ThrowableLink['frames'][number][]; suppressed: boolean }[] = [];
  lines.forEach((line, lineInRecord) => {
    const found = LINK.exec(line)?.groups;
    const frame = FRAME.exec(line)?.groups;
    if (found !== undefined) {
      const frames: ThrowableLink['frames'][number][] = [];
      const type = found['type'] ?? found['bare'];
      const message = found['message'];
      const link = { type, ...(message === undefined ? {} : { message }), frames, lineInRecord };
      links.push({ link, frames, suppressed: found['suppressed'] !== undefined });
    } else if (frame !== undefined) {
      links.at(-1)?.frames.push({ className: frame['className'], method: frame['method'] });
    }
  });
  const chain = links.filter(({ suppressed }) => !suppressed).map(({ link }) => link);
  if (chain.length === 0) return undefined;
  return { chain, suppressed: links.filter(({ suppressed }) => suppressed).map(({ link }) => link) };
}
