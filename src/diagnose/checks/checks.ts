import type { CheckName } from '../../model/check.ts';
import type { Check } from './check.ts';
import { commandsFailed } from './commands-failed.ts';
import { commandsNotFound, upgradeCommandsMissing } from './commands-not-found.ts';
import { coreSchemaNotExpected } from './core-schema-not-expected.ts';
import { modulesLeftAfterSuccess } from './modules-left-after-success.ts';
import { modulesWaiting } from './modules-waiting.ts';
import { nothingWaitsInShell } from './nothing-waits-in-shell.ts';
import { releaseAgainstSuccess } from './release-against-success.ts';
import { releaseStates } from './release-states.ts';
import { reportAgainstLog } from './report-against-log.ts';
import { severalEndVersions } from './several-end-versions.ts';
import { verifiersFailed, verifiersNotRun } from './verifiers.ts';

/** Every check by its name. */
export const CHECKS: { readonly [Name in CheckName]: Check<Name> } = {
  'upgrade-commands-missing': upgradeCommandsMissing,
  'commands-not-found': commandsNotFound,
  'commands-failed': commandsFailed,
  'verifiers-failed': verifiersFailed,
  'verifiers-not-run': verifiersNotRun,
  'several-end-versions': severalEndVersions,
  'modules-waiting': modulesWaiting,
  'release-states': releaseStates,
  'report-against-log': reportAgainstLog,
  'modules-left-after-success': modulesLeftAfterSuccess,
  'nothing-waits-in-shell': nothingWaitsInShell,
  'release-against-success': releaseAgainstSuccess,
  'core-schema-not-expected': coreSchemaNotExpected,
};
