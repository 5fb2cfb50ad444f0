/** Chooses the finding that a rule is drafted from. */
import { UserError, didYouMean } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { visibleText } from '../visible-text.ts';

const MOST_LISTED = 20;
const LONGEST_TITLE = 100;

/**
 * Returns the finding of an id; without one the root cause that no rule explains, else the first error that none explains.
 *
 * Throws a `UserError` that lists the findings where none or several are meant.
 */
export function chooseFinding({ findings, sources }: Report, id: string | undefined): Finding {
  if (id !== undefined) {
    const found = findings.find((finding) => finding.id === id);
    if (found !== undefined) return found;
    const ids = findings.map((finding) => finding.id);
    throw new UserError(`unknown finding "${id}"${didYouMean([id], ids)}${listFindings({ findings, sources })}`);
  }
  const unexplained = findings.filter(({ ruleId }) => ruleId === null);
  const roots = unexplained.filter(({ role }) => role === 'root-cause');
  const [first, another] = roots;
  if (another !== undefined) {
    throw new UserError(
      `${roots.length} failures have no explanation; choose one with --finding${listFindings({ findings: roots, sources })}`,
    );
  }
  const chosen = first ?? firstOf(unexplained, 'error') ?? firstOf(unexplained, 'warning');
  if (chosen !== undefined) return chosen;
  throw new UserError(
    `every error in these logs is explained by a rule, or there is none; choose a finding with --finding${listFindings({ findings, sources })}`,
  );
}

/** In an upgrade that went well, errors are said as warnings. */
function firstOf(findings: readonly Finding[], wanted: Finding['level']): Finding | undefined {
  return findings.find(({ level }) => level === wanted);
}

/** Lists findings with their ids, as the end of a message. */
export function listFindings({ findings, sources }: Pick<Report, 'findings' | 'sources'>): string {
  if (findings.length === 0) return '; there is no finding in these logs';
  const lines = findings.slice(0, MOST_LISTED).map(({ id, level, ruleId, title, place }) => {
    const where = `${sources[place.source]?.path ?? ''}:${place.startLine}`;
    return `\n  ${id}  ${level}  ${ruleId ?? 'unexplained'}  ${visibleText(title).slice(0, LONGEST_TITLE)} (${where})`;
  });
  const more = findings.length - lines.length;
  return `; findings:${lines.join('')}${more > 0 ? `\n  and ${more} more: updoc <log> -f json` : ''}`;
}
