/** Says what a file of accepted findings did, and what is wrong with its entries. */
import { didYouMean } from '../errors.ts';
import type { AcceptedEntry, AcceptedFile } from '../model/acceptance.ts';
import type { Notification } from '../model/notification.ts';
import { type Acceptable, isExpired, isFor } from './acceptance-of.ts';

/** What the entries are set against. */
export interface AcceptanceFacts {
  readonly findings: readonly Acceptable[];
  /** How many of them are accepted. */
  readonly accepted: number;
  /** Ids of all rules; empty where they are not known. */
  readonly knownRules: readonly string[];
  readonly isFailed: boolean;
  readonly now: Date;
}

/** Says how many findings a file accepts, which entries have ended, and which match nothing. */
export function acceptanceNotes(file: AcceptedFile, facts: AcceptanceFacts): readonly Notification[] {
  const { accepted, isFailed } = facts;
  const what = accepted === 0 ? 'no finding is' : accepted === 1 ? 'one finding is' : `${accepted} findings are`;
  const failed = isFailed && accepted > 0 ? '; the upgrade failed, which no acceptance changes' : '';
  return [
    { code: 'findings-accepted', level: 'note', message: `${what} accepted by "${file.path}"${failed}` },
    ...file.entries.flatMap((entry) => troubleWith(entry, `${file.path}:${entry.line}`, facts)),
  ];
}

function troubleWith(entry: AcceptedEntry, at: string, facts: AcceptanceFacts): readonly Notification[] {
  const name = entry.ruleId ?? entry.fingerprint ?? '';
  if (!facts.findings.some((finding) => isFor(entry, finding))) return [unmatched(entry, at, name, facts.knownRules)];
  if (!isExpired(entry, facts.now)) return [];
  return [
    {
      code: 'acceptance-expired',
      level: 'warning',
      message: `${at}: "${name}" was accepted until ${entry.until}, and counts again; mend it, or give the entry a later day`,
    },
  ];
}

/** A rule that is not known is a slip of the pen; one that stayed silent is good news. */
function unmatched({ ruleId }: AcceptedEntry, at: string, name: string, known: readonly string[]): Notification {
  const isUnknown = ruleId !== undefined && known.length > 0 && !known.includes(ruleId);
  return {
    code: 'acceptance-unmatched',
    level: isUnknown ? 'warning' : 'note',
    message: isUnknown
      ? `${at}: no rule is called "${name}"; expected one of those that updoc rules list prints${didYouMean([name], known)}`
      : `${at}: no finding matches "${name}"; take the entry out if it is not to be seen again`,
  };
}
