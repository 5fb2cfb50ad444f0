import type { Grammars, LogFormat, TranscriptFormat } from '../model/grammar.ts';
import type { LineBlock } from './line-block.ts';

/** How many of the first lines are looked at, and how much of each. */
const MOST_LINES = 400;
const LINE_BYTES = 1000;
/** Fewer lines than this tell nothing by themselves, where more are to come. */
const FEWEST_LINES = 20;
const POINTS = { sure: 100, likely: 1 } as const;
/** Fewer points than one sure line, or a few likely ones, are chance. */
const FEWEST_POINTS = 3;

/** Finds out which programs wrote a text, by its first lines. */
export interface TranscriptChooser {
  /** Looks at the lines of a block; tells whether what was seen is enough to choose by. */
  readonly look: (block: LineBlock) => boolean;
  /** Absent where the text is no transcript. */
  readonly choose: () => TranscriptFormat | undefined;
}

/**
 * Makes a chooser. A text that holds records of a log is a log, one that holds lines of a session is a session (a client
 * of a database may print the table `Release_`): in them, lines of other programs are guests.
 */
export function createTranscriptChooser({ formats, transcripts, session }: Grammars): TranscriptChooser {
  const points = transcripts.map(() => 0);
  let otherPoints = 0;
  let looked = 0;

  function lookAt({ bytes, starts }: LineBlock, line: number): void {
    const start = starts[line];
    const end = starts[line + 1];
    const isOther =
      startsLogRecord(formats, bytes, start, end) || session.step(bytes, start, end, undefined) !== undefined;
    if (isOther) otherPoints += POINTS.sure;
    const text = bytes.toString('utf8', start, Math.min(end, start + LINE_BYTES)).trimEnd();
    for (const [index, { recognize }] of transcripts.entries()) {
      const recognition = recognize(text);
      if (recognition !== undefined) points[index] += POINTS[recognition];
    }
  }

  return {
    look: (block) => {
      for (let line = 0; line < block.lineCount && looked < MOST_LINES; line++, looked++) lookAt(block, line);
      return looked >= FEWEST_LINES;
    },
    choose: () => {
      const best = Math.max(0, ...points);
      return best >= FEWEST_POINTS && best > otherPoints ? transcripts[points.indexOf(best)] : undefined;
    },
  };
}

/** A record of a log that prints its times; copies and what Java prints by itself do not count. */
export function startsLogRecord(formats: readonly LogFormat[], bytes: Buffer, start: number, end: number): boolean {
  return formats.some(({ isEcho, startsRecord }) => !isEcho && startsRecord(bytes, start, end));
}
