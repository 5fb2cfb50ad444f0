/** Tries the program with mutated logs and other files, as `npm run fuzz` says. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCase } from './fuzz/found-cases.ts';
import { FUZZ_KINDS, type FuzzKind, type Trouble, isFuzzKind } from './fuzz/fuzz-case.ts';
import { describeCounts, startCounts } from './fuzz/counts.ts';
import type { MadeCase } from './fuzz/make-case.ts';
import { minimize } from './fuzz/minimize.ts';
import { readSeeds } from './fuzz/seeds.ts';
import { tryCases } from './fuzz/try-cases.ts';

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '1' },
    kind: { type: 'string', multiple: true, default: [] },
    keep: { type: 'string', default: join(import.meta.dirname, '../samples/found') },
  },
});

if (values.help) {
  console.log(`Usage: npm run fuzz -- [options]
  --minutes <number>  how long (10)
  --inputs <number>   how many inputs instead
  --seed <number>     the same inputs for the same seed (1)
  --from <number>     the first input of the seed (0)
  --jobs <number>     processes side by side (1)
  --kind <kind>       only these; repeatable: ${FUZZ_KINDS.join(', ')}
  --keep <folder>     where what is found is kept (samples/found)`);
  process.exit();
}

const PROGRESS_EVERY_MS = 60_000;
const [minutes, seed, from, jobs] = [values.minutes, values.seed, values.from, values.jobs].map(numberOf);
const most = values.inputs === undefined ? Infinity : numberOf(values.inputs);
const until = values.inputs === undefined ? performance.now() + minutes * 60_000 : Infinity;
const kinds: readonly FuzzKind[] = values.kind.length === 0 ? FUZZ_KINDS : values.kind.map(kindOf);

const counts = startCounts();
const said = new Map<string, number>();
const progress = setInterval(() => {
  console.error(describeCounts(counts, 'so far'));
}, PROGRESS_EVERY_MS);

await tryCases(
  { seed, from, kinds, jobs, isOver: (tried) => tried >= most || performance.now() > until },
  await readSeeds(),
  { onTried: counts.add, onTrouble: report },
);
clearInterval(progress);
console.log(describeCounts(counts, `seed ${seed}`));
process.exitCode = said.size === 0 ? 0 : 1;

/** Of many cases with one cause, the first one is kept. */
async function report(made: MadeCase, trouble: Trouble): Promise<void> {
  counts.addTrouble(trouble);
  // What ends a worker tells of nothing but the case.
  const isEnd = trouble.what === 'hang' || trouble.what === 'memory';
  const key = `${trouble.what} ${trouble.cause}${isEnd ? ` of ${made.kind}, script ${made.script}` : ''}`;
  const times = (said.get(key) ?? 0) + 1;
  said.set(key, times);
  if (times > 1) return;
  const path = keepCase(values.keep, await minimize(made, trouble), trouble);
  console.error(`${made.kind}, script ${made.script}: ${key}\n${trouble.detail}\nkept in ${path}\n`);
}

function numberOf(text: string): number {
  const number = Number(text);
  if (text !== '' && Number.isFinite(number) && number >= 0) return number;
  throw new Error(`"${text}" is no number; expected one such as 10`);
}

function kindOf(word: string): FuzzKind {
  if (isFuzzKind(word)) return word;
  throw new Error(`unknown kind "${word}"; known: ${FUZZ_KINDS.join(', ')}`);
}
