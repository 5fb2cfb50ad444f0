import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';

/** Takes out of a report who noted or accepted something, and what people called their analyses: nothing tells what such a name is. */
export function withoutGivenNames(report: Report): Report {
  return { ...report, findings: report.findings.map((finding) => withoutNames(withoutAccepter(finding))) };
}

function withoutAccepter(finding: Finding): Finding {
  if (finding.accepted?.by === undefined) return finding;
  const { reason, until } = finding.accepted;
  return { ...finding, accepted: { reason, until } };
}

function withoutNames(finding: Finding): Finding {
  if (finding.seenBefore === undefined) return finding;
  const { lastAnalysis, resolutions, ...seen } = finding.seenBefore;
  return {
    ...finding,
    seenBefore: {
      ...seen,
      ...(lastAnalysis !== undefined && { lastAnalysis: { id: lastAnalysis.id } }),
      resolutions: resolutions.map(({ note, link, time, outcome }) => ({
        note,
        time,
        outcome,
        ...(link !== undefined && { link }),
      })),
    },
  };
}
