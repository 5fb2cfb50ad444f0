import type { Finding, Link } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Environment, Run } from '../../model/timeline.ts';

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

/** Advice on the environment that the language of rules cannot express: it compares versions or sizes. */
export interface Advice {
  /** `environment/<slug>` is the id of the finding. */
  readonly slug: string;
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
}

/** Makes the finding of an advice. */
export function toFinding(advice: Advice, { id: runId }: Run): Finding {
  const { slug, level, confidence, title, message, cause, summary, steps, links, places } = advice;
  const ruleId = `environment/${slug}`;
  const [place, ...relatedPlaces] = places;
  return {
    id: `${runId}:${ruleId}`,
    ruleId,
    level,
    confidence,
    title,
    message,
    cause,
    role: 'advice',
    runId,
    occurrences: places.length,
    place,
    relatedPlaces,
    excerpt: [],
    exceptionChain: [],
    remediation: { summary, steps, queries: [], recovery: 'unknown', links },
    fingerprint: ruleId,
    arguments: {},
  };
}
