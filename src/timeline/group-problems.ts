import type { LogEvent } from '../model/event.ts';
import type { Meaning, RecordHeader } from '../model/meaning.ts';
import type { EventName } from '../model/event-name.ts';
import type { ThrowableGrammar } from '../model/grammar.ts';
import { type Place, placeOf } from '../model/place.ts';
import { textOf } from '../model/record.ts';
import { SEVERITY_NUMBERS } from '../model/severity.ts';
import type { Throwable } from '../model/throwable.ts';
import { type Memory, remember } from '../remember.ts';
import { createMask } from './mask-message.ts';
import type { SpanNode } from './span-tree.ts';

const MOST_PROBLEMS = 5_000;
/** Headers whose masked records are remembered. */
const MOST_WRITERS = 2_000;
const MOST_PLACES = 9;
const LONGEST_TEXT = 24_000;

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
]);

/** A problem while the log is read. */
export interface ProblemGroup {
  /** Who wrote it, and what it means; the record itself is not kept. */
  readonly header: RecordHeader;
  readonly meaning: Meaning;
  readonly component?: string;
  readonly order: number;
  readonly template: string;
  readonly text: string;
  readonly throwable?: Throwable;
  readonly place: Place;
  readonly relatedPlaces: Place[];
  readonly openSpans: readonly SpanNode[];
  readonly firstMs?: number;
  lastMs?: number;
  lastPlace: Place;
  count: number;
}

export interface ProblemGrouper {
  /** Adds an event that is a problem. */
  readonly add: (event: LogEvent, order: number, timeMs: number | undefined, openSpans: readonly SpanNode[]) => void;
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
  const mask = createMask();
  const groups = new Map<string, ProblemGroup>();
  /** Groups by header and masked record: saves decoding and parsing what was seen before. */
  const memories = new Map<RecordHeader, Memory<ProblemGroup | undefined>>();
  let lost = 0;

  function findOrOpen(event: LogEvent, order: number, timeMs: number | undefined, spans: readonly SpanNode[]) {
    const { record, header, messageStart, messageEnd } = event;
    const text = textOf(record).slice(0, LONGEST_TEXT);
    const throwable = record.hasThrowable ? throwableGrammar.read(text) : undefined;
    const masked = mask(record.bytes, messageStart, messageEnd);
    const template = masked.bytes.toString('utf8', 0, masked.length);
    const key = [header.severityText, header.logger, template, ...chainTemplate(throwable)].join('\n');
    const group = groups.get(key);
    if (group !== undefined || groups.size >= MOST_PROBLEMS) return group;
    const opened = openGroup({ event, order, template, text, timeMs, spans, throwable });
    groups.set(key, opened);
    return opened;
  }

  function memoryOf(header: RecordHeader): Memory<ProblemGroup | undefined> {
    const known = memories.get(header);
    if (known !== undefined) return known;
    if (memories.size >= MOST_WRITERS) memories.clear();
    const memory = remember<ProblemGroup | undefined>();
    memories.set(header, memory);
    return memory;
  }

  return {
    groups: () => [...groups.values()],
    lostProblems: () => lost,
    add: (event, order, timeMs, openSpans) => {
      const { record, header, messageStart } = event;
      const masked = mask(record.bytes, messageStart, record.end);
      const group = memoryOf(header).ofHashed(masked.hash, masked.bytes, 0, masked.length, () =>
        findOrOpen(event, order, timeMs, openSpans),
      );
      if (group === undefined) lost++;
      else if (group.order !== order) addTo(group, event, timeMs);
    },
  };
}

interface FirstOfGroup {
  readonly event: LogEvent;
  readonly order: number;
  readonly template: string;
  readonly text: string;
  readonly timeMs: number | undefined;
  readonly spans: readonly SpanNode[];
  readonly throwable: Throwable | undefined;
}

function openGroup({ event, order, template, text, timeMs, spans, throwable }: FirstOfGroup): ProblemGroup {
  const place = placeOf(event.record);
  const { header, meaning, component } = event;
  return {
    header,
    meaning,
    order,
    template,
    text,
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
  return (throwable?.chain ?? []).map(({ type, message = '' }) => `${type}: ${message.replace(/'[^'\n]*'|\d+/g, '#')}`);
}
