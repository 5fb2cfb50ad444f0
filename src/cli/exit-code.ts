import type { Finding, Report } from '../index.ts';

/** The level from which on findings make the exit code 1. */
export type FailOn = 'error' | 'warning' | 'note' | 'never';

const LEVELS: readonly Finding['level'][] = ['note', 'warning', 'error'];

const NOT_READ: readonly Report['notifications'][number]['code'][] = [
  'input-unreadable',
  'archive-damaged',
  'archive-too-large',
];

/** 1 where the upgrade failed or a finding that nobody accepted is at or above the level, unless never asked for; 2 where an input could not be read. */
export function exitCodeOf({ verdict, findings, notifications }: Report, failOn: FailOn): number {
  if (failOn !== 'never') {
    if (verdict.outcome === 'failed') return 1;
    const least = LEVELS.indexOf(failOn);
    if (
      findings.some(
        ({ level, role, accepted }) => role !== 'noise' && accepted === undefined && LEVELS.indexOf(level) >= least,
      )
    )
      return 1;
  }
  return notifications.some(({ code }) => NOT_READ.includes(code)) ? 2 : 0;
}
