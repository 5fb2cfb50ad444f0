import type { Recovery } from '../../model/finding.ts';
import type { Run } from '../../model/timeline.ts';
import { coreEnded } from '../failed-step.ts';
import { coreRowOf, FIRST_REPEATABLE_BUILD } from '../release-query.ts';
import type { DecidedRecovery, RecoveryFacts } from './decided-recovery.ts';

/** What the place of the failure says (D4, D5, D6, D9); `otherwise` is what is done where nothing has to be restored. */
export function recoverByStep(facts: RecoveryFacts, otherwise: Recovery): DecidedRecovery {
  const { step, run } = facts;
  const what = otherwise === 'rerun' ? 'was cut off' : 'failed';
  switch (step.phase) {
    case 'core':
      return byReleaseRow(facts, otherwise) ?? byCoreLine(facts, otherwise);
    case 'module': {
      const recoveryReason =
        step.process === undefined && step.module === undefined
          ? `${coreEnded(run) ? 'The core came to its end; what' : 'What'} is left are modules, which go on behind their last good step.`
          : `A module's upgrade ${what}: it goes on behind its last good step.`;
      return { recovery: otherwise, recoveryReason, recoveryRule: 'D6' };
    }
    case 'verify': {
      const recoveryRule = 'D9';
      const old = run.spans.some(({ name }) => /UpgradeProcess_6_|\.v6_\d_/.test(name));
      if (old) {
        const recoveryReason = 'A verify process failed after the core of 6.2: the next start is refused.';
        return { recovery: 'restore', recoveryReason, recoveryRule };
      }
      const recoveryReason = `A verify process ${what}; verify processes can be run again.`;
      return { recovery: otherwise, recoveryReason, recoveryRule };
    }
    case 'unknown': {
      const recoveryReason = 'What is at hand does not tell at which step the upgrade failed; its log does.';
      return byReleaseRow(facts, otherwise) ?? { recovery: 'unknown', recoveryReason };
    }
    case 'start': {
      if (run.kind !== 'upgrade' && run.upgradeReports.length > 0)
        return { recovery: 'unknown', recoveryReason: 'A report does not tell at which step the upgrade failed.' };
      const recoveryReason = 'No upgrade process had started: nothing was changed.';
      return { recovery: otherwise, recoveryReason };
    }
  }
}

/**
 * The row of the core in `Release_`, where somebody pasted it after the run, settles it at once. A failure sets its state; a
 * row without that is from before.
 */
function byReleaseRow({ run, runs, outcome }: RecoveryFacts, otherwise: Recovery): DecidedRecovery | undefined {
  const since = runs.slice(runs.indexOf(run));
  const row = coreRowOf(since.flatMap(({ releases }) => releases));
  const build = row?.buildNumber;
  if (build === undefined || (outcome === 'failed' && row?.state === 0)) return undefined;
  if (build < FIRST_REPEATABLE_BUILD) {
    const recoveryReason = `Release_ has build ${build}, less than ${FIRST_REPEATABLE_BUILD}: the tool refuses to go on with such a database.`;
    return { recovery: 'restore', recoveryReason, recoveryRule: 'D4' };
  }
  const recoveryReason = `Release_ has build ${build}, at least ${FIRST_REPEATABLE_BUILD}: the tool goes on at the step that failed.`;
  return { recovery: otherwise, recoveryReason, recoveryRule: 'D5' };
}

function byCoreLine({ step, run, processes }: RecoveryFacts, otherwise: Recovery): DecidedRecovery {
  const what = otherwise === 'rerun' ? 'was cut off' : 'failed';
  if (step.coreLine !== undefined && !isRepeatable(step.coreLine)) {
    const recoveryReason = `A core process for ${step.coreLine.join('.')} ${what}: such processes cannot be run again over half a change.`;
    return { recovery: 'restore', recoveryReason, recoveryRule: 'D4' };
  }
  if (step.coreLine === undefined && processes > 0 && !hasCoreOf71(run)) {
    const recoveryReason = `The log does not tell for which version the core process that ${what} is.`;
    return { recovery: 'unknown', recoveryReason };
  }
  const recoveryReason = `A core process for 7.1 or later ${what}: the tool goes on at that step.`;
  return { recovery: otherwise, recoveryReason, recoveryRule: 'D5' };
}

function isRepeatable([major, minor]: readonly [number, number]): boolean {
  return major > 7 || (major === 7 && minor >= 1);
}

function hasCoreOf71({ spans }: Run): boolean {
  return spans.some(({ name }) => /\.upgrade\.(?:PortalUpgradeProcess$|v7_[1-9]_|v[89]_)/.test(name));
}
