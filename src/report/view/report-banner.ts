import type { Report } from '../../model/report.ts';
import { bannerOf, type BannerView } from './banner-parts.ts';
import { formatDuration } from './format-values.ts';
import { resultMark } from './marks.ts';
import { placeText } from './place-text.ts';
import { subjectOf } from './subject-of.ts';

const HEADLINES: ReadonlyMap<string, string> = new Map([
  ['success', "Liferay's own report says that the upgrade succeeded"],
  ['failure', "Liferay's own report says that the upgrade failed"],
  ['preupgrade verification failure', "Liferay's own report says that the verification before the upgrade failed"],
  ['warning', "Liferay's own report says that the upgrade ended with warnings"],
  ['unresolved', "Liferay's own report says that the upgrade left something unresolved"],
]);
const UNTOLD = "Liferay's own report does not say how the upgrade ended.";

/** Says what Liferay's own report says of the upgrade, the last one of several. */
export function reportBanner(report: Report): BannerView | undefined {
  const last = report.upgradeReports.findLast(({ result }) => result !== undefined) ?? report.upgradeReports.at(-1);
  if (last === undefined) return undefined;
  const { result, durationMs, place } = last;
  const headline = HEADLINES.get(result ?? '');
  const within = durationMs === undefined ? '' : `, in ${formatDuration(durationMs)}`;
  return bannerOf({
    about: 'Upgrade report',
    mark: resultMark(result),
    headline: headline === undefined ? UNTOLD : `${headline}${within}.`,
    subject: subjectOf(report),
    reason: 'Only the report was given: the log of the upgrade tool says more.',
    places: [placeText(place, report.sources)],
    answer: '',
    why: '',
  });
}
