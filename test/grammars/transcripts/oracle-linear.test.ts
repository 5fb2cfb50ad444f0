// No line makes the reading of Oracle's logs slow: work grows with its length, not with the square of it.
import { describe, it } from 'vitest';
import { oracle } from '../../../grammars/transcripts/oracle/to-event.ts';
import { HOSTILE_PIECES, checkLinear, repeatTo } from '../../support/check-linear.ts';

const LINE_SIZE = 64 * 1024;
/** Grammars are given 8 KiB of a record at most, `recognize` 1,000 characters of a line. */
const RECORD_SIZE = 8 * 1024;
const PIECES = [
  ...HOSTILE_PIECES,
  '"A"."B" ',
  '. . ',
  'ON ',
  '8:00:00 ',
  'A_EXPORT/',
  'sql',
  'W-1 ',
  '; ',
  '4月 ',
  '"\n',
];
const HEADS = [
  '. . imported ',
  'ORA-39083: ',
  'Job "A"."B" ',
  'IMP-00017: x\n"',
  'Import: Release ',
  'Record 1: ',
  '01-MAY-25 08:00:00.000: ',
];
const PARTS = [
  'import column',
  'any announced',
  'import error',
  'import wide-row',
  'import line',
  'import banner',
  'loader table',
  'loader rejected',
  'import count',
];

describe('a long line', () => {
  it.each(HEADS)('behind «%s» is judged in one pass', (head) => {
    for (const piece of PIECES) {
      for (const part of ['import column', 'any announced', 'import line', 'loader table']) {
        checkLinear(`"${piece}" in ${part}`, LINE_SIZE, (size) => {
          const bytes = Buffer.from(`${head}${repeatTo(piece, size)}`);
          return oracle.step(bytes, 0, bytes.length, part);
        });
      }
    }
  });

  it.each(HEADS)('behind «%s» is read in one pass', (head) => {
    for (const piece of PIECES) {
      for (const part of PARTS)
        checkLinear(`"${piece}" in ${part}`, RECORD_SIZE, (size) =>
          oracle.read(part, `${head}${repeatTo(piece, size)}`),
        );
      checkLinear(`"${piece}" recognized`, RECORD_SIZE, (size) => oracle.recognize(`${head}${repeatTo(piece, size)}`));
    }
  });
});
