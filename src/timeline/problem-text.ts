import { firstCharacters } from '../model/first-characters.ts';
import { MAX_RECORD_TEXT_BYTES, type RawRecord, textOf } from '../model/record.ts';
import { CUT_MARK, type Problem } from '../model/timeline.ts';

const LONGEST_TEXT = 24_000;

/** The text of a record as a problem keeps it: at most 24,000 characters, with a mark behind what was cut. */
export function problemText(record: RawRecord): Pick<Problem, 'text' | 'isCut'> {
  const text = textOf(record);
  const isCut = text.length > LONGEST_TEXT || record.end - record.start > MAX_RECORD_TEXT_BYTES;
  return { text: isCut ? firstCharacters(text, LONGEST_TEXT - CUT_MARK.length).trimEnd() + CUT_MARK : text, isCut };
}
