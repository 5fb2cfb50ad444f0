import type { Finding } from '../../model/finding.ts';
import { oneLine, shorten } from './name-view.ts';

const LONGEST_REASON = 500;

/** Says that a finding is accepted, until when, by whom and why; empty where nobody accepted it. */
export function acceptedText({ accepted }: Pick<Finding, 'accepted'>): string {
  if (accepted === undefined) return '';
  const { reason, until, by } = accepted;
  const who = by === undefined ? '' : ` by ${oneLine(by)}`;
  return shorten(`Accepted until ${oneLine(until)}${who}: ${oneLine(reason)}`, LONGEST_REASON);
}
