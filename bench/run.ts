// Measures the built program beside its peers and prints the tables of the performance targets; see README.md.
//
//   npx node bench/run.ts [--runs 5] [--size 1g] [--only upgrade,small,growth,events,import,many-files,rules,hostile]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WORKLOADS, generate, generateManyFiles, generateRules, sizeOf } from './generate.ts';
import { isInstalled, measure } from './measure.ts';
import type { Command, Measure } from './measure.ts';
import { describeComparison, megabytes } from './table.ts';
import type { Comparison } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const CLI = join(ROOT, 'dist/src/cli/bin.js');
/** Analyses of the benchmark are remembered, as those of users are, but not among them. */
const ARCHIVE = ['--archive', join(ROOT, '.bench/archive.db')];
const AWK = join(import.meta.dirname, 'sum-durations.awk');
const LEVELS = ';SELECT log_level, count(*) FROM all_logs GROUP BY log_level';

/** The program on an input; findings (exit code 1) are no failure of it. */
function updoc(input: string): Command {
  return { name: 'updoc', argv: [NODE, CLI, 'analyze', input, '--format', 'json', ...ARCHIVE], allowed: [0, 1] };
}

/** Leaves out the peers that are not there, and says so. */
function present(commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name, argv: [program = ''] }) => {
    if (existsSync(program) || isInstalled(program)) return true;
    console.error(`!!! ${name} is not installed: its row is missing`);
    return false;
  });
}

function compareUpgrade(runs: number, size: number): Comparison {
  const log = generate('upgrade-1g', size);
  const peers = present([
    { name: 'mawk', argv: ['mawk', '-f', AWK, log] },
    { name: 'wc -l', argv: ['wc', '-l', log] },
    { name: 'rg', argv: ['rg', '-c', 'ERROR|WARN', log] },
    { name: 'lnav', argv: ['lnav', '-n', '-c', LEVELS, log] },
  ]);
  const targets = [
    { peer: 'mawk', atMost: 1, beyond: 0.5 },
    { peer: 'lnav', atMost: 0.4, beyond: 0.15 },
    { peer: 'rg', atMost: 12, beyond: 5 },
  ];
  const measures = measure([updoc(log), ...peers], runs);
  const remarks = [`peak memory ${megabytes(measures[0]?.peakBytes)} MB (target ≤ 256 MB, beyond ≤ 128 MB)`];
  return { title: `upgrade-1g, ${megabytes(size)} MB`, measures, targets, remarks };
}

function compareGrowth(runs: number, size: number): Comparison {
  const [tenth, once, twice] = [size / 10, size, size * 2].map((bytes): Command => {
    return { ...updoc(generate('upgrade-1g', bytes)), name: `updoc ${megabytes(bytes)} MB` };
  }) as [Command, Command, Command];
  const measures = measure([twice, once, tenth], runs);
  const peaks = measures.map(({ peakBytes }) => megabytes(peakBytes)).join(', ');
  const remarks = [`peak memory ${peaks} MB (target: within 10 % of each other)`];
  return { title: 'growth', measures, targets: [{ peer: once.name, atMost: 2.1 }], remarks };
}

/** NDJSON of a log and of a tenth of it, beside the report: what each event costs, and that memory does not grow. */
function compareEvents(runs: number, size: number): Comparison {
  const [log, tenth] = [generate('upgrade-1g', size), generate('upgrade-1g', size / 10)];
  const events = (input: string, name: string): Command => {
    return { name, argv: [NODE, CLI, 'analyze', input, '--format', 'ndjson', ...ARCHIVE], allowed: [0, 1] };
  };
  const measures = measure([events(log, 'updoc ndjson'), updoc(log), events(tenth, 'updoc ndjson, a tenth')], runs);
  const peaks = measures.map(({ peakBytes }) => megabytes(peakBytes)).join(', ');
  return { title: 'events', measures, targets: [], remarks: [`peak memory ${peaks} MB`] };
}

function compareSmall(runs: number): Comparison {
  const node = { name: 'node -e 0', argv: [NODE, '-e', '0'] };
  const measures = measure([updoc(generate('upgrade-small')), node], runs * 3);
  const [own, bare] = measures;
  const overMs = (own?.medianMs ?? 0) - (bare?.medianMs ?? 0);
  const remarks = [`${overMs.toFixed(0)} ms above node itself (target ≤ 150 ms, beyond ≤ 80 ms)`];
  return { title: 'upgrade-small', measures, targets: [], remarks };
}

function compareImport(runs: number): Comparison {
  const log = generate('import-2g');
  const measures = measure([updoc(log), { name: 'wc -l', argv: ['wc', '-l', log] }], runs);
  const remarks = [`peak memory ${megabytes(measures[0]?.peakBytes)} MB (target ≤ 256 MB)`];
  return { title: 'import-2g', measures, targets: [{ peer: 'wc -l', atMost: 8, beyond: 3 }], remarks };
}

function compareManyFiles(runs: number): Comparison {
  const folder = generateManyFiles();
  const peer: Command = { name: 'mawk', argv: ['sh', '-c', `find '${folder}' -name '*.log' | xargs mawk -f '${AWK}'`] };
  return { title: 'many-files', measures: measure([updoc(folder), peer], runs), targets: [], remarks: [] };
}

/** The second run with many rules of a user: the first one compiles them. */
function compareRules(runs: number): Comparison {
  const log = generate('problems-1k');
  const few: Command = { ...updoc(log), name: 'updoc' };
  const many: Command = {
    ...few,
    name: 'updoc with 10,000 more rules',
    argv: [...few.argv, '--rules', generateRules()],
  };
  measure([many], 1);
  const measures = measure([many, few], runs * 3);
  const [with10k, without] = measures;
  const overMs = (with10k?.medianMs ?? 0) - (without?.medianMs ?? 0);
  const remarks = [`${overMs.toFixed(0)} ms for 10,000 rules (target ≤ 100 ms)`];
  return { title: 'rules: 1,000 problems', measures, targets: [], remarks };
}

function compareHostile(runs: number): Comparison {
  const names = Object.keys(WORKLOADS).filter((name) => name.startsWith('hostile-'));
  const measures = measure(
    names.map((name): Command => ({ ...updoc(generate(name)), name })),
    runs,
  );
  const over = measures.filter(({ peakBytes = 0 }) => peakBytes > 512e6).map(({ name }) => name);
  const remarks = [`memory above 512 MB: ${over.length === 0 ? 'none' : over.join(', ')}`];
  return { title: 'hostile', measures, targets: [], remarks };
}

function main(): void {
  const options = { runs: { type: 'string' }, size: { type: 'string' }, only: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  if (!existsSync(CLI)) throw new Error(`${CLI} is not there; run: npm run build`);
  const runs = Number(values.runs ?? 5);
  const size = sizeOf(values.size ?? '1g');
  const wanted = values.only?.split(',');

  const comparisons: Readonly<Record<string, () => Comparison>> = {
    upgrade: () => compareUpgrade(runs, size),
    small: () => compareSmall(runs),
    growth: () => compareGrowth(runs, size),
    events: () => compareEvents(Math.min(runs, 3), size),
    import: () => compareImport(Math.min(runs, 3)),
    'many-files': () => compareManyFiles(runs),
    rules: () => compareRules(runs),
    hostile: () => compareHostile(Math.min(runs, 3)),
  };
  const measured: Record<string, readonly Measure[]> = {};
  const tables = Object.entries(comparisons).flatMap(([name, compare]) => {
    if (wanted !== undefined && !wanted.includes(name)) return [];
    const comparison = compare();
    measured[name] = comparison.measures;
    const table = describeComparison(comparison);
    console.log(table);
    return table;
  });
  mkdirSync(join(ROOT, '.bench'), { recursive: true });
  writeFileSync(join(ROOT, '.bench/results.md'), tables.join('\n'));
  writeFileSync(join(ROOT, '.bench/results.json'), `${JSON.stringify(measured, null, 2)}\n`);
}

main();
