import type { Finding } from '../../model/finding.ts';
import type { EventName } from '../../model/event-name.ts';
import type { Problem } from '../../model/timeline.ts';
import type { Candidate } from '../make-findings.ts';

/** What a server says of a database that an upgrade left half done. */
const REFUSALS: readonly EventName[] = [
  'startup.upgrade-required',
  'startup.failed-attempt',
  'startup.upgrades-pending',
  'startup.server-stopping',
];

/** The failure of an upgrade that a server was started after. */
export interface EarlierFailure {
  readonly rootCause: Finding;
  /** Symbolic names. */
  readonly failedModules: readonly string[];
}

/** Tells of each finding of a later start whether it follows from the upgrade that had failed before. */
export function afterFailure(candidates: readonly Candidate[], earlier: EarlierFailure): readonly Finding[] {
  return candidates.map(({ finding, problems }) => {
    const why = finding.role === 'contributing' ? whyOf(problems, earlier) : undefined;
    return why === undefined ? finding : { ...finding, role: 'consequence', causedBy: earlier.rootCause.id, why };
  });
}

function whyOf(problems: readonly Problem[], { failedModules }: EarlierFailure): string | undefined {
  if (problems.some(({ eventName }) => REFUSALS.includes(eventName)))
    return 'It refuses a database whose upgrade failed.';
  const named = failedModules.find((name) => problems.length > 0 && problems.every((problem) => names(problem, name)));
  return named === undefined ? undefined : `It names ${named}, which the upgrade left behind.`;
}

/** `com.liferay.journal` is not named where `com.liferay.journal.service` is. */
function names({ text }: Problem, module: string): boolean {
  const at = text.indexOf(module);
  return at >= 0 && !/^[\w-]|^\.\w/.test(text.slice(at + module.length, at + module.length + 2));
}
