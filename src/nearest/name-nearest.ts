import type { Finding } from '../model/finding.ts';
import type { Run } from '../model/timeline.ts';
import type { UnknownFailure } from './failure-terms.ts';
import type { FindNearest } from './find-nearest.ts';

/** Errors that are asked about; who has more of them reads the first. */
const MOST_ASKED = 20;
/** They say that something failed, not what. */
const WRAPPERS = /\.(?:UpgradeException|VerifyException)$/;

/**
 * Names to each error that no rule explains the rules that know something like it. The search is loaded only where there is such
 * an error.
 */
export async function nameNearest(
  findings: readonly Finding[],
  runs: readonly Run[],
  load: (failures: readonly UnknownFailure[]) => Promise<FindNearest>,
): Promise<readonly Finding[]> {
  const asked = findings.filter(isUnexplained).slice(0, MOST_ASKED);
  if (asked.length === 0) return findings;
  const imports = new Set(runs.filter(({ kind }) => kind === 'import').map(({ id }) => id));
  const failures = asked.map((finding) => ({ finding, failure: failureOf(finding, imports) }));
  const find = await load(failures.map(({ failure }) => failure));
  const named = new Map(failures.map(({ finding, failure }) => [finding, find(failure)]));
  return findings.map((finding) => {
    const nearest = named.get(finding) ?? [];
    return nearest.length === 0 ? finding : { ...finding, nearest };
  });
}

/** An error; what stands on no lines of a log says nothing that could be compared. */
function isUnexplained({ ruleId, level, confidence, excerpt }: Finding): boolean {
  return ruleId === null && level !== 'note' && confidence !== 'low' && excerpt.length > 0;
}

function failureOf({ exceptionChain, title, step, runId }: Finding, imports: ReadonlySet<string>): UnknownFailure {
  const types = exceptionChain.map(({ type }) => type).filter((type) => !WRAPPERS.test(type));
  return {
    exceptions: types,
    said: exceptionChain.length === 0 ? title : (exceptionChain.at(-1)?.message ?? ''),
    isImport: imports.has(runId),
    ...(step !== undefined && !step.name.includes(' ') && { step: step.name }),
  };
}
