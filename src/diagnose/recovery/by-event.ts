import type { Recovery } from '../../model/finding.ts';
import type { Run } from '../../model/timeline.ts';
import { recoverByStep } from './by-step.ts';
import type { DecidedRecovery, RecoveryFacts } from './decided-recovery.ts';
import { ranTogether } from './ran-together.ts';

/** Rules of what somebody put on a table of Liferay: taken away for the upgrade, put back behind it. */
const OWN_OBJECTS: readonly string[] = ['database/foreign-key-on-liferay-table', 'database/virtual-column'];

/**
 * What databases print when the server itself, not a session, breaks down.
 *
 * Source: PostgreSQL (57P02, 57P03), Oracle (ORA-01092, ORA-00603 is of a session), SQL Server (error 6005).
 */
const DATABASE_CRASHED =
  /crash of another server process|database system is in recovery mode|ORA-01092\b|SHUTDOWN is in progress/;

/** What happened beside the upgrade (D8, D10, D11, D15). A core that cannot be run again is restored in any case. */
export function recoverByEvent(facts: RecoveryFacts, otherwise: Recovery): DecidedRecovery | undefined {
  const byStep = recoverByStep(facts, otherwise);
  if (byStep.recovery === 'restore') return undefined;
  return together(facts) ?? crashed(facts) ?? lostTerminal(facts, byStep) ?? ownObject(facts, byStep);
}

function together({ run, runs, step }: RecoveryFacts): DecidedRecovery | undefined {
  if (step.phase !== 'module' || !runs.some((other) => ranTogether(run, other))) return undefined;
  const recoveryReason =
    'Two programs upgraded modules of one database at the same time: rows of Release_ with state_ 1 are for Support.';
  return { recovery: 'unknown', recoveryReason, recoveryRule: 'D15' };
}

function crashed({ run, processes }: RecoveryFacts): DecidedRecovery | undefined {
  if (processes === 0 || !run.problems.some(({ text }) => DATABASE_CRASHED.test(text))) return undefined;
  const recoveryReason =
    'The database server broke down: restore the backup if it was tuned for the upgrade, since its data may be damaged; else go on once it runs again.';
  return { recovery: 'unknown', recoveryReason, recoveryRule: 'D11' };
}

function lostTerminal({ run, outcome }: RecoveryFacts, byStep: DecidedRecovery): DecidedRecovery | undefined {
  if (outcome !== 'incomplete' || !run.marks.has('terminal.closed')) return undefined;
  const recoveryReason = `Only the connection of the terminal broke: the upgrade may go on at its server. If it ended: ${byStep.recoveryReason}`;
  return { recovery: 'unknown', recoveryReason, recoveryRule: 'D10' };
}

function ownObject({ rule, run }: RecoveryFacts, { recovery }: DecidedRecovery): DecidedRecovery | undefined {
  if (rule === undefined || !OWN_OBJECTS.includes(rule.id) || !changedAnything(run)) return undefined;
  const recoveryReason =
    'Something of your own on a table of Liferay stands in the way: take it away, and the tool goes on; put an equivalent back afterwards.';
  return { recovery, recoveryReason, recoveryRule: 'D8' };
}

function changedAnything({ spans }: Run): boolean {
  return spans.some(({ kind }) => kind === 'process');
}
