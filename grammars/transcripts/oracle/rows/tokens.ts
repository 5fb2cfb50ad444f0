import { token } from '../../../shared/read-with.ts';
import { Blank, Dot, Quoted, Rman, Stamp, Worker } from '../prefixed-parser.ts';

export { Blank, Dot, Quoted, Rman, Stamp, Worker };

export const Dots = token('Dots', '. . ', '. . ');
/** Of `METRICS=YES`. */
export const Seconds = token('Seconds', / in \d{1,9} seconds?/, ' in 12 seconds');
/** Four digits with a decimal point, also where the language has a comma: `6.007 KB`, `1003. KB`. */
export const Size = token('Size', /\d{1,20}(?:[.,]\d{0,20})? ?(?:[KMGT]?B|[KMGT]o)(?!\S)/, '13.33 GB');
export const Count = token('Count', /\d+/, '126687');
export const Colon = token('Colon', ':', ':');
/** A table as the classic export prints it, without quotes. */
export const BareName = token('BareName', /[A-Z][A-Z0-9_$#]{0,127}(?!\S)/, 'JOURNALARTICLE');
export const Word = token('Word', /[^\s"\d.:]+/, 'imported');
/** One that nothing closes. */
export const Quote = token('Quote', '"', '"');

export const TOKENS = [
  Rman,
  Stamp,
  Worker,
  Dots,
  Seconds,
  Blank,
  Quoted,
  Size,
  Count,
  Dot,
  Colon,
  BareName,
  Word,
  Quote,
];
