import type { LogEvent } from '../model/event.ts';
import type { Grammars, TranscriptFormat } from '../model/grammar.ts';
import type { Notification } from '../model/notification.ts';
import type { Run } from '../model/timeline.ts';
import { createEchoFilter } from './drop-echoes.ts';
import { type FinishedRun, type RunBuilder, createRunBuilder } from './run-builder.ts';
import { startsNewRun } from './cut-runs.ts';
import { type JoinedRuns, joinSameRuns } from './join-same-runs.ts';

/** Most upgrades and starts of one log that are looked at, half of them at its beginning and half at its end, by which it is judged. */
const MOST_RUNS_OF_A_LOG = 100;
/** Of all logs, with imports, of which some programs begin one for each table: each is set against all others. */
const MOST_RUNS = 1_000;

/** What the logs tell, as one model. */
export interface Timeline {
  /** In the order of the logs. */
  readonly runs: readonly Run[];
  readonly notifications: readonly Notification[];
}

/** Folds events into runs as they come. */
export interface TimelineBuilder {
  /** Begins a source; rotated parts of one log, known by their paths, go on with its last run. */
  readonly startSource: (path: string) => void;
  readonly add: (event: LogEvent) => void;
  readonly finish: () => Timeline;
}

interface OpenRun extends RunBuilder {
  /** The log that it stands in; absent for an import. */
  readonly log?: string;
}

/** Makes the builder that folds events into runs as they come. */
export function createTimelineBuilder({
  throwable,
  reportContext,
}: Pick<Grammars, 'throwable' | 'reportContext'>): TimelineBuilder {
  const builders: OpenRun[] = [];
  let lostRuns = 0;
  let isEcho = createEchoFilter();
  let cutNext = true;
  const paths: string[] = [];
  let log = '';
  let lastTranscript: TranscriptFormat | undefined;

  function add(event: LogEvent): void {
    if (isEcho(event)) return;
    cutNext ||= event.record.transcript !== lastTranscript;
    lastTranscript = event.record.transcript;
    let run = builders.at(-1);
    if (run === undefined || cutNext || startsNewRun(event, run)) {
      const { record } = event;
      const builder = createRunBuilder(throwable, reportContext, record);
      run = record.transcript === undefined ? { ...builder, log } : builder;
      builders.push(run);
      lostRuns += dropMiddle(builders, MOST_RUNS_OF_A_LOG, (other) => other.log === log);
      lostRuns += dropMiddle(builders, MOST_RUNS, () => true);
      cutNext = false;
    }
    run.add(event);
  }

  return {
    startSource: (path) => {
      paths.push(path);
      const name = logOf(path);
      if (name === log) return;
      log = name;
      cutNext = true;
      isEcho = createEchoFilter();
    },
    add,
    finish: () => {
      const finished = builders.map((builder, index) => builder.finish(`r${index + 1}`));
      const { runs, repeated } = joinSameRuns(finished.map(({ run }) => run));
      return {
        runs,
        notifications: [
          ...runNotes(builders.length, lostRuns),
          ...lossNotes(finished),
          ...clockNotes(runs),
          ...repeatNotes(repeated, paths),
        ],
      };
    },
  };
}

/** The log that a rotated part belongs to: `upgrade.log.1698462000123`, `liferay.2024-01-02.log` and `x.log.2.gz` without what tells parts apart. */
function logOf(path: string): string {
  return path
    .replace(/\.(?:gz|zst)$/, '')
    .replace(/\.(?:\d{1,17}|\d{8}_\d{6})$/, '')
    .replace(/\.\d{4}-\d\d-\d\d(?=\.)/, '');
}

/** Drops the one in the middle where there are more than may be, and says how many it dropped. */
function dropMiddle(runs: OpenRun[], most: number, isCounted: (run: OpenRun) => boolean): number {
  const counted = runs.filter(isCounted);
  const middle = counted.length > most ? counted[most / 2] : undefined;
  return middle === undefined ? 0 : runs.splice(runs.indexOf(middle), 1).length;
}

function runNotes(kept: number, lost: number): Notification[] {
  if (lost === 0) return [];
  const message = `the logs hold ${kept + lost} runs and imports; ${lost} of them, between the first and the last ones, were not looked at`;
  return [{ code: 'too-many-runs', level: 'warning', message }];
}

function lossNotes(finished: readonly FinishedRun[]): Notification[] {
  const problems = finished.reduce((sum, { lostProblems }) => sum + lostProblems, 0);
  const spans = finished.reduce((sum, { lostSpans }) => sum + lostSpans, 0);
  const notifications: Notification[] = [];
  if (problems > 0) {
    const message = `the log holds more kinds of problems than are kept apart; ${problems} records are not listed`;
    notifications.push({ code: 'too-many-problems', level: 'warning', message });
  }
  if (spans > 0) {
    const message = `the log holds more processes and timers, or leaves more of them open, than are listed; ${spans} are not`;
    notifications.push({ code: 'too-many-spans', level: 'warning', message });
  }
  return notifications;
}

/** What is in two logs is counted once: the reader has to know which one speaks. */
function repeatNotes(repeated: JoinedRuns['repeated'], paths: readonly string[]): Notification[] {
  return repeated.map(({ kept, dropped }) => ({
    code: 'run-repeated',
    level: 'note',
    message: `${nameSource(dropped, paths)} holds a run that ${nameSource(kept, paths)} holds as well; it is counted once`,
    place: dropped.firstPlace,
  }));
}

function nameSource({ firstPlace }: Run, paths: readonly string[]): string {
  return `"${paths[firstPlace.source] ?? ''}"`;
}

function clockNotes(runs: readonly Run[]): Notification[] {
  const notes: Notification[] = [];
  const undated = runs.find(({ dated, startMs }) => !dated && startMs !== undefined);
  if (undated !== undefined) {
    const message = 'the log prints times without dates; the report shows durations, and no dates';
    notes.push({ code: 'date-unknown', level: 'note', message, place: undated.firstPlace });
  }
  const zone = runs
    .flatMap(({ environment }) => environment.jvmOptions)
    .find((option) => /^-Duser\.timezone=(?!GMT$|UTC$)/.test(option));
  if (zone !== undefined) {
    const message = `the tool ran with ${zone}; times are taken for UTC unless --time-zone names their zone`;
    notes.push({ code: 'time-zone-assumed', level: 'note', message });
  }
  return notes;
}
