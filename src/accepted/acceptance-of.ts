import type { Acceptance, AcceptedEntry } from '../model/acceptance.ts';

/** What an entry may be for. */
export interface Acceptable {
  /** Null or absent for what no rule explains. */
  readonly ruleId?: string | null;
  readonly fingerprint: string;
}

/** Tells whether an entry is for a finding. */
export function isFor(entry: AcceptedEntry, { ruleId, fingerprint }: Acceptable): boolean {
  return entry.fingerprint === undefined ? entry.ruleId === ruleId : entry.fingerprint === fingerprint;
}

/** Tells whether the last day of an acceptance is over: it ends with that day in UTC. */
export function isExpired({ until }: Acceptance, now: Date): boolean {
  return now.toISOString().slice(0, 10) > until;
}

/** Finds what accepts a finding now: an entry for its fingerprint before one for its rule. */
export function acceptanceOf(
  finding: Acceptable,
  entries: readonly AcceptedEntry[],
  now: Date,
): Acceptance | undefined {
  const holding = entries.filter((entry) => isFor(entry, finding) && !isExpired(entry, now));
  const entry = holding.find(({ fingerprint }) => fingerprint !== undefined) ?? holding[0];
  if (entry === undefined) return undefined;
  const { reason, until, by } = entry;
  return { reason, until, ...(by !== undefined && { by }) };
}
