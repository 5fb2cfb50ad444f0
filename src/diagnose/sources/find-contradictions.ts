import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { ModuleState, Run } from '../../model/timeline.ts';
import type { Verdict } from '../../model/verdict.ts';
import { checkedFinding } from '../checked-finding.ts';

/** What the sources of one upgrade say, each by itself. */
export interface SourceFacts {
  readonly runs: readonly Run[];
  /** The run that the verdict is about. */
  readonly deciding: Run;
  readonly verdict: Verdict;
  /** Of all runs, merged. */
  readonly modules: readonly ModuleState[];
}

const MOST_NAMED = 5;

/** Finds where the sources of one upgrade say different things: its log, its report, the Gogo shell, the table `Release_`. */
export function findContradictions(facts: SourceFacts): readonly Finding[] {
  return [
    ...logAgainstReport(facts),
    ...badEndAgainstShell(facts),
    ...goodEndAgainstModules(facts),
    ...goodEndAgainstReleases(facts),
    ...coreAgainstReport(facts),
  ];
}

/** The report of the upgrade says that it went well, or not; its log says otherwise. */
function logAgainstReport({ runs, deciding, verdict }: SourceFacts): Finding[] {
  const report = reportsOf(runs, deciding).find(({ result }) => result !== undefined);
  if (report?.result === undefined || deciding.kind !== 'upgrade') return [];
  const isGood = report.result === 'success' || report.result === 'warning';
  const logIsGood = verdict.outcome.startsWith('succeeded');
  if (isGood === logIsGood || (verdict.outcome !== 'failed' && !logIsGood)) return [];
  return [
    contradiction(deciding, {
      slug: 'report-against-log',
      title: `The upgrade report says ${report.result}, the log does not`,
      message: `The report of the upgrade says ${report.result}; by the log it ${logIsGood ? 'succeeded' : 'failed'}.`,
      cause: 'They may be of two upgrades, or the report was written before or after what the log shows.',
      place: report.place,
      related: verdict.evidence,
      steps: [
        'Compare the dates of the report and of the log: each run of the tool writes a report and renames the one before.',
        'Trust the log for what failed, and the Gogo shell for what still waits: upgrade:check.',
      ],
    }),
  ];
}

/** A good end, by the tool or by the report, with modules that wait or failed. */
function goodEndAgainstModules({ runs, deciding, modules }: SourceFacts): Finding[] {
  const claim = goodEnd(runs, deciding);
  const open = modules.filter(
    ({ status, place }) => (status === 'pending' || status === 'failed') && isElsewhere(place, claim),
  );
  if (claim === undefined || open.length === 0) return [];
  const waiting = open.filter(({ status }) => status === 'pending').length;
  const counts = [
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'module waits' : 'modules wait'} for an upgrade`] : []),
    ...(waiting < open.length ? [`${open.length - waiting} failed`] : []),
  ];
  return [
    contradiction(deciding, {
      slug: 'modules-left-after-success',
      title: `${claim.who} says success, yet ${counts.join(' and ')}`,
      message: `${claim.who} says that the upgrade succeeded. The Gogo shell or the table Release_ shows otherwise: ${nameSome(open)}.`,
      cause:
        'The good end is that of the core, or was said before the modules were looked at. Modules that are not upgraded do not start, and their data stay as they are.',
      place: open[0].place,
      related: [claim.place, ...open.slice(1, 10).map(({ place }) => place)],
      steps: [
        'Upgrade the modules in the Gogo shell, each with upgrade:execute and its name, or all with upgrade:executeAll.',
        'Then upgrade:check must print nothing.',
      ],
    }),
  ];
}

/** Modules that the log left behind, and a Gogo session of its own in which none waits: it may have been held before or after. */
function badEndAgainstShell({ runs, deciding, verdict }: SourceFacts): Finding[] {
  const isModules = verdict.outcome === 'incomplete' || verdict.recoveryRule === 'D6';
  const answer = runs
    .filter((run) => run !== deciding && run.kind === 'gogo')
    .flatMap(({ gogo }) => gogo)
    .findLast(({ command }) => /^upgrade:check(?:All)?$/i.test(command));
  if (deciding.kind !== 'upgrade' || !isModules || answer?.outcome !== 'empty') return [];
  return [
    contradiction(deciding, {
      slug: 'nothing-waits-in-shell',
      title: 'The Gogo shell lists no module that waits, the log does not end well',
      message: `${verdict.reason} In the Gogo session ${answer.command} lists no module.`,
      cause:
        'Where the session was held after the upgrade, its modules were upgraded since; where it was held before, it says nothing.',
      place: answer.place,
      related: verdict.evidence,
      steps: [
        'Where the session is the later one, go on: start the server and reindex.',
        'Else run upgrade:check again, on the server that runs on the upgraded database.',
      ],
    }),
  ];
}

function goodEndAgainstReleases({ runs, deciding }: SourceFacts): Finding[] {
  const claim = goodEnd(runs, deciding);
  const failed = runs.flatMap(({ releases }) => releases).filter(({ state }) => state === 1);
  const portal = failed.find(({ servletContextName }) => servletContextName === 'portal');
  if (claim === undefined || portal === undefined) return [];
  return [
    contradiction(deciding, {
      slug: 'release-against-success',
      title: `${claim.who} says success, the table Release_ says that the core failed`,
      message: `The row "portal" of Release_ has the state 1: an upgrade of the core failed. ${claim.who} says success.`,
      cause: 'The row may be of an earlier attempt, or of another database.',
      place: portal.place,
      related: [claim.place],
      steps: ['Run the query on Release_ again, on the database that was upgraded, and give its answer to updoc.'],
    }),
  ];
}

/** The report's core versions against what it expected, although the log ends well. */
function coreAgainstReport({ runs, deciding, verdict }: SourceFacts): Finding[] {
  if (!verdict.outcome.startsWith('succeeded')) return [];
  const report = reportsOf(runs, deciding).find(
    ({ values }) => values['final.schema'] !== undefined && values['expected.schema'] !== undefined,
  );
  const { 'final.schema': final, 'expected.schema': expected } = report?.values ?? {};
  if (report === undefined || final === undefined || expected === undefined || final === expected) return [];
  return [
    contradiction(deciding, {
      slug: 'core-schema-not-expected',
      title: `The core is at schema version ${final}, not at ${expected}`,
      message: `The upgrade ended well by its log; its report says that the core came to ${final}, and that ${expected} was expected.`,
      cause: 'Optional micro steps may have been left out, or the report is of another run.',
      place: report.place,
      related: verdict.evidence,
      steps: ['Run upgrade:checkAll in the Gogo shell: it lists the steps of the core that wait.'],
    }),
  ];
}

interface Claim {
  readonly who: string;
  readonly place: Place;
}

/** Who says that the upgrade ended well: the tool, its recorder, the report; absent where nobody does. */
function goodEnd(runs: readonly Run[], { marks, ...deciding }: Run): Claim | undefined {
  const checked = marks.get('upgrade.modules.checked')?.last;
  if (checked?.attributes.done === true) return { who: 'The upgrade tool', place: checked.place };
  const recorder = marks.get('recorder.finished')?.last;
  if (recorder?.attributes.result === 'success') return { who: 'The upgrade recorder', place: recorder.place };
  const report = reportsOf(runs, { marks, ...deciding }).find(({ result }) => result === 'success');
  return report && { who: 'The upgrade report', place: report.place };
}

/** Reports of the deciding run, and those that stand by themselves. */
function reportsOf(runs: readonly Run[], deciding: Run): Run['upgradeReports'] {
  return [deciding, ...runs.filter((run) => run !== deciding && run.kind === 'other')].flatMap(
    ({ upgradeReports }) => upgradeReports,
  );
}

function isElsewhere(place: Place, claim: Claim | undefined): boolean {
  return claim !== undefined && (place.source !== claim.place.source || place.startLine > claim.place.startLine);
}

function nameSome(modules: readonly ModuleState[]): string {
  const named = modules.slice(0, MOST_NAMED).map(({ name, fromSchema, toSchema }) => {
    return fromSchema === undefined || toSchema === undefined ? name : `${name} (${fromSchema} to ${toSchema})`;
  });
  const more = modules.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

interface Contradiction {
  readonly slug: string;
  readonly title: string;
  readonly message: string;
  readonly cause: string;
  readonly place: Place;
  readonly related: readonly Place[];
  readonly steps: readonly string[];
}

function contradiction({ id }: Run, { slug, title, message, cause, place, related, steps }: Contradiction): Finding {
  return checkedFinding({
    ruleId: `sources/${slug}`,
    runId: id,
    level: 'warning',
    role: 'contributing',
    title,
    message,
    cause,
    place,
    relatedPlaces: related,
    remediation: { summary: 'Settle which of the two is true before the server goes into use.', steps },
  });
}
