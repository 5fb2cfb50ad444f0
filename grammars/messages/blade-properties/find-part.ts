import type { TranscriptStep } from '../../../src/model/grammar.ts';

const LONGEST_LOOK = 400;
/** Headings of the older wording, and what the properties below them are. */
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^Following portal properties present an exception/, 'exception'],
  [/^(?:Some p|P)roperties (?:have been )?moved to /, 'moved'],
  [/^We (?:have not|haven't) found a new property/, 'not-found'],
  [/^The following properties still exist/, 'kept'],
  [/^Checking the location for old properties/, 'title'],
];
const PROPERTY = /^\s{1,16}[A-Za-z][\w.-]{0,200}(?:\[[^\]\s]{1,100}\])?(?: (?:has been|can match with) [^]*)?$/;
/** A property of the newer wording stands at the start of its line. */
const BARE_PROPERTY = /^[A-Za-z][\w-]*(?:\.[\w-]+)+$/;
const REPLACEMENT = /^\s+(?:- )?\S+ from \S/;
const VERDICT = /^\s+(?:KEEP|ANALYZE|REMOVE|MODULARIZE(?: AS OSGI)?) - /;

const STARTS = new Map<string, TranscriptStep>();
const GOES_ON = new Map<string, TranscriptStep>();

/** Judges a line by the part that is open: a part is `<section>/<kind>`. */
export function stepOver(bytes: Buffer, start: number, end: number, open = 'none/line'): TranscriptStep {
  const line = bytes.toString('latin1', start, Math.min(end, start + LONGEST_LOOK)).trimEnd();
  const [section, kind] = open.split('/');
  if (line === '') return remembered(GOES_ON, open, false);
  const heading = HEADINGS.find(([pattern]) => pattern.test(line))?.[1];
  if (heading !== undefined) return remembered(STARTS, `${heading}/line`, true);
  if (VERDICT.test(line) || (REPLACEMENT.test(line) && kind === 'property')) return remembered(GOES_ON, open, false);
  if (BARE_PROPERTY.test(line) && (section === 'none' || section === 'title')) {
    return remembered(STARTS, 'none/property', true);
  }
  if (section !== 'none' && PROPERTY.test(line)) return remembered(STARTS, `${section}/property`, true);
  const wraps = kind === 'property' && !/^\s/.test(line) && section !== 'none';
  return wraps ? remembered(GOES_ON, open, false) : remembered(STARTS, `${section}/line`, true);
}

/** There are few parts, and each has two steps. */
function remembered(steps: Map<string, TranscriptStep>, part: string, starts: boolean): TranscriptStep {
  const step = steps.get(part) ?? { starts, part };
  steps.set(part, step);
  return step;
}
