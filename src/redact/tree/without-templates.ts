import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';

/** Takes the templates out of a report: half of a name is masked in them, and the other half would be taken for another name. */
export function withoutTemplates(report: Report): Report {
  return { ...report, findings: report.findings.map(withoutTemplate) };
}

function withoutTemplate(finding: Finding): Finding {
  if (finding.problem === undefined) return finding;
  const { module, process, sqlState, vendorCode } = finding.problem;
  return {
    ...finding,
    problem: {
      ...(module !== undefined && { module }),
      ...(process !== undefined && { process }),
      ...(sqlState !== undefined && { sqlState }),
      ...(vendorCode !== undefined && { vendorCode }),
    },
  };
}
