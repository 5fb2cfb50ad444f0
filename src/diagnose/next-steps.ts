import type { Finding, Query } from '../model/finding.ts';
import type { ImportFacts } from '../model/import.ts';
import type { NextStep } from '../model/report.ts';
import type { Environment, ModuleState, Run } from '../model/timeline.ts';
import type { Verdict } from '../model/verdict.ts';
import { FAILED_MODULES_QUERY, RELEASE_QUERY } from './release-query.ts';
import { toolCommand } from './tool-command.ts';
import { importCommands } from './workflow/next/after-import.ts';
import { UNTUNED } from './workflow/next/after-success.ts';
import { inOrderOfNeed } from './workflow/next/module-commands.ts';

const MOST_MODULES = 5;
const MOST_QUERIES = 3;

/** What the steps depend on. */
export interface NextStepFacts {
  readonly verdict: Verdict;
  readonly run: Run;
  readonly environment: Environment;
  readonly rootCause?: Finding;
  readonly openModules: readonly ModuleState[];
}

/** Lists what to do next, in order: look, repair, run again; what changes data comes behind what shows it. */
export function nextSteps(facts: NextStepFacts): readonly NextStep[] {
  switch (facts.verdict.outcome) {
    case 'succeeded':
    case 'succeeded-with-warnings':
      return afterSuccess(facts);
    case 'failed':
      return [
        ...(facts.verdict.recovery === 'restore' ? restore() : []),
        ...askRelease(facts),
        ...repair(facts),
        ...again(facts),
      ];
    case 'incomplete':
      return [
        ...stillRunning(facts),
        ...(facts.verdict.recovery === 'restore' ? restore() : askCutOff(facts)),
        ...again(facts),
      ];
    case 'no-upgrade':
      // Of modules that wait the workflow knows the one next step.
      if (facts.rootCause === undefined || facts.run.kind === 'gogo') return [];
      return facts.run.importFacts !== undefined && facts.rootCause.ruleId === null
        ? [...correctFirst(facts.run.importFacts, facts.rootCause), ...importAgain(facts)]
        : [...importStillRuns(facts.rootCause), ...repair(facts), ...importAgain(facts)];
    case 'unrecognized':
      return [{ text: 'Give updoc the log that the upgrade tool writes.', command: './db_upgrade.sh -l output.log' }];
  }
}

function restore(): NextStep[] {
  return [
    {
      text: 'Restore the backup of the database and of the document library that was made before the upgrade; both belong together.',
    },
  ];
}

function repair({ rootCause, environment }: NextStepFacts): NextStep[] {
  if (rootCause === undefined) return [];
  const { steps, queries, links } = rootCause.remediation;
  const vendor = environment.database?.vendor;
  const fitting = queries.filter(({ database }) => database === 'any' || database === vendor || vendor === undefined);
  return [
    ...withQueries(steps, fitting.slice(0, MOST_QUERIES)),
    ...links.slice(0, 1).map((link) => ({ text: 'Read more:', link })),
  ];
}

/** Puts the queries where the steps speak of them, else in front: what shows the data comes before what changes it. */
function withQueries(steps: readonly string[], queries: readonly Query[]): NextStep[] {
  const texts = steps.map((text): NextStep => ({ text }));
  const [first, ...others] = queries;
  if (first === undefined) return texts;
  const asked = others.map(queryStep);
  const at = steps.findIndex((text) => /quer(?:y|ies) below/.test(text));
  if (at < 0) return [queryStep(first), ...asked, ...texts];
  return [...texts.slice(0, at), { text: steps[at], query: first }, ...asked, ...texts.slice(at + 1)];
}

/** The purpose says what the statement shows. */
function queryStep(query: Query): NextStep {
  const { purpose } = query;
  if (purpose === '') return { text: 'Ask the database.', query };
  return { text: `Ask the database: ${purpose.charAt(0).toLowerCase()}${purpose.slice(1)}`, query };
}

/** No rule knows the error of the import. */
function correctFirst({ direction, errors }: ImportFacts, { title, place }: Finding): NextStep[] {
  const error = errors.find((candidate) => candidate.place.startLine === place.startLine);
  const said = error === undefined ? title : [error.code, error.message].filter(Boolean).join(': ');
  const look = { text: `Look up what the first error says, and correct that: ${said}` };
  if (direction === 'export') return [look];
  return [look, { text: 'Make an empty database for the next import; do not upgrade this one.' }];
}

function importStillRuns({ ruleId }: Finding): NextStep[] {
  return ruleId === 'import/incomplete'
    ? [{ text: 'See whether the import still runs; if it does, give updoc its log when it has ended.' }]
    : [];
}

/** Not for an export, and not with a program that cannot read the dump. */
function importAgain({ run: { importFacts }, rootCause }: NextStepFacts): NextStep[] {
  if (importFacts?.direction !== 'import' || rootCause?.ruleId === 'import/wrong-program-for-dump') return [];
  const [command] = importCommands(importFacts);
  return command === undefined ? [] : [{ text: 'Import like this: then the log tells how it ended.', command }];
}

function stillRunning({ run }: NextStepFacts): NextStep[] {
  if (run.marks.has('upgrade.modules.checked')) return [];
  const text = 'See whether the upgrade still runs on its server; if it does, leave it alone.';
  return [{ text, command: 'jps -l | grep DBUpgrader' }];
}

/** Where the log ends before the upgrade does, the table `Release_` tells whether it can go on. */
function askCutOff({ run }: NextStepFacts): NextStep[] {
  if (run.marks.has('upgrade.modules.checked')) return [];
  return [{ text: 'If it does not, see how far it came.', query: RELEASE_QUERY }];
}

/** Where the log does not tell whether to restore, the table `Release_` does. */
function askRelease({ verdict }: NextStepFacts): NextStep[] {
  if (verdict.recoveryRule === 'D15')
    return [
      { text: 'See which modules are half upgraded; those with state 1 are for Support.', query: FAILED_MODULES_QUERY },
    ];
  if (verdict.recovery !== 'unknown') return [];
  return [{ text: 'See how far the upgrade came.', query: RELEASE_QUERY }];
}

function again({ verdict, run, openModules, environment }: NextStepFacts): NextStep[] {
  const modules =
    verdict.recoveryRule === 'D6' || run.marks.has('upgrade.modules.checked') ? moduleCommands(openModules) : [];
  if (verdict.recovery === 'none-needed') return modules;
  return [
    ...modules,
    {
      text: `${modules.length > 0 ? 'Or run' : 'Run'} the upgrade tool again and give the new log to updoc.`,
      command: `${toolCommand(environment.to)}\nupdoc output.log`,
    },
  ];
}

function moduleCommands(modules: readonly ModuleState[]): NextStep[] {
  if (modules.length === 0) return [{ text: 'See which modules wait, in the Gogo shell.', command: 'upgrade:check' }];
  const named = inOrderOfNeed(modules).slice(0, MOST_MODULES);
  const rest =
    modules.length > named.length
      ? [{ text: `${modules.length - named.length} more modules wait; see them all.`, command: 'upgrade:check' }]
      : [];
  return [
    {
      text: 'Upgrade the modules that failed or wait, in the Gogo shell.',
      command: named.map(({ name }) => `upgrade:execute ${name}`).join('\n'),
    },
    ...rest,
  ];
}

/** Post-upgrade steps of Liferay's guides that hold for every version, in the order of the workflow. */
function afterSuccess({ run, environment, openModules }: NextStepFacts): NextStep[] {
  if (openModules.length > 0) return moduleCommands(openModules);
  const gogo = run.marks.has('recorder.finished') || run.marks.has('upgrade.modules.checked');
  const vendor = environment.database?.vendor;
  const tuned = vendor === undefined || !UNTUNED.includes(vendor);
  return [
    ...(tuned ? [{ text: 'Take back the database settings that were made for the upgrade.' }] : []),
    { text: 'Start the server and reindex everything: Control Panel, Search, Index Actions.' },
    ...(gogo ? [] : [{ text: 'See in the Gogo shell that no module waits.', command: 'upgrade:check' }]),
    { text: 'Keep this log and the upgrade report with the backup.' },
  ];
}
