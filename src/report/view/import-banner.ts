import type { ImportOutcome, ImportReport } from '../../model/import.ts';
import type { Report } from '../../model/report.ts';
import { bannerOf, type BannerView } from './banner-parts.ts';
import { DATABASE_NAMES } from '../../model/database.ts';
import { countOf, formatDuration, groupCounts } from './format-values.ts';
import { amountOf, directionOf, toolOf } from './import-section.ts';
import { importMark } from './marks.ts';
import { oneLine } from './name-view.ts';
import { placeText } from './place-text.ts';

const MAX_PLACES = 3;

/** The worst first. */
const OUTCOMES: readonly ImportOutcome[] = ['failed', 'partial', 'incomplete', 'unknown', 'succeeded'];

const ANSWERS: Readonly<Record<ImportOutcome, { readonly answer: string; readonly why: string }>> = {
  failed: {
    answer: 'Mend what the error names and import again.',
    why: 'Do not upgrade this database: what stands behind the error in the dump is not there.',
  },
  partial: {
    answer: 'Look at the errors before you upgrade this database.',
    why: 'What they name may be missing in it.',
  },
  incomplete: {
    answer: 'See whether the import still runs, and give updoc the log to its end.',
    why: 'Until it has ended, the database is not ready for an upgrade.',
  },
  unknown: {
    answer: 'Compare the database with the one it comes from before you upgrade it.',
    why: 'The log alone does not prove that all of the data is there.',
  },
  succeeded: {
    answer: 'Keep this log with the logs of the upgrade.',
    why: 'It tells which tables are large, and so which ones to prune.',
  },
};

/** Says what became of the import, the worst of several, and how much it brought. */
export function importBanner({ imports, sources }: Report): BannerView | undefined {
  const outcome = OUTCOMES.find((candidate) => imports.some((report) => report.outcome === candidate));
  const worst = imports.find((report) => report.outcome === outcome);
  if (outcome === undefined || worst === undefined) return undefined;
  const { direction, database, reason, evidence } = worst;
  return bannerOf({
    about: direction === 'export' ? 'Database export' : 'Database import',
    mark: importMark(outcome),
    headline: imports.length === 1 ? headlineOf(worst) : headlineOfAll(imports),
    subject: [DATABASE_NAMES[database], toolOf(worst), amountOf(worst)].filter((part) => part !== '').join(' · '),
    reason: groupCounts(oneLine(reason)),
    places: evidence.slice(0, MAX_PLACES).map((place) => placeText(place, sources)),
    ...(direction === 'export' ? { answer: '', why: '' } : ANSWERS[outcome]),
  });
}

function headlineOf(report: ImportReport): string {
  const what = `The ${directionOf(report).toLowerCase()}`;
  const { outcome, durationMs } = report;
  const within =
    durationMs === undefined ? '' : ` ${outcome === 'failed' ? 'after' : 'in'} ${formatDuration(durationMs)}`;
  switch (outcome) {
    case 'succeeded':
      return `${what} succeeded${within}.`;
    case 'failed':
      return `${what} failed${within}.`;
    case 'partial':
      return `${what} went on after ${errorsIn(report)}.`;
    case 'incomplete':
      return `The log stops in the middle of the ${directionOf(report).toLowerCase()}.`;
    case 'unknown':
      return `The log does not tell whether the ${directionOf(report).toLowerCase()} succeeded.`;
  }
}

/** `3 imports: 1 failed · 2 succeeded.` */
function headlineOfAll(imports: readonly ImportReport[]): string {
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = imports.filter((report) => report.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${importMark(outcome).word}`];
  });
  const noun = imports.every(({ direction }) => direction === 'export') ? 'export' : 'import';
  return `${countOf(imports.length, noun)}: ${counts.join(', ')}.`;
}

/** Counts those that may have cost data; a program may say that it had errors and print none. */
function errorsIn({ errors }: ImportReport): string {
  const real = errors.filter(({ harmless, severity }) => !harmless && severity !== 'WARN');
  const count = real.reduce((sum, error) => sum + error.count, 0);
  return count === 0 ? 'errors' : countOf(count, 'error');
}
