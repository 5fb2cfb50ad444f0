import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';
import type { ReportContextGrammar, ThrowableGrammar } from '../model/grammar.ts';
import { type Place, placeOf } from '../model/place.ts';
import type { Problem, Run } from '../model/timeline.ts';
import { createClock } from './clock.ts';
import { createGogoCollector } from './collect-gogo.ts';
import { createMarkCollector } from './collect-marks.ts';
import { createImportCollector } from './imports/collect-import.ts';
import { tableSpans } from './imports/table-spans.ts';
import { createModuleCollector } from './collect-modules.ts';
import { createOtherSourceCollector } from './collect-other-sources.ts';
import { createReleaseCollector } from './collect-releases.ts';
import { withBlockers } from './gogo-unsatisfied.ts';
import { type ProblemGroup, createProblemGrouper, isProblem } from './group-problems.ts';
import { listSpans } from './list-spans.ts';
import { markFailures } from './mark-failures.ts';
import { createSpanNester } from './nest-spans.ts';
import { readEnvironment } from './read-environment.ts';
import { type OpenSpan, makeRoot } from './span-tree.ts';

/** Collects one run event by event; nothing of an event is kept but what is distinct. */
export interface RunBuilder {
  readonly add: (event: LogEvent) => void;
  readonly has: (name: EventName) => boolean;
  readonly finish: (id: string) => FinishedRun;
}

/** A run, and how much of it is counted but not listed. */
export interface FinishedRun {
  readonly run: Run;
  readonly lostProblems: number;
  readonly lostSpans: number;
}

/** Makes the builder of a run whose first record stands at `first`. */
export function createRunBuilder(
  throwableGrammar: ThrowableGrammar,
  reportContext: ReportContextGrammar,
  first: Place,
): RunBuilder {
  const clock = createClock();
  const nester = createSpanNester(makeRoot(first));
  const grouper = createProblemGrouper(throwableGrammar);
  const marks = createMarkCollector();
  const modules = createModuleCollector();
  const imported = createImportCollector();
  const others = createOtherSourceCollector(reportContext);
  const sources = new Set<number>();
  let order = 0;
  let formatted = 0;
  /** Records of a log that other programs wrote: scripts in the console of a server. */
  let guests = 0;
  const shell = createGogoCollector();
  const releases = createReleaseCollector();
  let copied = 0;
  let startMs: number | undefined;
  let endMs: number | undefined;
  let last = first;

  function add(event: LogEvent): void {
    const { meaning, record, header } = event;
    const { eventName } = meaning;
    const timeMs = clock.settle(event);
    if (timeMs !== undefined) {
      startMs ??= timeMs;
      endMs = Math.max(endMs ?? timeMs, timeMs);
    }
    if (last.source !== record.source) sources.add(last.source);
    last = record;
    order++;
    if (record.format !== undefined) formatted++;
    if (record.format?.isEcho === true) copied++;
    if (isProblem(event)) grouper.add(event, order, timeMs, nester.openOn(header.thread ?? ''));
    imported.add(event);
    shell.add(event);
    if (eventName === 'unrecognized') others.addUnread(event);
    if (eventName === 'log.message' || eventName === 'unrecognized') return;
    if (nester.add(event, timeMs)) {
      modules.add(event);
      return;
    }
    marks.add(event, timeMs);
    releases.add(event);
    modules.add(event);
    others.add(event);
    if (eventName.startsWith('other.') && record.format !== undefined) guests++;
  }

  function finish(id: string): FinishedRun {
    nester.finish();
    const { spans: printed, idOf, unlisted } = listSpans(nester.root, id);
    const problems = grouper.groups().map((group, index) => toProblem(group, id, index, ({ node }) => idOf.get(node)));
    const spans = markFailures(printed, problems);
    const importFacts = imported.facts();
    const { gogo, unsatisfied } = shell.facts();
    const releaseRows = releases.rows();
    const { upgradeReports, propertyAdvice, duplicateFields, ...said } = others.facts();
    const run: Run = {
      id,
      kind: importFacts === undefined ? runKind(marks.has, spans, { formatted: formatted - guests, copied }) : 'import',
      sources: [...sources.add(last.source)].sort((a, b) => a - b),
      dated: clock.dated(),
      firstPlace: placeOf(first),
      lastPlace: placeOf(last),
      spans: importFacts === undefined ? spans : [...spans, ...tableSpans(importFacts, id)],
      problems,
      marks: marks.marks(),
      modules: withBlockers(modules.states(releaseRows), unsatisfied),
      environment: readEnvironment(marks.marks(), spans, upgradeReports, said),
      gogo,
      releases: releaseRows,
      unsatisfied,
      upgradeReports,
      ...(propertyAdvice.length > 0 && { propertyAdvice }),
      ...(duplicateFields !== undefined && { duplicateFields }),
      ...(importFacts !== undefined && { importFacts }),
      ...(startMs !== undefined && { startMs }),
      ...(endMs !== undefined && { endMs }),
    };
    return { run, lostProblems: grouper.lostProblems(), lostSpans: nester.lostSpans() + unlisted };
  }

  return {
    add,
    has: marks.has,
    finish,
  };
}

/** Records with a header, and how many of them are copies of others. */
interface RecordCounts {
  readonly formatted: number;
  readonly copied: number;
}

/** Lines that only the Gogo shell prints. */
const GOGO_EVENTS: readonly EventName[] = [
  'gogo.command',
  'gogo.error',
  'gogo.refused',
  'gogo.modules-upgraded',
  'gogo.modules-failed',
  'gogo.indexes',
  'gogo.verifier',
  'gogo.bundle',
  'gogo.service',
  'gogo.component',
  'gogo.waits-for',
  'gogo.missing',
  'gogo.checker',
  'gogo.endpoint',
];

/** An upgrade is told by the tool's own lines or by its processes, but for those of a new database; other log records are a server's. */
function runKind(has: (name: EventName) => boolean, spans: Run['spans'], records: RecordCounts): Run['kind'] {
  const tool: EventName[] = [
    'tool.jvm-arguments',
    'tool.completed',
    'tool.failed',
    'tool.preverify-failed',
    'tool.retrying',
  ];
  const server: EventName[] = ['startup.server-started', 'startup.product', 'startup.upgrade-required'];
  const gogo: EventName[] = ['upgrade.module.listed', 'upgrade.module.pending', ...GOGO_EVENTS];
  if (tool.some(has)) return 'upgrade';
  // What a command runs logs copies to the shell; other records are of a log.
  if (records.formatted === records.copied && GOGO_EVENTS.some(has)) return 'gogo';
  if (spans.some(({ kind }) => kind === 'process') && !has('database.tables-created')) return 'upgrade';
  if (server.some(has) || spans.length > 0 || records.formatted > 0) return 'server';
  if (has('other.upgrade-report')) return 'other';
  return gogo.some(has) ? 'gogo' : 'other';
}

function toProblem(
  group: ProblemGroup,
  runId: string,
  index: number,
  idOf: (span: OpenSpan) => string | undefined,
): Problem {
  const { header, meaning, order, template, message, text, isCut, throwable, count, place, relatedPlaces } = group;
  const { lastPlace, firstMs, lastMs } = group;
  const module = meaning.attributes.module ?? group.component;
  const more = count > relatedPlaces.length + 1 ? [lastPlace] : [];
  return {
    id: `${runId}p${index + 1}`,
    runId,
    order,
    eventName: meaning.eventName,
    attributes: meaning.attributes,
    template,
    message,
    text,
    isCut,
    count,
    place,
    relatedPlaces: [...relatedPlaces, ...more],
    spanIds: group.openSpans.flatMap((span) => idOf(span) ?? []),
    ...header,
    ...(throwable !== undefined && { throwable }),
    ...(firstMs !== undefined && { firstMs }),
    ...(lastMs !== undefined && { lastMs }),
    ...(typeof module === 'string' && { module }),
  };
}
