import type { Report } from '../../model/report.ts';
import type { Source, SourceKind } from '../../model/source.ts';
import { countOf, formatNumber, formatShare, formatSize, formatTimes } from './format-values.ts';
import { oneLine } from './name-view.ts';
import type { SourceView } from './report-view.ts';

const KINDS: Readonly<Record<SourceKind, string>> = {
  upgrade: 'upgrade log',
  server: 'server log',
  import: 'import log',
  gogo: 'Gogo shell',
  'upgrade-report': 'upgrade report',
  transcript: 'transcript',
  unknown: 'not recognized',
};

/** Shows what was read and how much of it was understood. */
export function sourceViews({ sources }: Report): readonly SourceView[] {
  return sources.map((source) => ({
    path: oneLine(source.path),
    kind: KINDS[source.kind],
    written: oneLine(`${source.format}, ${source.encoding}`),
    size: formatSize(source.bytes),
    lines: formatNumber(source.lines),
    coverage: coverageOf(source),
    times: timesOf(source),
  }));
}

/** Says how many known failures were looked for. */
export function checksText({ checks }: Report): string {
  if (checks.length === 0) return '';
  const countIn = (outcome: string): number => checks.filter((check) => check.outcome === outcome).length;
  const parts = [`${formatNumber(countIn('fired'))} found`, `${formatNumber(countIn('silent'))} not found`];
  if (countIn('not-applicable') > 0) parts.push(`${formatNumber(countIn('not-applicable'))} not applicable`);
  return `Looked for ${countOf(checks.length, 'known failure')}: ${parts.join(', ')}.`;
}

function coverageOf({ records, unrecognizedRecords }: Source): string {
  if (records === 0) return 'nothing to read';
  if (unrecognizedRecords === 0) return `all ${countOf(records, 'record')} understood`;
  const understood = records - unrecognizedRecords;
  return `${formatNumber(understood)} of ${countOf(records, 'record')} understood (${shareText(understood / records)})`;
}

/** Never rounds up to all. */
function shareText(share: number): string {
  return share > 0.99 ? 'over 99 %' : formatShare(share);
}

function timesOf({ firstTime, lastTime, timeZone }: Source): string {
  const times = formatTimes(firstTime, lastTime);
  return times === '' || timeZone === undefined ? times : oneLine(`${times} (written in ${timeZone})`);
}
