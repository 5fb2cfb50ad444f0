import { DATABASE_ITEMS } from './database-items.ts';
import type { CheckedEvidence, EvidenceFacts, EvidenceItem } from './evidence.ts';
import { INSTALLATION_ITEMS } from './installation-items.ts';
import { LOG_ITEMS } from './log-items.ts';
import { SHELL_ITEMS } from './shell-items.ts';

const ITEMS: readonly EvidenceItem[] = [...INSTALLATION_ITEMS, ...LOG_ITEMS, ...SHELL_ITEMS, ...DATABASE_ITEMS];

/** Tells of everything that support will ask for whether it is there, and how to get what is missing. */
export function checkEvidence(facts: EvidenceFacts): readonly CheckedEvidence[] {
  return ITEMS.flatMap(({ id, title, why, find, wayTo, isAsked }): readonly CheckedEvidence[] => {
    const found = find(facts);
    if (found !== undefined) return [{ id, title, status: 'there', found }];
    return (isAsked?.(facts) ?? true) ? [{ id, title, status: 'missing', why, ...wayTo(facts.report) }] : [];
  });
}
