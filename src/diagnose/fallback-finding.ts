import type { Finding } from '../model/finding.ts';
import type { Run } from '../model/timeline.ts';
import type { RankedFindings } from './rank-findings.ts';
import type { RunSignals } from './run-signals.ts';
import { fingerprintOfText } from './fingerprint.ts';
import { failedStep } from './unknown/step-of.ts';
import { stepInWords } from './unknown/step-words.ts';

/** A failure that left no message still is one: the line that says so is the finding. */
export function withFallback(run: Run, ranked: RankedFindings, { failures, refusals }: RunSignals): readonly Finding[] {
  const [signal] = [...refusals, ...failures];
  if (ranked.rootCause !== undefined || signal === undefined) return ranked.findings;
  const finding: Finding = {
    id: `${run.id}:failure`,
    ruleId: null,
    level: 'error',
    confidence: 'medium',
    title: `${signal.what.charAt(0).toUpperCase()}${signal.what.slice(1)}`,
    message: 'The log says that the upgrade failed but shows no exception or message that tells why.',
    role: 'root-cause',
    runId: run.id,
    occurrences: 1,
    place: signal.place,
    relatedPlaces: [],
    excerpt: [],
    exceptionChain: [],
    remediation: {
      summary:
        'The cause is not in this log. Look at the log of the server and at the upgrade report of the same time.',
      steps: ['Give updoc the whole log, with the upgrade report and the server log of the same time.'],
      queries: [],
      recovery: 'unknown',
      links: [],
    },
    fingerprint: fingerprintOfText(signal.what),
    arguments: {},
    ...stepInWords(failedStep(run)),
  };
  return [finding, ...ranked.findings];
}
