// Changes the lines of a text. Texts are bytes in strings of Latin 1, so that nothing is lost on the way.
import { type Random, between } from '../../make-samples/random.ts';
import { chance, pick, rangeOf, skewed } from '../chance.ts';
import { mutateLine } from './mutate-line.ts';

type Mutation = (lines: readonly string[], random: Random, others: readonly string[]) => readonly string[];

const MOST_LINES = 4_000;
const LONGEST = 4 * 1024 * 1024;
/** Of a piece with a line end in it: millions of lines are no hang, they take two microseconds each. */
const MOST_REPEATS = 300_000;

const MUTATIONS: readonly Mutation[] = [
  (lines, random) => changeSome(lines, random, 1),
  (lines, random) => changeSome(lines, random, 1),
  (lines, random) => changeSome(lines, random, 8),
  (lines, random) => changeSome(lines, random, 60),
  cutLines,
  repeatBlock,
  moveBlock,
  shuffleBlock,
  spliceOther,
  interleaveOther,
  joinLines,
  makeGiant,
  (lines, random) => lines.slice(0, between(random, 1, lines.length)),
  (lines, random) => lines.slice(between(random, 0, lines.length - 1)),
  (lines) => lines.toReversed(),
];

/** Changes a text a few times; `others` are texts that parts may be taken from. */
export function mutateText(text: string, random: Random, others: readonly string[]): string {
  let lines: readonly string[] = text.split('\n');
  for (let left = 1 + skewed(random, 7); left > 0; left--) {
    const changed = pick(random, MUTATIONS)(lines, random, others);
    lines = bounded(changed);
  }
  return lines.join(pick(random, ['\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n\r'])).slice(0, LONGEST);
}

/** At least one line, and no more than fits; a line may become long a second time. */
function bounded(lines: readonly string[]): readonly string[] {
  let left = LONGEST;
  const kept = lines.slice(0, MOST_LINES).map((line) => {
    const fitting = line.slice(0, left);
    left -= fitting.length;
    return fitting;
  });
  return kept.length === 0 ? [''] : kept;
}

function changeSome(lines: readonly string[], random: Random, most: number): readonly string[] {
  const chosen = new Set(Array.from({ length: between(random, 1, most) }, () => between(random, 0, lines.length - 1)));
  return lines.map((line, index) => (chosen.has(index) ? mutateLine(line, random) : line));
}

function cutLines(lines: readonly string[], random: Random): readonly string[] {
  const [start, end] = rangeOf(random, lines.length);
  return lines.toSpliced(start, end - start);
}

function repeatBlock(lines: readonly string[], random: Random): readonly string[] {
  const [start, end] = rangeOf(random, lines.length);
  const block = lines.slice(start, end);
  const times = 1 + skewed(random, Math.max(2, Math.min(300, MOST_LINES / block.length)));
  return lines.toSpliced(start, 0, ...Array.from({ length: times }, () => block).flat());
}

function moveBlock(lines: readonly string[], random: Random): readonly string[] {
  const [start, end] = rangeOf(random, lines.length);
  const rest = lines.toSpliced(start, end - start);
  return rest.toSpliced(between(random, 0, rest.length), 0, ...lines.slice(start, end));
}

function shuffleBlock(lines: readonly string[], random: Random): readonly string[] {
  const [start, end] = rangeOf(random, lines.length);
  const shuffled = lines
    .slice(start, end)
    .map((line) => [random(), line] as const)
    .toSorted(([left], [right]) => left - right)
    .map(([, line]) => line);
  return lines.toSpliced(start, end - start, ...shuffled);
}

function spliceOther(lines: readonly string[], random: Random, others: readonly string[]): readonly string[] {
  const other = pick(random, others).split('\n');
  const [start, end] = rangeOf(random, other.length);
  return lines.toSpliced(between(random, 0, lines.length), 0, ...other.slice(start, end));
}

/** As two programs write into one file. */
function interleaveOther(lines: readonly string[], random: Random, others: readonly string[]): readonly string[] {
  const other = pick(random, others).split('\n');
  const every = between(random, 1, 4);
  return lines.flatMap((line, index) => (index % every === 0 ? [line, other[index / every] ?? ''] : [line]));
}

function joinLines(lines: readonly string[], random: Random): readonly string[] {
  const [start, end] = rangeOf(random, lines.length);
  return lines.toSpliced(start, end - start, lines.slice(start, end).join(pick(random, ['', ' ', '\\n', '\t'])));
}

/** A line of up to a megabyte, seldom more. */
function makeGiant(lines: readonly string[], random: Random): readonly string[] {
  const at = between(random, 0, lines.length - 1);
  const bytes = chance(random, 0.05) ? LONGEST : between(random, 1_000, 400_000);
  const line = lines[at];
  const cut = between(random, 0, line.length);
  const piece = chance(random, 0.5)
    ? mutateLine(line, random).slice(0, 80)
    : pick(random, ['a', '[', '(', ' ', '\t', '"', '.', '0', '\xc3']);
  const filled = piece === '' ? 'x' : piece;
  const times = Math.ceil(bytes / filled.length);
  const filling = filled.repeat(filled.includes('\n') ? Math.min(times, MOST_REPEATS) : times);
  return lines.with(at, line.slice(0, cut) + filling + line.slice(cut));
}
