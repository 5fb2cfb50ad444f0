import type { LogEvent } from '../model/event.ts';
import type { Meaning, RecordHeader } from '../model/meaning.ts';
import type { EventName } from '../model/event-name.ts';
import type { ThrowableGrammar } from '../model/grammar.ts';
import { type Place, placeOf } from '../model/place.ts';
import { SEVERITY_NUMBERS } from '../model/severity.ts';
import type { Throwable } from '../model/throwable.ts';
import { maskMessage } from './mask-message.ts';
import { problemText } from './problem-text.ts';
import { shapeHash } from './shape-hash.ts';
import type { OpenSpan } from './span-tree.ts';

const MOST_PROBLEMS = 5_000;
/** Shapes of records that are remembered; beyond that all are forgotten, which costs time only. */
const MOST_SHAPES = 50_000;
const MOST_PLACES = 9;
const LONGEST_TEXT = 24_000;
const LONGEST_MESSAGE = 2000;

/** Events that matter whatever level they were written at. */
const ALWAYS: ReadonlySet<EventName> = new Set([
  'upgrade.module.failed',
  'upgrade.module.unreachable',
  'tool.failed',
  'tool.preverify-failed',
  'tool.cleanup-failed',
  'tool.verify-failed',
  'tool.client-error',
  'startup.upgrade-required',
  'startup.newer-database',
  'startup.failed-attempt',
  'startup.permission-algorithm',
  'startup.path-unsupported',
  'java.throwable',
  'java.out-of-memory',
  'java.start-failed',
  'java.killed',
]);

/** A problem while the log is read. */
export interface ProblemGroup {
  /** Who wrote it, and what it means; the record itself is not kept. */
  readonly header: RecordHeader;
  readonly meaning: Meaning;
  readonly component?: string;
  readonly order: number;
  readonly template: string;
  readonly message: string;
  readonly text: string;
  readonly isCut: boolean;
  readonly throwable?: Throwable;
  readonly place: Place;
  readonly relatedPlaces: Place[];
  readonly openSpans: readonly OpenSpan[];
  readonly firstMs?: number;
  lastMs?: number;
  lastPlace: Place;
  count: number;
}

/** Groups problems as they come. */
export interface ProblemGrouper {
  /** Adds an event that is a problem. */
  readonly add: (event: LogEvent, order: number, timeMs: number | undefined, openSpans: readonly OpenSpan[]) => void;
  /** In the order in which they were first seen. */
  readonly groups: () => readonly ProblemGroup[];
  /** Problems beyond the most that are kept apart. */
  readonly lostProblems: () => number;
}

/** Tells whether an event is one that a reader may have to act on. */
export function isProblem({ header, record, meaning }: LogEvent): boolean {
  const { severityText } = header;
  if (severityText !== undefined && SEVERITY_NUMBERS[severityText] >= SEVERITY_NUMBERS.WARN) return true;
  return record.hasThrowable || ALWAYS.has(meaning.eventName);
}

/** Groups events that say the same: same level, logger, masked message and exception chain. */
export function createProblemGrouper(throwableGrammar: ThrowableGrammar): ProblemGrouper {
  const groups = new Map<string, ProblemGroup>();
  /** Groups by header and shape of the record: saves decoding and parsing what was seen before. */
  const shapes = new Map<RecordHeader, Map<number, ProblemGroup | undefined>>();
  let shapeCount = 0;
  let lost = 0;

  function findOrOpen(event: LogEvent, order: number, timeMs: number | undefined, spans: readonly OpenSpan[]) {
    const { record, header, messageStart, messageEnd } = event;
    const { message, printed } = event.meaning.attributes;
    const whole = typeof printed === 'string' ? { text: printed, isCut: false } : problemText(record);
    const text = record.format?.unwrap?.(whole.text) ?? whole.text;
    const throwable = record.hasThrowable ? throwableGrammar.read(text) : undefined;
    const said =
      record.transcript !== undefined && typeof message === 'string'
        ? message
        : record.bytes.toString('utf8', messageStart, Math.min(messageEnd, messageStart + LONGEST_TEXT));
    const template = maskMessage(said);
    const key = [header.severityText, header.logger, template, ...chainTemplate(throwable)].join('\n');
    const group = groups.get(key);
    if (group !== undefined || groups.size >= MOST_PROBLEMS) return group;
    const opened = openGroup({ ...whole, event, order, template, message: said, text, timeMs, spans, throwable });
    groups.set(key, opened);
    return opened;
  }

  function groupOf(event: LogEvent, order: number, timeMs: number | undefined, spans: readonly OpenSpan[]) {
    const { record, header, messageStart } = event;
    const shape = shapeHash(record.bytes, messageStart, record.end);
    const known = shapes.get(header)?.get(shape);
    if (known !== undefined) return known;
    if (shapeCount++ >= MOST_SHAPES) {
      shapes.clear();
      shapeCount = 0;
    }
    const group = findOrOpen(event, order, timeMs, spans);
    const ofHeader = shapes.get(header) ?? new Map<number, ProblemGroup | undefined>();
    shapes.set(header, ofHeader.set(shape, group));
    return group;
  }

  return {
    groups: () => [...groups.values()],
    lostProblems: () => lost,
    add: (event, order, timeMs, openSpans) => {
      const group = groupOf(event, order, timeMs, openSpans);
      if (group === undefined) lost++;
      else if (group.order !== order) addTo(group, event, timeMs);
    },
  };
}

interface FirstOfGroup {
  readonly event: LogEvent;
  readonly order: number;
  readonly template: string;
  readonly message: string;
  readonly text: string;
  readonly isCut: boolean;
  readonly timeMs: number | undefined;
  readonly spans: readonly OpenSpan[];
  readonly throwable: Throwable | undefined;
}

function openGroup({ event, order, template, message, timeMs, spans, throwable, ...rest }: FirstOfGroup): ProblemGroup {
  const place = placeOf(event.record);
  const { header, meaning, component } = event;
  return {
    header,
    meaning,
    order,
    template,
    message: message.slice(0, LONGEST_MESSAGE),
    text: rest.text,
    isCut: rest.isCut,
    place,
    lastPlace: place,
    relatedPlaces: [],
    openSpans: [...spans],
    count: 1,
    ...(component !== undefined && { component }),
    ...(throwable !== undefined && { throwable }),
    ...(timeMs !== undefined && { firstMs: timeMs, lastMs: timeMs }),
  };
}

function addTo(group: ProblemGroup, event: LogEvent, timeMs: number | undefined): void {
  group.count++;
  group.lastPlace = placeOf(event.record);
  if (group.relatedPlaces.length < MOST_PLACES) group.relatedPlaces.push(group.lastPlace);
  if (timeMs !== undefined) group.lastMs = timeMs;
}

/** Classes of the chain, and its messages without numbers and quoted values. */
function chainTemplate(throwable: Throwable | undefined): string[] {
  return (throwable?.chain ?? []).map(({ type, message = '' }) => `${type}: ${maskMessage(message)}`);
}
