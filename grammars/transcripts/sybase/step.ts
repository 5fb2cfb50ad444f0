import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { trimLineEnd } from '../../shared/scan-bytes.ts';
import { isBlank } from '../../shared/scan-lines.ts';
import { findPart } from './find-part.ts';

/** Parts whose text goes on over lines that begin nothing, until a blank line. */
const GO_ON = new Set(['message-text', 'library', 'backup', 'session']);

const PARTS = [
  ...['text', 'gap', 'message', 'message-text', 'library', 'where', 'status', 'affected', 'online', 'load-command'],
  ...['backup', 'session'],
  ...['bcp-command', 'bcp-start', 'bcp-sent', 'bcp-received', 'bcp-copied', 'bcp-packet', 'bcp-clock', 'bcp-failed'],
];
const STARTS = new Map<string, TranscriptStep>(PARTS.map((part) => [part, { starts: true, part }]));
const CONTINUES = new Map<string, TranscriptStep>(PARTS.map((part) => [part, { starts: false, part }]));
const TEXT: TranscriptStep = { starts: true, part: 'text' };

/** Judges a line of a transcript of Sybase by the part that is open. */
export function step(bytes: Buffer, start: number, end: number, open: string | undefined): TranscriptStep {
  const lineEnd = trimLineEnd(bytes, start, end);
  if (isBlank(bytes, start, lineEnd)) return blank(open);
  const part = findPart(bytes, start, lineEnd);
  switch (open) {
    case 'message':
      // The head has a second line, and then the text, whatever it looks like.
      if (part === 'where') return goOn('message');
      if (part !== 'message') return goOn('message-text');
      break;
    case 'bcp-command':
      // A prompt for the password may stand between a command and its copy.
      if (part === undefined || part === 'bcp-start') return goOn(part ?? open);
      break;
    case 'bcp-sent':
      if (part === open) return goOn(open);
      break;
    case 'bcp-copied':
      if (part === 'bcp-packet' || part === 'bcp-clock') return goOn(open);
      break;
    default:
      if (part === undefined && open !== undefined && GO_ON.has(open)) return goOn(open);
  }
  return part === undefined ? TEXT : (STARTS.get(part) ?? TEXT);
}

function blank(open: string | undefined): TranscriptStep {
  if (open === undefined) return TEXT;
  return goOn(open === 'message' || open === 'bcp-command' || open === 'bcp-copied' ? open : 'gap');
}

function goOn(part: string): TranscriptStep {
  return CONTINUES.get(part) ?? TEXT;
}
