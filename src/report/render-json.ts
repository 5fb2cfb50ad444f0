import type { Report } from '../model/report.ts';

/** What JSON may hold as it is, but what a terminal would obey or hide. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Writes the report as the published JSON: fields in the order of the contract, indented, control characters escaped. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(inOrder(report), null, 2).replace(HIDDEN, escapeCharacter)}\n`;
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

/** Line ends between the fields are the only control characters that JSON.stringify leaves. */
function escapeCharacter(character: string): string {
  if (character === '\n') return character;
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
