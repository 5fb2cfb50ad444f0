import { ownValue } from '../../../src/model/own-value.ts';
import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { trimLineEnd } from '../../shared/scan-bytes.ts';
import { isBlank } from '../../shared/scan-lines.ts';
import { findPart } from './find-part.ts';

/** Parts whose text goes on over lines that begin nothing, until a blank line. */
const GO_ON = new Set(['message-text', 'wrapped', 'odbc', 'package-fault']);
/** Parts that go on over blank lines, too: a command whose copy begins below, a script that is printed. */
const GO_ON_OVER_BLANKS = new Set(['bcp-command', 'package-coded']);
/** Parts that a line only goes on with, by the part that is open. */
const CONTINUED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  'bcp-command': new Set(['bcp-start']),
  'bcp-sent': new Set(['bcp-sent']),
  'bcp-copied': new Set(['bcp-packet', 'bcp-clock']),
};

const PARTS = [
  ...['text', 'gap', 'message', 'message-text', 'restore', 'wrapped', 'affected', 'completion', 'client', 'odbc'],
  ...['package', 'package-fault', 'package-coded'],
  ...['bcp-command', 'bcp-start', 'bcp-sent', 'bcp-received', 'bcp-copied', 'bcp-packet', 'bcp-clock', 'bcp-failed'],
];
const STARTS = new Map<string, TranscriptStep>(PARTS.map((part) => [part, { starts: true, part }]));
const CONTINUES = new Map<string, TranscriptStep>(PARTS.map((part) => [part, { starts: false, part }]));
const TEXT: TranscriptStep = { starts: true, part: 'text' };

/** Judges a line of a transcript of SQL Server by the part that is open. */
export function step(bytes: Buffer, start: number, end: number, open: string | undefined): TranscriptStep {
  const lineEnd = trimLineEnd(bytes, start, end);
  if (isBlank(bytes, start, lineEnd)) return blank(open);
  const part = findPart(bytes, start, lineEnd);
  // The text of a message may be a line that stands for itself elsewhere; only another head ends a head.
  if (open === 'message' && part !== 'message') return goOn('message-text');
  if (part === undefined) {
    if (open === undefined || !(GO_ON.has(open) || GO_ON_OVER_BLANKS.has(open))) return TEXT;
    return goOn(open);
  }
  if (open !== undefined && ownValue(CONTINUED_BY, open)?.has(part))
    return goOn(open === 'bcp-command' ? 'bcp-start' : open);
  return begin(part === 'restore' && isWrapped(bytes, start, lineEnd) ? 'wrapped' : part);
}

function blank(open: string | undefined): TranscriptStep {
  if (open === undefined) return TEXT;
  return goOn(open === 'message' || open === 'bcp-copied' || GO_ON_OVER_BLANKS.has(open) ? open : 'gap');
}

function begin(part: string): TranscriptStep {
  return STARTS.get(part) ?? TEXT;
}

function goOn(part: string): TranscriptStep {
  return CONTINUES.get(part) ?? TEXT;
}

/** sqlcmd breaks messages at 80 columns; whole ones end with a full stop. */
function isWrapped(bytes: Buffer, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && bytes[at] === 0x20) at--;
  return bytes[at] !== 0x2e;
}
