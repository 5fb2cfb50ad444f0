import type { Recovery } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { Run } from '../model/timeline.ts';
import type { Outcome } from '../model/verdict.ts';
import type { FailedStep } from './failed-step.ts';

/** What may be done next, and why. */
export interface DecidedRecovery {
  readonly recovery: Recovery;
  readonly recoveryReason: string;
  /** `D1` … `D15` of the documented rules. */
  readonly recoveryRule?: string;
}

/** What the decision rests on. */
export interface RecoveryFacts {
  readonly outcome: Outcome;
  readonly run: Run;
  readonly step: FailedStep;
  /** The rule of the root cause, where one is known. */
  readonly rule?: Rule;
  readonly processes: number;
}

/**
 * Decides whether to go back to the backup: the first documented rule that fits.
 *
 * Source: Liferay's upgrade guides. A core step for 7.0 or lower leaves nothing to go on from; steps for 7.1 and later
 * write their schema version one by one, modules too.
 */
export function decideRecovery(facts: RecoveryFacts): DecidedRecovery {
  const { outcome, run } = facts;
  switch (outcome) {
    case 'succeeded':
    case 'succeeded-with-warnings':
      return { recovery: 'none-needed', recoveryReason: 'The upgrade came to its end.' };
    case 'no-upgrade':
      return { recovery: 'none-needed', recoveryReason: 'No upgrade was made.' };
    case 'unrecognized':
      return { recovery: 'unknown', recoveryReason: 'The log is not one of a Liferay upgrade.' };
    case 'failed':
      return refused(run) ?? stated(facts) ?? byStep(facts, 'fix-then-rerun');
    case 'incomplete':
      return byStep(facts, hasOpenModules(run) ? 'fix-then-rerun' : 'rerun');
  }
}

function refused({ marks }: Run): DecidedRecovery | undefined {
  if (marks.has('startup.failed-attempt')) {
    const recoveryReason =
      'The database holds changes of an earlier attempt that failed, and the tool refuses to go on with it.';
    return { recovery: 'restore', recoveryReason, recoveryRule: 'D4' };
  }
  if (
    marks.has('startup.upgrade-required') ||
    marks.has('startup.newer-database') ||
    marks.has('startup.path-unsupported')
  ) {
    const recoveryReason =
      'The check came before any change: run the version of Liferay, or the upgrade, that fits the database.';
    return { recovery: 'none-needed', recoveryReason, recoveryRule: 'D1' };
  }
  if (marks.has('tool.preverify-failed')) {
    const recoveryReason = 'The checks before the upgrade change nothing: fix what they report and run the tool again.';
    return { recovery: 'fix-then-rerun', recoveryReason, recoveryRule: 'D2' };
  }
  if (marks.has('tool.cleanup-failed')) {
    const recoveryReason =
      'The cleanup before the upgrade stopped. It may have deleted rows already; keep the backup at hand.';
    return { recovery: 'fix-then-rerun', recoveryReason, recoveryRule: 'D3' };
  }
  return undefined;
}

/** What the sources of the root cause's rule say, whatever the step. */
function stated({ rule }: RecoveryFacts): DecidedRecovery | undefined {
  if (rule?.remediation.recovery !== 'restore') return undefined;
  const recoveryRule = rule.id.includes('ddm-duplicate') ? { recoveryRule: 'D7' } : {};
  return { recovery: 'restore', recoveryReason: rule.remediation.summary, ...recoveryRule };
}

function byStep({ run, step, processes }: RecoveryFacts, otherwise: Recovery): DecidedRecovery {
  const cutOff = otherwise === 'rerun';
  const what = cutOff ? 'was cut off' : 'failed';
  switch (step.phase) {
    case 'core': {
      if (step.coreLine !== undefined && !isRepeatable(step.coreLine)) {
        const recoveryReason = `A core process for ${step.coreLine.join('.')} ${what}: such processes cannot be run again over half a change.`;
        return { recovery: 'restore', recoveryReason, recoveryRule: 'D4' };
      }
      if (step.coreLine === undefined && processes > 0 && !hasCoreOf71(run)) {
        return {
          recovery: 'unknown',
          recoveryReason: `The log does not tell for which version the core process that ${what} is.`,
        };
      }
      const recoveryReason = `A core process for 7.1 or later ${what}: the tool goes on at that step.`;
      return { recovery: otherwise, recoveryReason, recoveryRule: 'D5' };
    }
    case 'module': {
      const recoveryReason =
        step.process === undefined && step.module === undefined
          ? 'The core came to its end; what is left are modules, which go on behind their last good step.'
          : `A module's upgrade ${what}: it goes on behind its last good step.`;
      return { recovery: otherwise, recoveryReason, recoveryRule: 'D6' };
    }
    case 'verify': {
      const old = run.spans.some(({ name }) => /UpgradeProcess_6_|\.v6_\d_/.test(name));
      if (old)
        return {
          recovery: 'restore',
          recoveryReason: 'A verify process failed after the core of 6.2: the next start is refused.',
          recoveryRule: 'D9',
        };
      return {
        recovery: otherwise,
        recoveryReason: `A verify process ${what}; verify processes can be run again.`,
        recoveryRule: 'D9',
      };
    }
    case 'start': {
      const recoveryReason = 'No upgrade process had started: nothing was changed.';
      return { recovery: otherwise, recoveryReason };
    }
  }
}

function isRepeatable([major, minor]: readonly [number, number]): boolean {
  return major > 7 || (major === 7 && minor >= 1);
}

function hasCoreOf71({ spans }: Run): boolean {
  return spans.some(({ name }) => /\.upgrade\.(?:PortalUpgradeProcess$|v7_[1-9]_|v[89]_)/.test(name));
}

function hasOpenModules({ modules, marks }: Run): boolean {
  return (
    modules.some(({ status }) => status === 'pending' || status === 'failed') ||
    marks.get('upgrade.modules.checked')?.last.attributes.done === false
  );
}
