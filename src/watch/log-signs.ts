import type { EventName } from '../model/event-name.ts';
import type { LogEvent } from '../model/event.ts';

/** Rows that a step says it worked on. */
export interface RowProgress {
  readonly done: number;
  readonly total?: number;
  /** Line on which it says so, 1-based. */
  readonly line: number;
}

/** What single lines tell of a run that is not in its report. */
export interface LogSigns {
  /** How long the log has to be quiet behind a line that ends the run, in milliseconds; absent where there is no such line. */
  readonly settleMs?: number;
  /** What steps said last of their rows, by their names. */
  readonly rows: ReadonlyMap<string, RowProgress>;
}

/** Nothing was read yet. */
export const NO_SIGNS: LogSigns = { rows: new Map() };

const SECOND_MS = 1_000;
const SOON_MS = 10 * SECOND_MS;
/** Behind the end of the core the modules are asked for. */
const LATER_MS = 60 * SECOND_MS;
/** Steps whose rows are kept; there are as many as classes that upgrade. */
const MOST_STEPS = 1_000;

/** Lines behind which no more is upgraded, and how long what else the program prints may take. */
const ENDS: ReadonlyMap<EventName, number> = new Map([
  ['tool.completed', SOON_MS],
  ['tool.failed', SOON_MS],
  ['tool.preverify-failed', SOON_MS],
  ['tool.cleanup-failed', SOON_MS],
  ['tool.verify-failed', SOON_MS],
  ['tool.client-error', SOON_MS],
  ['tool.gogo-opened', SOON_MS],
  ['upgrade.modules.checked', SOON_MS],
  // A server prints nothing more of its upgrade but the report, which takes its time.
  ['recorder.finished', LATER_MS],
  ['java.start-failed', SOON_MS],
  ['java.killed', SOON_MS],
  ['startup.server-stopping', SOON_MS],
  ['startup.upgrade-required', SOON_MS],
  ['startup.newer-database', SOON_MS],
  ['startup.path-unsupported', SOON_MS],
]);

/** Lines by which something goes on or begins anew. */
const BEGINS: ReadonlySet<EventName> = new Set([
  'upgrade.process.started',
  'upgrade.verify.started',
  'upgrade.cleanup.started',
  'tool.jvm-arguments',
  'tool.retrying',
  'startup.product',
]);

/** Reads signs while a log is read. */
export interface SignReader {
  readonly onEvent: (event: LogEvent) => void;
  readonly signs: () => LogSigns;
}

/** Makes the reader of a log from its beginning: what ends a run counts as long as nothing begins behind it. */
export function createSignReader(): SignReader {
  const rows = new Map<string, RowProgress>();
  let settleMs: number | undefined;
  let hasProcesses = false;

  return {
    onEvent: ({ meaning: { eventName, attributes }, record }) => {
      if (BEGINS.has(eventName)) settleMs = undefined;
      if (eventName === 'startup.product') hasProcesses = false;
      hasProcesses ||= eventName === 'upgrade.process.started';
      if (eventName === 'startup.server-started' && hasProcesses) settleMs = SOON_MS;
      const end = ENDS.get(eventName);
      if (end !== undefined) settleMs = attributes.scope === 'core' ? LATER_MS : end;
      if (eventName === 'progress.rows') keepRows(rows, attributes, record.startLine);
    },
    signs: () => ({ rows, ...(settleMs !== undefined && { settleMs }) }),
  };
}

function keepRows(
  kept: Map<string, RowProgress>,
  { name, rows, total }: LogEvent['meaning']['attributes'],
  line: number,
): void {
  const done = Number(rows);
  if (typeof name !== 'string' || !Number.isFinite(done)) return;
  if (kept.size >= MOST_STEPS) kept.clear();
  const all = Number(total);
  kept.set(name, { done, line, ...(total !== undefined && Number.isFinite(all) && { total: all }) });
}
