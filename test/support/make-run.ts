/** A run made by hand for tests of the rules alone. */
import type { UpgradeReportFacts } from '../../src/model/upgrade-report.ts';
import type { EventName } from '../../src/model/event-name.ts';
import type { Place } from '../../src/model/place.ts';
import type { Environment, Mark, Problem, Run, Span } from '../../src/model/timeline.ts';

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
    isCut: false,
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
