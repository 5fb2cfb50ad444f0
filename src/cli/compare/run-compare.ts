import { UserError } from '../../errors.ts';
import {
  type Comparison,
  type RehearsalData,
  compareRehearsals,
  orderRehearsals,
  pairRehearsals,
} from '../../index.ts';
import type { Streams } from '../streams.ts';
import { compareExitCode } from './compare-exit-code.ts';
import { type CompareFlags, type CompareTask, isLadder } from './compare-flags.ts';
import { writeComparison } from './write-comparison.ts';

/** Compares two analyses, or all rehearsals of an upgrade; writes the outputs and returns the exit code. */
export async function runCompare(inputs: readonly string[], flags: CompareFlags, streams: Streams): Promise<number> {
  if (!isLadder(flags) && inputs.length !== 2) {
    throw new UserError(
      `updoc compare takes two inputs, the earlier one first, and got ${inputs.length}; for all rehearsals of an upgrade: updoc compare --ladder <inputs...>`,
    );
  }
  if (!isLadder(flags) && flags.rows.length > 0) {
    throw new UserError(
      '--rows changes a forecast, which needs the rehearsals of one upgrade; add --ladder, or take updoc forecast',
    );
  }
  const comparison = await writeComparison(inputs, flags, streams, {
    compare: (data, rows, now) => compareFor('compare', data, { ...flags, rows }, now),
    isForecast: false,
  });
  return compareExitCode(comparison, flags.failOn ?? 'error');
}

/** Forecasts the next run by the rehearsals of an upgrade; writes the outputs and returns 0. */
export async function runForecast(inputs: readonly string[], flags: CompareFlags, streams: Streams): Promise<number> {
  if (inputs.length === 0 && flags.label === undefined) {
    throw new UserError('updoc forecast needs rehearsals; give their logs, saved reports or names, or --label <text>');
  }
  await writeComparison(inputs, flags, streams, {
    compare: (data, rows, now) => compareFor('forecast', data, { ...flags, rows, ladder: true }, now),
    isForecast: true,
  });
  return 0;
}

const FEWEST: Readonly<Record<CompareTask, number>> = { compare: 2, forecast: 1 };

function compareFor(
  task: CompareTask,
  { rehearsals, accepted }: RehearsalData,
  flags: CompareFlags,
  now: Date,
): Comparison {
  const ordered = isLadder(flags) ? orderRehearsals(rehearsals) : pairRehearsals(rehearsals);
  if (ordered.rehearsals.length < FEWEST[task]) {
    throw new UserError(
      `${ordered.rehearsals.length} of the inputs show an upgrade, and updoc ${task} needs at least ${FEWEST[task]}; give the logs of its rehearsals`,
    );
  }
  return compareRehearsals(ordered.rehearsals, {
    now,
    notifications: ordered.notifications,
    ...(accepted !== undefined && { accepted }),
    ...(isLadder(flags) && { rowChanges: flags.rows }),
  });
}
