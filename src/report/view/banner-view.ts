import type { Report } from '../../model/report.ts';
import type { BannerView } from './banner-parts.ts';
import { gogoBanner } from './gogo-banner.ts';
import { importBanner } from './import-banner.ts';
import { oneLine } from './name-view.ts';
import { toolBanner } from './tool-banner.ts';
import { hasCopy, sentenceOf } from './next-workflow-step.ts';
import { reportBanner } from './report-banner.ts';

/** `upgrade:execute com.acme.service`. */
const GOGO_COMMAND = /^[a-z]+:[A-Za-z]+(?: |$)/;

/**
 * Answers what was asked where no upgrade and no server was logged: what became of an import, which modules wait, what
 * a report says. Nothing where the verdict is about an upgrade.
 */
export function bannerView(report: Report): BannerView | undefined {
  const { verdict, runs } = report;
  if (verdict.outcome !== 'no-upgrade' && verdict.outcome !== 'unrecognized') return undefined;
  if (runs.some(({ kind }) => kind === 'upgrade' || kind === 'server')) return undefined;
  const banner = reportBanner(report) ?? gogoBanner(report) ?? importBanner(report) ?? toolBanner(report);
  return banner === undefined ? undefined : withNextStep(banner, report);
}

/** The workflow knows better what comes next; why it does, and what is to be copied, stands with the next steps. */
function withNextStep({ about, verdict }: BannerView, { workflow: { next } }: Report): BannerView {
  if (next === undefined) return { about, verdict };
  const [command = ''] = next.commands;
  const answer = GOGO_COMMAND.test(command) ? `In the Gogo shell: ${oneLine(command)}` : sentenceOf(next.title);
  const reason = hasCopy(next) ? '' : oneLine(next.why);
  return { about, verdict: { ...verdict, recovery: { question: 'What next?', answer, reason, rule: '' } } };
}
