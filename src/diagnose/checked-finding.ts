import type { Finding, Level, Remediation, Role } from '../model/finding.ts';
import type { Attributes } from '../model/meaning.ts';
import type { Place } from '../model/place.ts';
import { fingerprintOfRule } from './fingerprint.ts';

/** What a check found by comparing facts, where no problem of a log stands for it. */
export interface CheckedFinding {
  /** `<area>/<slug>`. */
  readonly ruleId: string;
  readonly runId: string;
  readonly level: Level;
  readonly role: Role;
  readonly title: string;
  readonly message: string;
  readonly cause?: string;
  readonly place: Place;
  readonly relatedPlaces?: readonly Place[];
  readonly remediation: Pick<Remediation, 'summary' | 'steps'> & Partial<Remediation>;
  readonly arguments?: Attributes;
}

/** Makes the finding of a check. */
export function checkedFinding(checked: CheckedFinding): Finding {
  const { ruleId, runId, level, role, title, message, cause, place, relatedPlaces = [], remediation } = checked;
  return {
    id: `${runId}:${ruleId}`,
    ruleId,
    level,
    confidence: 'high',
    title,
    message,
    role,
    runId,
    occurrences: 1,
    place,
    relatedPlaces,
    excerpt: [],
    exceptionChain: [],
    remediation: { queries: [], recovery: 'unknown', links: [], ...remediation },
    fingerprint: fingerprintOfRule(ruleId),
    arguments: checked.arguments ?? {},
    ...(cause !== undefined && { cause }),
  };
}
