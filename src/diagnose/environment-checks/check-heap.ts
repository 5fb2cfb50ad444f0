import { lineRangeOf } from '../release-line.ts';
import { heapOf } from '../told-values.ts';
import type { Advice, CheckFacts } from './environment-check.ts';
import { TOOL_REFERENCE } from './links.ts';

/** What the tool reference names as the least: up to 7.4, and in its newest text. */
const LEAST_MEBIBYTES = 2048;
const LEAST_MEBIBYTES_QUARTERLY = 4096;
const FIRST_QUARTERLY = 2023.3;

/** The heap that the tool was given is smaller than the documentation asks for. */
export function checkHeap({ run, environment }: CheckFacts): Advice | undefined {
  const mark = run.marks.get('tool.jvm-arguments')?.last;
  const options = mark?.attributes.arguments;
  const heap = Array.isArray(options) ? heapOf(options.map(String)) : undefined;
  if (mark === undefined || heap === undefined) return undefined;
  const isQuarterly = lineRangeOf(environment.to).lowest >= FIRST_QUARTERLY;
  const least = isQuarterly ? LEAST_MEBIBYTES_QUARTERLY : LEAST_MEBIBYTES;
  if (heap >= least) return undefined;
  return {
    slug: 'heap-below-minimum',
    level: heap < LEAST_MEBIBYTES ? 'warning' : 'note',
    confidence: 'high',
    title: 'The heap of the upgrade tool is smaller than documented',
    message: `The tool ran with a heap of at most ${heap} MB; the tool reference of this version names ${least} MB as the least.`,
    cause: 'A small heap makes long steps slow, and may end the upgrade with an OutOfMemoryError.',
    summary: `Give the tool at least ${least} MB, more for a database of more than 10 GB.`,
    steps: [
      'Name all options, since -j replaces the defaults in older versions: -j "-Xmx8000m -Dfile.encoding=UTF-8 -Duser.country=US -Duser.language=en -Duser.timezone=GMT".',
    ],
    links: [TOOL_REFERENCE],
    places: [mark.place],
  };
}
