import type { Finding, Level } from '../../../model/finding.ts';
import type { Report } from '../../../model/report.ts';
import { acceptedText } from '../../view/accepted-text.ts';
import { type SarifLocation, sarifLocation } from './sarif-locations.ts';
import { ruleIdOf } from './sarif-rules.ts';
import { type SarifMessage, sarifMessage, sarifText } from './sarif-text.ts';

/** Why a result does not count (SARIF 2.1.0, section 3.35). */
export interface SarifSuppression {
  readonly kind: 'external';
  readonly status: 'accepted';
  readonly justification: string;
}

/** A finding as SARIF holds it. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'informational';
  readonly level: Level | 'none';
  readonly message: SarifMessage;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly occurrenceCount: number;
  /** Who accepted it, and why; absent where nobody did. */
  readonly suppressions?: readonly SarifSuppression[];
  readonly properties: Readonly<Record<string, unknown>>;
}

const LONGEST_MESSAGE = 1_000;
/** GitHub takes 100 locations of a result; one is its own. */
const MOST_RELATED = 99;

/** Makes results of findings; `rules` are the ids that `ruleIndex` counts in. */
export function sarifResults(findings: readonly Finding[], rules: readonly string[], report: Report): SarifResult[] {
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const ruleIndexes = new Map(rules.map((id, index) => [id, index]));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    const cause = finding.causedBy === undefined ? undefined : byId.get(finding.causedBy);
    const related = relatedLocations(finding, cause, report.sources);
    return {
      ruleId: ruleIdOf(finding),
      ruleIndex: ruleIndexes.get(ruleIdOf(finding)) ?? -1,
      ...seriousness(finding),
      message: sarifMessage(`${finding.title}. ${finding.message}`, LONGEST_MESSAGE),
      locations: [sarifLocation(finding.place, report.sources, highlighted(finding))],
      ...(related.length > 0 && { relatedLocations: related }),
      // GitHub looks at this one only, which is a hash, a colon and a number.
      partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint.replaceAll(':', '-')}:${times}` },
      occurrenceCount: Math.max(1, finding.occurrences),
      ...(finding.accepted !== undefined && { suppressions: [suppressionOf(finding)] }),
      properties: propertiesOf(finding),
    };
  });
}

/** What is harmless is told, and is no result to act on. */
function seriousness({ role, level }: Finding): Pick<SarifResult, 'kind' | 'level'> {
  return role === 'noise' ? { kind: 'informational', level: 'none' } : { kind: 'fail', level };
}

function suppressionOf(finding: Finding): SarifSuppression {
  return { kind: 'external', status: 'accepted', justification: sarifText(acceptedText(finding), LONGEST_MESSAGE) };
}

function highlighted({ excerpt }: Finding): string {
  return excerpt.find(({ highlight }) => highlight)?.text ?? '';
}

/** Where it stands too, and what it follows from. */
function relatedLocations(finding: Finding, cause: Finding | undefined, sources: Report['sources']): SarifLocation[] {
  const again = finding.relatedPlaces.map((place) => ({ place, text: 'the same again' }));
  const from = cause === undefined ? [] : [{ place: cause.place, text: `follows from: ${cause.title}` }];
  return [...from, ...again].slice(0, MOST_RELATED).map(({ place, text }, index) => ({
    id: index + 1,
    ...sarifLocation(place, sources),
    message: sarifMessage(text, LONGEST_MESSAGE),
  }));
}

function propertiesOf({ role, confidence, runId, firstTime, lastTime }: Finding): Readonly<Record<string, unknown>> {
  return {
    role,
    confidence,
    runId,
    ...(firstTime !== undefined && { firstTime }),
    ...(lastTime !== undefined && { lastTime }),
  };
}
