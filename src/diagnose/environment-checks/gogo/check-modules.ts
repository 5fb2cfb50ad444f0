import type { ReleaseRow } from '../../../model/gogo.ts';
import type { Advice, CheckFacts } from '../environment-check.ts';
import { countOf, currentRuns, listNames, placesOf, rowsOf } from './answers.ts';

const MOST_COMMANDS = 5;

/** Steps of a module lead to several last versions; the row below the message names the module. */
export function checkSeveralEnds(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const rows = rowsOf(runs, '');
  const ambiguous = rows.flatMap(({ row, answer }, index) =>
    isAmbiguous(row)
      ? [{ place: answer.place, version: String(row.version), module: rows.at(index + 1)?.row.module }]
      : [],
  );
  const places = placesOf(ambiguous.map(({ place }) => place));
  if (places === undefined) return undefined;
  const names = ambiguous.map(({ module, version }) => `${String(module ?? 'a module')} from ${version}`);
  return {
    area: 'modules',
    slug: 'several-end-versions',
    role: 'contributing',
    level: 'warning',
    confidence: 'high',
    title: 'The steps of a module lead to more than one version',
    message: `More than one last version can be reached: ${listNames(names)}.`,
    cause: 'The upgrade steps of the module are registered wrongly, or steps of two versions of it are deployed.',
    summary: 'Do not run its upgrade before it is clear to which version it has to go.',
    steps: [
      'Look with lb for a second version of the module, and take the old one out.',
      'For a module of your own, correct the registrator so that the steps lead to one version.',
      'Else name the version: upgrade:execute <module> <version>.',
    ],
    links: [],
    places,
  };
}

/** A row of a module has `from`; the heading of `upgrade:list` has the module itself. */
function isAmbiguous(row: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(row).join() === 'version';
}

/** Bundles and components that cannot start, as `diag`, `ds:unsatisfied` and `system:check` list them. */
export function checkWaiting(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const waiting = runs.flatMap(({ unsatisfied }) => unsatisfied);
  const places = placesOf(waiting.map(({ place }) => place));
  if (places === undefined) return undefined;
  const names = [...new Set(waiting.map(({ bundle, component }) => bundle ?? component ?? 'a bundle'))];
  const lacks = [...new Set(waiting.flatMap(({ waitsFor }) => waitsFor))];
  const behind = [
    ...new Set(lacks.flatMap((lack) => /release\.bundle\.symbolic\.name=([\w.-]+)/.exec(lack)?.[1] ?? [])),
  ];
  return {
    area: 'modules',
    slug: 'waiting',
    role: 'contributing',
    level: 'warning',
    confidence: 'medium',
    title: `${countOf(names.length, 'module')} cannot start all components`,
    message: `${listNames(names)}${names.length === 1 ? ' waits' : ' wait'}${lacks.length === 0 ? '.' : ` for: ${listNames(lacks)}.`}`,
    cause:
      'A reference, a package or a schema version that they need is not there; upgrade steps that belong to them are not registered until it is.',
    summary: 'Begin with what nothing else waits for: upgrade, deploy or rebuild it, then look again.',
    steps: [
      ...behind.slice(0, MOST_COMMANDS).map((module) => `upgrade:execute ${module}`),
      'Where a package is missing, deploy the bundle that exports it in that range, or build the module anew for this version.',
      'Of several nested lines the innermost one is the cause.',
      'Check again with system:check (before 7.3: dm wtf, ds:unsatisfied) and upgrade:check.',
    ],
    links: [],
    places,
    occurrences: names.length,
  };
}

/** Rows of `Release_` that hold another state than 0. */
export function checkReleaseStates(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const last = new Map(runs.flatMap(({ releases }) => releases).map((row) => [row.servletContextName, row]));
  const bad = [...last.values()].filter(({ state }) => state !== undefined && state !== 0);
  const places = placesOf(bad.map(({ place }) => place));
  if (places === undefined) return undefined;
  return {
    area: 'modules',
    slug: 'release-state',
    role: 'contributing',
    level: 'warning',
    confidence: 'high',
    title: 'Release_ holds modules whose upgrade or verify process did not succeed',
    message: `State other than 0: ${listNames(bad.map(sayState))}.`,
    cause:
      'State 1: a step failed; the schema version is that of the last good step. State 2: a verify process failed. State -1: the upgrade runs, or was cut off.',
    summary: 'Correct why it failed, then run it again; do not change the state by hand.',
    steps: [
      'Look for the exception of each in the log of the upgrade.',
      ...bad.slice(0, MOST_COMMANDS).flatMap(commandFor),
      'Check with upgrade:check, and look at Release_ again.',
    ],
    links: [],
    places,
    occurrences: bad.length,
  };
}

function sayState({ servletContextName, state, schemaVersion }: ReleaseRow): string {
  return `${servletContextName} ${state ?? ''}${schemaVersion === undefined ? '' : ` (schema version ${schemaVersion})`}`;
}

/** The core is not upgraded from the shell. */
function commandFor({ servletContextName, state }: ReleaseRow): readonly string[] {
  if (servletContextName === 'portal')
    return ['Run the upgrade tool again for the core, where the verdict says that it may be.'];
  return [`${state === 2 ? 'verify:execute' : 'upgrade:execute'} ${servletContextName}`];
}
