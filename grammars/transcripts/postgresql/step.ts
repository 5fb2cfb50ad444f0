import type { TranscriptStep } from '../../../src/model/grammar.ts';
import { startsWithAt, trimLineEnd } from '../../shared/scan-bytes.ts';
import { classifyLine, complainsOfBackslash, endsStatement, isMild } from './classify-line.ts';
import { type Part, type RecordKind, type Trouble, partNamed, partOf } from './parts.ts';

/** Tags of work that no dump does before its first `set_config`. */
const WORK = ['COPY ', 'INSERT ', 'ALTER TABLE', 'CREATE INDEX'];

/**
 * Judges a line by what it looks like and by the record that is open.
 *
 * Command tags end trouble: the server took a command again. A backslash command that psql does not know begins a flood:
 * the table of a COPY is missing, and psql reads its data as statements.
 */
export function step(bytes: Buffer, start: number, lineEnd: number, open: string | undefined): TranscriptStep {
  const part = partNamed(open);
  const end = trimLineEnd(bytes, start, lineEnd);
  switch (classifyLine(bytes, start, end)) {
    case 'blank':
      return open === undefined ? part.start : part.goOn;
    case 'prefixed':
      return startMessage(part, bytes, start, end);
    case 'severity':
      return startMessage(part, bytes, start, end);
    case 'program':
      return partOf('program', 'none', part.worked || startsWithAt(bytes, start, end, 'psql: ')).start;
    case 'warning':
      return part.kind === 'program' ? part.start : otherLine(part, bytes, end);
    case 'tag':
      return part.kind === 'open-statement' ? part.goOn : startTag(part, bytes, start, end);
    case 'statement':
      return holdsLines(part) ? goOnStatement(part, bytes, end) : startStatement(part, bytes, end);
    case 'comment':
    case 'entry':
      return holdsLines(part) || isResult(part) ? goOnStatement(part, bytes, end) : startAs(part, 'remark');
    case 'row-count':
      return isResult(part) ? goOnAs(part, 'whole-result') : otherLine(part, bytes, end);
    case 'heading':
      return part.kind === 'open-statement' || isResult(part) ? part.goOn : startResult(part, bytes, start, end);
    case 'timing':
      return part.kind === 'text' || part.kind === 'remark' ? startAs(part, 'text') : part.goOn;
    case 'mark':
      return part.kind === 'open-statement' ? part.goOn : startAs(part, 'text');
    case 'indented':
    case 'other':
      return otherLine(part, bytes, end);
  }
}

/** Records whose lines may look like anything: statements that are not at their end, and the command behind an error. */
function holdsLines({ kind }: Part): boolean {
  return kind === 'open-statement' || kind === 'program';
}

function isResult({ kind }: Part): boolean {
  return kind === 'result' || kind === 'restart';
}

function startMessage({ trouble, worked }: Part, bytes: Buffer, start: number, end: number): TranscriptStep {
  return partOf('message', troubleAfter(trouble, bytes, start, end), worked).start;
}

function troubleAfter(trouble: Trouble, bytes: Buffer, start: number, end: number): Trouble {
  if (trouble === 'flood' || complainsOfBackslash(bytes, start, end)) return 'flood';
  return isMild(bytes, start, end) ? trouble : 'error';
}

function startTag({ worked }: Part, bytes: Buffer, start: number, end: number): TranscriptStep {
  const works = worked || WORK.some((tag) => startsWithAt(bytes, start, end, tag));
  return partOf('tag', 'none', works).start;
}

/** Every dump sets `search_path` once, at its beginning. */
function startResult({ trouble, worked }: Part, bytes: Buffer, start: number, end: number): TranscriptStep {
  if (worked && startsWithAt(bytes, start, end, ' set_config ')) return partOf('restart', 'none', false).start;
  return partOf('result', trouble, worked).start;
}

function startStatement({ trouble, worked }: Part, bytes: Buffer, end: number): TranscriptStep {
  return partOf(endsStatement(bytes, end) ? 'statement' : 'open-statement', trouble, worked).start;
}

function goOnStatement(part: Part, bytes: Buffer, end: number): TranscriptStep {
  return part.kind === 'open-statement' && endsStatement(bytes, end) ? goOnAs(part, 'statement') : part.goOn;
}

/** A line that says nothing by itself goes on with records that may have several lines. */
function otherLine(part: Part, bytes: Buffer, end: number): TranscriptStep {
  switch (part.kind) {
    case 'message':
    case 'program':
    case 'result':
    case 'restart':
    case 'open-statement':
    case 'statement':
      return goOnStatement(part, bytes, end);
    default:
      return startAs(part, 'text');
  }
}

function startAs({ trouble, worked }: Part, kind: RecordKind): TranscriptStep {
  return partOf(kind, trouble, worked).start;
}

function goOnAs({ trouble, worked }: Part, kind: RecordKind): TranscriptStep {
  return partOf(kind, trouble, worked).goOn;
}
