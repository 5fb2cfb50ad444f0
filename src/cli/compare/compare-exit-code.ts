import type { Comparison } from '../../index.ts';

/** From when on a comparison ends with 1. */
export const COMPARE_FAIL_ON = ['new', 'error', 'warning', 'never'] as const;
/** From when on a comparison ends with 1. */
export type CompareFailOn = (typeof COMPARE_FAIL_ON)[number];

/**
 * 1 where the last upgrade failed; for `new` where an error or a warning is new or came back, for `error` and `warning` where one is there;
 * never for `never`. 2 where not all of the last logs could be read. What is harmless, only advice, or accepted does not count.
 */
export function compareExitCode({ analyses, findings }: Comparison, failOn: CompareFailOn): number {
  const last = analyses.at(-1);
  if (failOn !== 'never') {
    if (last?.outcome === 'failed') return 1;
    const counting = findings.filter(
      ({ role, accepted, counts }) =>
        role !== 'noise' && role !== 'advice' && accepted === undefined && (counts.at(-1) ?? 0) > 0,
    );
    if (counting.some(({ level, state }) => counts(failOn, level, state === 'new' || state === 'returned'))) return 1;
  }
  return last?.complete === false ? 2 : 0;
}

function counts(failOn: CompareFailOn, level: 'error' | 'warning' | 'note', isNew: boolean): boolean {
  if (failOn === 'error') return level === 'error';
  return level !== 'note' && (failOn === 'warning' || isNew);
}
