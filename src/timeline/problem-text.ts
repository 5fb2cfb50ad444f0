import { MAX_RECORD_TEXT_BYTES, type RawRecord, textOf } from '../model/record.ts';

const LONGEST_TEXT = 24_000;
/** Stands where the rest was cut off, so that no pattern takes the cut for the end. */
const CUT = '…';

/** The text of a record as a problem keeps it: at most 24,000 characters, with `…` behind what was cut. */
export function problemText(record: RawRecord): string {
  const text = textOf(record);
  if (text.length <= LONGEST_TEXT && record.end - record.start <= MAX_RECORD_TEXT_BYTES) return text;
  return text.slice(0, LONGEST_TEXT - CUT.length).trimEnd() + CUT;
}
