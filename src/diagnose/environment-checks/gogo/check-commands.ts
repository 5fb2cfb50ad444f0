import type { GogoResult } from '../../../model/gogo.ts';
import type { Run } from '../../../model/timeline.ts';
import type { Advice, CheckFacts } from '../environment-check.ts';
import { currentRuns, listNames, placesOf } from './answers.ts';

/** Commands that every 7.x has once its core was upgraded. */
const ALWAYS_THERE = /^upgrade:(?:list|check|execute)$/i;

/**
 * Commands that the shell does not know. Some are of other versions (`upgrade:help`, `dm`); where those that every version has
 * are missing, their bundle did not start, because the core was not upgraded.
 *
 * Source: com.liferay.portal.tools.db.upgrade.client.GogoShellClient.
 */
export function checkUnknownCommands(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const unknown = answersOf(runs, ({ outcome }) => outcome === 'not-found');
  const places = placesOf(unknown.map(({ place }) => place));
  if (places === undefined) return undefined;
  const names = [...new Set(unknown.map(({ command }) => command))];
  const missing = names.filter((name) => ALWAYS_THERE.test(name));
  const isWholeBundle = missing.length > 0;
  return {
    area: 'gogo',
    slug: isWholeBundle ? 'upgrade-commands-missing' : 'command-not-found',
    role: isWholeBundle ? 'contributing' : 'advice',
    level: isWholeBundle ? 'warning' : 'note',
    confidence: 'medium',
    title: isWholeBundle ? 'The Gogo shell has no upgrade commands' : 'The Gogo shell does not know a command',
    message: `The shell of this version answers "Command not found" to ${listNames(isWholeBundle ? missing : names)}.`,
    cause: isWholeBundle
      ? 'The bundle with these commands is not active. The upgrade tool takes this for a core that was not upgraded.'
      : 'Commands come and go with versions, and some bundles have none any more. This says nothing of the upgrade.',
    summary: isWholeBundle
      ? 'See first whether the upgrade of the core came to its end.'
      : 'Nothing to repair: use the commands that "help" lists.',
    steps: isWholeBundle
      ? ['Look at the log of the upgrade tool for the failure of the core, and at Release_ for its schema version.']
      : ['Type help upgrade or help verify to see what there is; upgrade:list and upgrade:check are in all of 7.x.'],
    links: [],
    places,
    occurrences: unknown.length,
  };
}

/** Commands that ended with another exception. */
export function checkFailedCommands(facts: CheckFacts): Advice | undefined {
  const runs = currentRuns(facts);
  const failed = answersOf(runs, ({ outcome, rows }) => outcome !== 'not-found' && rows.some(hasException));
  const places = placesOf(failed.map(({ place }) => place));
  if (places === undefined) return undefined;
  const said = failed.map(({ command, argument, rows }) => {
    const row = rows.find(hasException);
    return `${[command, argument].filter((part) => part !== undefined).join(' ')} (${String(row?.reason ?? row?.exception)})`;
  });
  return {
    area: 'gogo',
    slug: 'command-failed',
    level: 'note',
    confidence: 'medium',
    title: 'The Gogo shell did not carry out a command',
    message: `An exception answered ${listNames([...new Set(said)])}.`,
    cause: 'Most often the name behind the command is not one that it knows; nothing was changed then.',
    summary: 'Check the name of the module, and type the command again.',
    steps: ['Type upgrade:list or verify:list to see the names that are known.'],
    links: [],
    places,
    occurrences: failed.length,
  };
}

function answersOf(runs: readonly Run[], fits: (answer: GogoResult) => boolean): readonly GogoResult[] {
  return runs.flatMap(({ gogo }) => gogo).filter(fits);
}

function hasException(row: GogoResult['rows'][number]): boolean {
  return typeof row.exception === 'string' && row.exception !== '';
}
