import type { Problem, Run } from '../../../model/timeline.ts';
import { type EvidenceEntry, type WorkflowFacts, findingOf } from '../position-facts.ts';
import { hasProcesses, processesOf } from './core-progress.ts';

const DRIVER_RULES = ['environment/jdbc-driver-missing', 'environment/unsupported-database-type'];
const STORE_RULES = ['environment/store-missing', 'environment/store-class-old'];
const TOOL_FRAME = /^com\.liferay\.portal\.tools\./;

/** What the logs show of the upgrade path and of the server of the new version. */
export function serverEvidence(facts: WorkflowFacts): readonly EvidenceEntry[] {
  return [
    ...path(facts),
    ...installed(facts),
    ...patches(facts),
    ...properties(facts),
    ...driver(facts),
    ...files(facts),
  ];
}

function path({ deciding, upgrade }: WorkflowFacts): EvidenceEntry[] {
  const refusal = deciding === undefined ? undefined : pathRefusal(deciding.run);
  if (refusal !== undefined) {
    const reason = 'The database cannot be upgraded from its version by this one.';
    return [['P1', { status: 'failed', reason, evidence: [refusal.place] }]];
  }
  if (upgrade === undefined || !hasProcesses(upgrade)) return [];
  const reason = 'The upgrade started from the version that the database has.';
  return [['P1', { status: 'done', reason, evidence: [processesOf(upgrade)[0].place] }]];
}

function pathRefusal(run: Run) {
  const { marks } = run;
  const mark = marks.get('startup.path-unsupported') ?? marks.get('startup.newer-database');
  if (mark !== undefined) return mark.first;
  return isToolsOwn(run) ? marks.get('startup.upgrade-required')?.first : undefined;
}

/** The tool asks for an older upgrade first; a server asks for the upgrade that it needs itself. */
export function isToolsOwn({ kind, problems }: Run): boolean {
  return kind === 'upgrade' || problems.some(isOfTool);
}

function isOfTool({ throwable }: Problem): boolean {
  return throwable?.chain.some(({ frames }) => frames.some(({ className }) => TOOL_FRAME.test(className))) === true;
}

function installed({ runs, upgrade }: WorkflowFacts): EvidenceEntry[] {
  const since = upgrade === undefined ? runs : runs.slice(runs.indexOf(upgrade));
  const tooEarly = since.find((run) => run.marks.has('startup.upgrade-required') && !isToolsOwn(run));
  const mark = tooEarly?.marks.get('startup.upgrade-required');
  if (mark !== undefined) {
    const reason = 'The server was started before its database was upgraded; it changed nothing.';
    return [['N2', { status: 'failed', reason, evidence: [mark.first.place] }]];
  }
  if (upgrade === undefined || !hasProcesses(upgrade)) return [];
  const reason = 'The new version is there: its upgrade ran.';
  return [['N2', { status: 'done', reason, evidence: [processesOf(upgrade)[0].place] }]];
}

function patches({ upgrade }: WorkflowFacts): EvidenceEntry[] {
  const mark = upgrade?.marks.get('startup.patches')?.last;
  if (mark === undefined) return [];
  const listed = mark.attributes.patches;
  const names = Array.isArray(listed) ? listed.map(String) : [];
  const evidence = [mark.place];
  const printed = { status: 'done', reason: 'The patch level is printed.', evidence } as const;
  if (names.length === 0)
    return [
      ['U3.1', printed],
      ['N3', { status: 'skipped', reason: 'There are no patches installed.', evidence }],
    ];
  const reason = `The patches are ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and more' : ''}.`;
  return [
    ['U3.1', printed],
    ['N3', { status: 'done', reason, evidence }],
  ];
}

/** Lines of the verifier are a list of what is left to do, not a failure; that there are none counts only where it ran. */
function properties(facts: WorkflowFacts): EvidenceEntry[] {
  const run = facts.deciding?.run;
  if (run === undefined) return [];
  const refused = findingOf(facts, ['preupgrade/preupgrade-properties']);
  if (refused !== undefined) return [['N5a', { status: 'failed', reason: refused.message, evidence: [refused.place] }]];
  const named = run.problems.filter(({ eventName }) => eventName === 'verify.property');
  const moved = named.filter(({ attributes }) => attributes.problem === 'modularized');
  const others = named.filter(({ attributes }) => attributes.problem !== 'modularized');
  const verified = run.spans.find(
    ({ kind, name, status }) => kind === 'verify' && status === 'ok' && name.endsWith('.VerifyProperties'),
  );
  return [
    ...left('N5a', 'is obsolete or has another name', others, verified),
    ...left('N5b', 'moved to a module', moved, verified),
  ];
}

function left(
  id: string,
  what: string,
  problems: readonly Problem[],
  verified: Run['spans'][number] | undefined,
): EvidenceEntry[] {
  if (problems.length > 0) {
    const count = problems.reduce((sum, problem) => sum + problem.count, 0);
    const reason = `The verifier has ${count === 1 ? 'a line' : `${count} lines`} on what ${what}.`;
    return [[id, { status: 'in-progress', reason, evidence: problems.slice(0, 5).map(({ place }) => place) }]];
  }
  if (verified === undefined) return [];
  const reason = `The verifier of properties names none that ${what}.`;
  return [[id, { status: 'done', reason, evidence: [verified.endPlace ?? verified.place] }]];
}

function driver(facts: WorkflowFacts): EvidenceEntry[] {
  const failed = findingOf(facts, DRIVER_RULES);
  if (failed !== undefined) return [['N6', { status: 'failed', reason: failed.message, evidence: [failed.place] }]];
  const dialect = facts.upgrade?.marks.get('database.dialect');
  if (dialect === undefined) return [];
  const reason = 'The driver is there: the database told its name.';
  return [['N6', { status: 'done', reason, evidence: [dialect.first.place] }]];
}

function files(facts: WorkflowFacts): EvidenceEntry[] {
  const store = findingOf(facts, STORE_RULES);
  const locale = findingOf(facts, ['modules/locale-unavailable']);
  return [
    ...(store === undefined ? [] : [failure('N7', store)]),
    ...(locale === undefined ? [] : [failure('N10', locale)]),
  ];
}

function failure(id: string, { message, place }: WorkflowFacts['findings'][number]): EvidenceEntry {
  return [id, { status: 'failed', reason: message, evidence: [place] }];
}
