import type { ModuleState, Run } from '../model/timeline.ts';
import type { Outcome } from '../model/verdict.ts';
import type { DecidedOutcome } from './decided-outcome.ts';
import { decideByReport } from './sources/decide-by-report.ts';
import type { RunSignals, Signal } from './run-signals.ts';

/** What else the outcome rests on. */
export interface OutcomeFacts {
  /** Modules that wait, by a Gogo session of the same analysis. */
  readonly pendingModules: readonly ModuleState[];
  /** Some finding of the run asks for attention. */
  readonly hasWarnings: boolean;
}

const MOST_EVIDENCE = 5;

/**
 * Decides what became of an upgrade. Failures speak before successes: a line that says `Completed` may stand in a log that
 * failed, and the tool's own end says nothing about modules.
 */
export function decideOutcome(run: Run, signals: RunSignals, facts: OutcomeFacts): DecidedOutcome {
  const { refusals, failures, processes, newDatabase } = signals;
  if (refusals.length > 0) return decided('failed', `${sentence(refusals[0].what)} No upgrade was done.`, refusals);
  if (failures.length > 0) return decided('failed', sentence(failures[0].what), failures);
  if (newDatabase && processes === 0) return noUpgrade('The server made its tables in an empty database.', run);
  if (newDatabase)
    return noUpgrade(
      'The server made its tables in an empty database; the processes it ran belong to its first start.',
      run,
    );
  if (run.kind === 'upgrade') return decideUpgrade(run, signals, facts);
  if (run.upgradeReports.length > 0) return decideByReport(run);
  return decideOther(run, signals, facts);
}

function decideUpgrade(run: Run, { successes, openSpans, processes }: RunSignals, facts: OutcomeFacts): DecidedOutcome {
  const { marks } = run;
  const checked = marks.get('upgrade.modules.checked');
  const settled = settledIn(run);
  if (settled !== undefined && facts.pendingModules.length === 0) {
    const reason = `The core was upgraded; ${settled.what}.`;
    return decided(facts.hasWarnings ? 'succeeded-with-warnings' : 'succeeded', reason, [settled]);
  }
  if (checked?.last.attributes.done === false) {
    return decided(
      'incomplete',
      'The core was upgraded; the tool found that modules have failed, have not started, or still ran.',
      [{ what: '', place: checked.last.place }],
    );
  }
  if (facts.pendingModules.length > 0) {
    const { name, place } = facts.pendingModules[0];
    return decided('incomplete', `Modules wait for their upgrade: ${name}${more(facts.pendingModules.length - 1)}.`, [
      { what: '', place },
    ]);
  }
  const nothing = marks.get('recorder.nothing-pending');
  if (nothing !== undefined && processes === 0) {
    return decided('no-upgrade', 'The tool found nothing to upgrade.', [{ what: '', place: nothing.last.place }]);
  }
  const best = successes.at(-1);
  if (best !== undefined && (saysAll(run) || checked !== undefined)) {
    return decided(facts.hasWarnings ? 'succeeded-with-warnings' : 'succeeded', sentence(best.what), successes);
  }
  if (best !== undefined)
    return decided('incomplete', 'The core was upgraded; the log does not tell what became of the modules.', successes);
  const open = openSpans.findLast(({ kind }) => kind === 'process') ?? openSpans.at(-1);
  if (open !== undefined) {
    return decided(
      'incomplete',
      `The log stops while ${open.name} runs; it does not tell whether it was ended or still runs.`,
      [{ what: '', place: run.lastPlace }],
    );
  }
  return decided('incomplete', 'The log stops before the upgrade says that it ended.', [
    { what: '', place: run.lastPlace },
  ]);
}

/** The shell that the tool opened behind its own check is asked last: where it lists no module, none is left. */
function settledIn({ marks, gogo }: Run): Signal | undefined {
  const checked = marks.get('upgrade.modules.checked')?.last;
  const answer = gogo.findLast(({ command }) => /^upgrade:check(?:All)?$/i.test(command));
  if (checked?.attributes.done !== false || answer?.outcome !== 'empty') return undefined;
  const isBehind = answer.place.source === checked.place.source && answer.place.startLine > checked.place.startLine;
  return isBehind ? { what: `behind it ${answer.command} lists no module`, place: answer.place } : undefined;
}

/** The core's own end line says nothing about modules; every other good end does. */
function saysAll({ marks }: Run): boolean {
  return marks.get('tool.completed')?.last.attributes.scope !== 'core' || marks.has('recorder.finished');
}

function decideOther(run: Run, { successes }: RunSignals, facts: OutcomeFacts): DecidedOutcome {
  const best = successes.at(-1);
  if (best !== undefined)
    return decided(facts.hasWarnings ? 'succeeded-with-warnings' : 'succeeded', sentence(best.what), successes);
  switch (run.kind) {
    case 'server':
      return noUpgrade('The log is of a server; no upgrade process ran.', run);
    case 'gogo':
      return noUpgrade('The text is of a Gogo shell; it shows the state of modules, not an upgrade.', run);
    case 'import':
      return noUpgrade('The log is of a data import; no upgrade process ran.', run);
    case 'upgrade':
    case 'other':
      return noUpgrade('No upgrade process ran.', run);
  }
}

function noUpgrade(reason: string, { firstPlace }: Run): DecidedOutcome {
  return { outcome: 'no-upgrade', reason, evidence: [firstPlace] };
}

function decided(outcome: Outcome, reason: string, signals: readonly Signal[]): DecidedOutcome {
  // One record may tell more than one of them.
  const places = new Map(signals.map(({ place }) => [`${place.source}:${place.byteOffset}`, place]));
  return { outcome, reason, evidence: [...places.values()].slice(0, MOST_EVIDENCE) };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}
