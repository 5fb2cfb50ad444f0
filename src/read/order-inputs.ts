import type { LogFormat } from '../model/grammar.ts';
import type { OpenedInput } from './opened-input.ts';

const NEWLINE = 0x0a;

/** Puts inputs in the order of their first time stamps, so that rotated and repeated logs follow each other; what shows none comes last, by path. */
export function orderInputs(inputs: readonly OpenedInput[], formats: readonly LogFormat[]): readonly OpenedInput[] {
  const timed = inputs.map((input) => ({ input, firstMs: firstTime(input.head, formats) ?? Infinity }));
  return timed
    .sort((left, right) => (left.firstMs === right.firstMs ? 0 : left.firstMs - right.firstMs))
    .map(({ input }) => input);
}

/** Reads the first dated time stamp of a text's beginning. */
function firstTime(head: Buffer, formats: readonly LogFormat[]): number | undefined {
  let start = 0;
  while (start < head.length) {
    const newline = head.indexOf(NEWLINE, start);
    const end = newline < 0 ? head.length : newline;
    for (const format of formats) {
      const time = format.startsRecord(head, start, end) ? format.readTime(head, start, end) : undefined;
      if (time?.dated === true) return time.timeMs;
    }
    start = end + 1;
  }
  return undefined;
}
