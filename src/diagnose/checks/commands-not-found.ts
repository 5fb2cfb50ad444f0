import { answersOf, placesOf } from './answers.ts';
import type { Check, CheckFacts, Checked } from './check.ts';

/**
 * Commands that every 7.x has once its core was upgraded.
 *
 * Source: com.liferay.portal.tools.db.upgrade.client.GogoShellClient.
 */
const ALWAYS_THERE = /^upgrade:(?:list|check|execute)$/i;

/** Commands that the shell does not know. */
export const commandsNotFound: Check<'commands-not-found'> = (facts) => unknownCommands(facts, () => true);

/** Those that are in every version: their bundle did not start. */
export const upgradeCommandsMissing: Check<'upgrade-commands-missing'> = (facts) =>
  unknownCommands(facts, (command) => ALWAYS_THERE.test(command));

function unknownCommands(
  facts: CheckFacts,
  counts: (command: string) => boolean,
): Checked<'commands-not-found'> | undefined {
  const unknown = answersOf(facts, ({ outcome, command }) => outcome === 'not-found' && counts(command));
  const places = placesOf(unknown.map(({ place }) => place));
  if (places === undefined) return undefined;
  return {
    captures: { commands: [...new Set(unknown.map(({ command }) => command))] },
    places,
    occurrences: unknown.length,
  };
}
