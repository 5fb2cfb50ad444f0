import type { Check } from './check.ts';

/** Modules that the log left behind, and a Gogo session of its own in which none waits: it may have been held before or after. */
export const nothingWaitsInShell: Check<'nothing-waits-in-shell'> = ({ run, runs, verdict }) => {
  const isModules = verdict.outcome === 'incomplete' || verdict.recoveryRule === 'D6';
  const answer = runs
    .filter((other) => other !== run && other.kind === 'gogo')
    .flatMap(({ gogo }) => gogo)
    .findLast(({ command }) => /^upgrade:check(?:All)?$/i.test(command));
  if (run.kind !== 'upgrade' || !isModules || answer?.outcome !== 'empty') return undefined;
  return {
    captures: { command: answer.command, reason: verdict.reason },
    places: [answer.place, ...verdict.evidence],
    occurrences: 1,
  };
};
