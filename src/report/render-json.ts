import type { Report } from '../model/report.ts';
import { jsonText } from './outputs/json-text.ts';

/** Writes the report as the published JSON: fields in the order of the contract, indented, control characters escaped. */
export function renderJson(report: Report): string {
  return `${jsonText(inOrder(report), 2)}\n`;
}

function inOrder(report: Report): Report {
  const { schemaVersion, tool, generatedAt, complete, verdict, nextSteps, sources, environment, runs, spans } = report;
  const { slowest, modules, verifications, imports, gogo, releases, unsatisfied, upgradeReports, workflow, ...more } =
    report;
  const { pruning, findings, checks, notifications, ...added } = more;
  return {
    ...{ schemaVersion, tool, generatedAt, complete, verdict, nextSteps, sources, environment, runs, spans },
    ...{ slowest, modules, verifications, imports, gogo, releases, unsatisfied, upgradeReports },
    ...(pruning !== undefined && { pruning }),
    workflow,
    ...{ findings, checks, notifications },
    ...added,
  };
}
