import type { Place } from '../../model/place.ts';
import { type LineRange, lineRangeOf, nameOfLine } from '../release-line.ts';
import { coreRowOf } from '../release-query.ts';
import type { Advice, CheckFacts } from './environment-check.ts';
import { UPGRADE_BASICS } from './links.ts';

interface DocumentedPath {
  /** Lines that are upgraded to. */
  readonly to: LineRange;
  /** Oldest line with a direct path. */
  readonly from: number;
  /** Versions to go through, from a line on; the first one that fits. */
  readonly via: readonly { readonly from: number; readonly text: string }[];
}

/**
 * Paths that the guides name. For 7.2 none was read. For 6.1 to 7.4 the texts contradict each other: the careful one counts.
 *
 * Source: Liferay's upgrade guides of 7.0, 7.1, 7.3 and 7.4.
 */
const PATHS: readonly DocumentedPath[] = [
  { to: { lowest: 7, highest: 7 }, from: 6, via: [{ from: 0, text: '6.2' }] },
  { to: { lowest: 7.1, highest: 7.1 }, from: 6.1, via: [{ from: 0, text: '6.2' }] },
  {
    to: { lowest: 7.3, highest: Infinity },
    from: 6.2,
    via: [
      { from: 6.1, text: '7.1' },
      { from: 0, text: '6.2' },
    ],
  },
];

/** No direct upgrade is documented between the two versions. */
export function checkUpgradePath(facts: CheckFacts): Advice | undefined {
  const { environment } = facts;
  const from = lineRangeOf(environment.from);
  const to = lineRangeOf(environment.to);
  const path = PATHS.find((one) => one.to.lowest <= to.lowest && to.highest <= one.to.highest);
  if (path === undefined || from.lowest !== from.highest || from.lowest >= path.from) return undefined;
  const via = path.via.find((one) => from.lowest >= one.from)?.text ?? '6.2';
  const [before, after] = [from.lowest, to.lowest].map(nameOfLine);
  return {
    slug: 'upgrade-path',
    level: 'warning',
    confidence: 'medium',
    title: 'No direct upgrade is documented from the old version',
    message: `The database was of ${before}; the upgrade guide to ${after} goes by way of ${via}.`,
    cause: 'A direct path is documented only from versions that were in service when the new one came out.',
    summary: `Upgrade to ${via} first, then to ${after}.`,
    steps: [
      `Restore the backup, and follow the upgrade guide of ${via} to its end.`,
      `Back up again, then upgrade from ${via} to ${after}.`,
    ],
    links: [UPGRADE_BASICS],
    places: [whereFrom(facts)],
  };
}

/** Where the old version is told: the report, the row of the core; else the user named it, and the run is what it is about. */
function whereFrom({ run, runs }: CheckFacts): Place {
  const report = runs
    .flatMap(({ upgradeReports }) => upgradeReports)
    .findLast(({ values }) => 'initial.build' in values);
  return report?.place ?? coreRowOf(runs.flatMap(({ releases }) => releases))?.place ?? run.firstPlace;
}
