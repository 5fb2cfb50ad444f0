import type { MarkView } from './shared-views.ts';
import type { VerdictView } from './report-view.ts';

/** An answer about something else than an upgrade. */
export interface BannerView {
  /** What the page is about: `Database import`. */
  readonly about: string;
  readonly verdict: VerdictView;
}

/** What a banner says; what is not known is left out. */
export interface BannerParts {
  readonly about: string;
  readonly mark: MarkView;
  readonly headline: string;
  readonly subject: string;
  readonly reason: string;
  readonly places: readonly string[];
  /** What to do, where the workflow does not say it. */
  readonly answer: string;
  readonly why: string;
}

/** Makes a banner of what it says. */
export function bannerOf({ about, answer, why, ...verdict }: BannerParts): BannerView {
  const question = answer === '' ? '' : 'What next?';
  return { about, verdict: { ...verdict, recovery: { question, answer, reason: why, rule: '' } } };
}
