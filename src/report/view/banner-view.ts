import type { Report } from '../../model/report.ts';
import type { BannerView } from './banner-parts.ts';
import { gogoBanner } from './gogo-banner.ts';
import { importBanner } from './import-banner.ts';
import { sentenceOf } from './workflow-section.ts';
import { oneLine } from './name-view.ts';
import type { VerdictView } from './report-view.ts';
import { reportBanner } from './report-banner.ts';

/**
 * Answers what was asked where no upgrade and no server was logged: what became of an import, which modules wait, what
 * a report says. Nothing where the verdict is about an upgrade.
 */
export function bannerView(report: Report): BannerView | undefined {
  const { verdict, runs } = report;
  if (verdict.outcome !== 'no-upgrade' && verdict.outcome !== 'unrecognized') return undefined;
  if (runs.some(({ kind }) => kind === 'upgrade' || kind === 'server')) return undefined;
  const banner = reportBanner(report) ?? gogoBanner(report) ?? importBanner(report);
  return banner === undefined ? undefined : { ...banner, verdict: withNextStep(banner.verdict, report) };
}

/** The workflow knows better what comes next than what was given alone. */
function withNextStep(verdict: VerdictView, { workflow: { next } }: Report): VerdictView {
  if (next === undefined) return verdict;
  const recovery = { question: 'What next?', answer: sentenceOf(next.title), reason: oneLine(next.why), rule: '' };
  return { ...verdict, recovery };
}
