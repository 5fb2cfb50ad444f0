import type { Finding, Level } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Which findings were told, and which wait to be sure. */
export interface ToldFindings {
  /** Names of findings, two for each. */
  readonly told: ReadonlySet<string>;
  /** In how many reports in a row a finding stood that was not told yet, by its name. */
  readonly waiting: ReadonlyMap<string, number>;
}

/** No finding was seen yet. */
export const NOTHING_TOLD: ToldFindings = { told: new Set(), waiting: new Map() };

/** A stack trace that is written just now looks like another failure: what the next report still holds is told. */
const SURE_REPORTS = 2;

/** Counts findings of a level that are told. */
export function tellsOf(report: Report, level: Level): number {
  return report.findings.filter((finding) => finding.level === level && isTold(finding)).length;
}

/** Takes a report up: its findings come nearer to being told. */
export function countFindings({ told, waiting }: ToldFindings, { findings }: Report): ToldFindings {
  const names = findings.filter(isTold).map(nameOf);
  return { told, waiting: new Map(names.map((name) => [name, (waiting.get(name) ?? 0) + 1])) };
}

/**
 * Returns the findings to be told now, each once, and what is told then. `isSettled`: the report holds all that was written, and nothing
 * more comes.
 */
export function freshFindings(
  { told, waiting }: ToldFindings,
  { findings }: Report,
  isSettled: boolean,
): { readonly fresh: readonly Finding[]; readonly findings: ToldFindings } {
  const known = new Set(told);
  const fresh: Finding[] = [];
  for (const finding of findings.filter(isTold)) {
    const names = namesOf(finding);
    const isSure = isSettled || (waiting.get(nameOf(finding)) ?? 0) >= SURE_REPORTS;
    if (!isSure) continue;
    if (!names.some((name) => known.has(name))) fresh.push(finding);
    for (const name of names) known.add(name);
  }
  return { fresh, findings: { told: known, waiting } };
}

/** Forgets places: in another file they are others. What is told once by its fingerprint stays told. */
export function withoutPlaces({ told }: ToldFindings): ToldFindings {
  return { told: new Set([...told].filter((name) => !name.startsWith(AT))), waiting: new Map() };
}

const AT = '@';

/** What is harmless or hardly sure waits for the report. */
function isTold({ role, confidence }: Finding): boolean {
  return role !== 'noise' && confidence !== 'low';
}

function nameOf({ ruleId, place }: Finding): string {
  return `${AT}${place.startLine} ${ruleId ?? ''}`;
}

/** The same failure may get another fingerprint as its lines come, and another place as a log is cut. */
function namesOf(finding: Finding): readonly string[] {
  return [nameOf(finding), `${finding.ruleId ?? ''} ${finding.fingerprint}`];
}
