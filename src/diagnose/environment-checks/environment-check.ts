import type { Finding, Link } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Environment, Run } from '../../model/timeline.ts';
import { fingerprintOfRule } from '../fingerprint.ts';

/** What the checks look at. */
export interface CheckFacts {
  /** The run that the verdict is about. */
  readonly run: Run;
  /** All runs, in their order. */
  readonly runs: readonly Run[];
  readonly environment: Environment;
}

/** What a check has to say; absent where there is nothing to say, or the log does not tell. */
export type EnvironmentCheck = (facts: CheckFacts) => Advice | undefined;

/** What rules do not say well: advice whose words depend on the versions and sizes it compares, or on all rows of answers. */
export interface Advice {
  /** `<area>/<slug>` is the id of the finding. */
  readonly slug: string;
  /** `environment` where absent. */
  readonly area?: 'environment' | 'gogo' | 'modules' | 'verify';
  /** `advice` where absent; what did go wrong is contributing. */
  readonly role?: 'advice' | 'contributing';
  readonly level: 'warning' | 'note';
  readonly confidence: Finding['confidence'];
  readonly title: string;
  readonly message: string;
  readonly cause: string;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly links: readonly Link[];
  /** Lines that it stands on, the first one first. */
  readonly places: readonly [Place, ...Place[]];
  /** How often it stands in the logs; as often as there are places where absent. */
  readonly occurrences?: number;
}

const MOST_RELATED = 20;

/** Makes the finding of an advice. */
export function toFinding(advice: Advice, { id: runId }: Run): Finding {
  const { slug, area = 'environment', role = 'advice', level, confidence, title, message, cause } = advice;
  const { summary, steps, links, places, occurrences = places.length } = advice;
  const ruleId = `${area}/${slug}`;
  const [place, ...relatedPlaces] = places;
  return {
    id: `${runId}:${ruleId}`,
    ruleId,
    level,
    confidence,
    title,
    message,
    cause,
    role,
    runId,
    occurrences,
    place,
    relatedPlaces: relatedPlaces.slice(0, MOST_RELATED),
    excerpt: [],
    exceptionChain: [],
    remediation: { summary, steps, queries: [], recovery: 'unknown', links },
    fingerprint: fingerprintOfRule(ruleId),
    arguments: {},
  };
}
