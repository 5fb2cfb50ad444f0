import type { Grammars, LogFormat, TranscriptFormat } from '../model/grammar.ts';
import type { LineBlock } from './line-block.ts';

/** How much of a source is looked at. */
const MOST_LINES = 400;
const MOST_BYTES = 256 * 1024;
const LINE_BYTES = 1000;
const POINTS = { sure: 100, likely: 1 } as const;
/** Fewer points than one sure line, or a few likely ones, are chance. */
const FEWEST_POINTS = 3;

/**
 * Tells which programs wrote the transcript that begins with these lines; absent where it is none. A text that holds
 * records of a log is a log, one that holds lines of a session is a session (a client of a database may print the table
 * `Release_`): in them, lines of other programs are guests.
 */
export function chooseTranscript(block: LineBlock, grammars: Grammars): TranscriptFormat | undefined {
  const { formats, transcripts, session } = grammars;
  if (transcripts.length === 0) return undefined;
  const points = transcripts.map(() => 0);
  let otherPoints = 0;
  for (let line = 0; line < Math.min(block.lineCount, MOST_LINES); line++) {
    const start = block.starts[line];
    const end = block.starts[line + 1];
    if (start - block.starts[0] > MOST_BYTES) break;
    const isOther =
      startsLogRecord(formats, block.bytes, start, end) ||
      session.step(block.bytes, start, end, undefined) !== undefined;
    if (isOther) otherPoints += POINTS.sure;
    const text = block.bytes.toString('utf8', start, Math.min(end, start + LINE_BYTES)).trimEnd();
    for (const [index, { recognize }] of transcripts.entries()) {
      const recognition = recognize(text);
      if (recognition !== undefined) points[index] += POINTS[recognition];
    }
  }
  const best = Math.max(...points);
  return best >= FEWEST_POINTS && best > otherPoints ? transcripts[points.indexOf(best)] : undefined;
}

/** A record of a log that prints its times; copies and what Java prints by itself do not count. */
export function startsLogRecord(formats: readonly LogFormat[], bytes: Buffer, start: number, end: number): boolean {
  return formats.some(({ isEcho, startsRecord }) => !isEcho && startsRecord(bytes, start, end));
}
