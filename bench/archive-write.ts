/** Measures the archive: what an analysis more costs in a full one, and what a whole process takes with and without it. */
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rememberReport } from '../src/archive/remember-report.ts';
import { analyze } from '../src/index.ts';
import { fillArchive } from './fill-archive.ts';
import { type Command, measure } from './measure.ts';
import type { ArchiveSize } from './workloads/archive-analyses.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist/src/cli/bin.js');
const LOG = join(ROOT, 'samples/upgrade/73-mysql-unique-index.log');
const SIZE: ArchiveSize = { failures: 10_000, occurrences: 100_000 };

const { values } = parseArgs({ options: { runs: { type: 'string' } } });
const runs = Number(values.runs ?? 10);
const full = await fillArchive(SIZE);
const copy = join(ROOT, '.bench', 'archive-copy.db');

copyFileSync(full, copy);
console.log(`${SIZE.failures} failures, ${SIZE.occurrences} occurrences: ${Math.round(statSync(copy).size / 1e6)} MB`);

const report = await analyze([LOG]);
const times: number[] = [];
for (let run = 0; run < runs; run++) {
  const [source] = report.sources;
  const other = {
    ...report,
    sources: source === undefined ? [] : [{ ...source, contentHash: `${run}`.padStart(16, '0') }],
  };
  const startMs = performance.now();
  const { troubles } = await rememberReport(other, copy);
  times.push(performance.now() - startMs);
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
}
times.sort((left, right) => left - right);
const shown = [times[Math.floor(runs / 2)], times.at(-1)].map((ms) => `${ms?.toFixed(0)} ms`);
console.log(`adding an analysis, opened and closed: ${shown[0]} at the median, ${shown[1]} at most (target ≤ 100 ms)`);

if (existsSync(CLI)) {
  const updoc: Command = {
    name: 'updoc --no-archive',
    argv: [process.execPath, CLI, LOG, '--no-archive'],
    allowed: [0, 1],
  };
  const commands: readonly Command[] = [
    updoc,
    { ...updoc, name: 'updoc --archive', argv: [process.execPath, CLI, LOG, '--archive', copy] },
    { name: 'updoc history', argv: [process.execPath, CLI, 'history', '--archive', copy] },
  ];
  for (const { name, medianMs } of measure(commands, runs))
    console.log(`${name}, whole process: ${medianMs.toFixed(0)} ms`);
}
