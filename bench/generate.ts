// Makes the workloads of the benchmark; the same bytes every time.
//
//   npx node bench/generate.ts <workload> [--size 1g] [--out .bench/<workload>.log]
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWriter } from './workloads/file-writer.ts';
import type { FileWriter } from './workloads/file-writer.ts';
import { writeEndlessLine, writeErrorTemplates, writeNestedCauses, writeOpenSpans } from './workloads/hostile-logs.ts';
import { writeImportLog } from './workloads/import-log.ts';
import { writeProblems, writeRules } from './workloads/rule-folder.ts';
import { writeUpgradeLog } from './workloads/upgrade-log.ts';

const BENCH = join(import.meta.dirname, '../.bench');
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };

interface Workload {
  /** Bytes, or a number of things, as `write` takes it. */
  readonly size: number;
  readonly write: (writer: FileWriter, size: number) => void;
}

/** Workloads of one file each; the size is the default one. */
export const WORKLOADS: Readonly<Record<string, Workload>> = {
  'upgrade-1g': { size: 1e9, write: writeUpgradeLog },
  'upgrade-small': { size: 1e5, write: writeUpgradeLog },
  'import-2g': { size: 2e9, write: writeImportLog },
  'problems-1k': { size: 1000, write: writeProblems },
  'hostile-endless-line': { size: 1e9, write: writeEndlessLine },
  'hostile-error-templates': { size: 1e6, write: writeErrorTemplates },
  'hostile-nested-causes': { size: 1e5, write: writeNestedCauses },
  'hostile-open-spans': { size: 1e6, write: writeOpenSpans },
};

/** Writes a workload unless it is there; returns its path. */
export function generate(name: string, size = workload(name).size, path = pathOf(name, size)): string {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return path;
  const writer = openWriter(path);
  workload(name).write(writer, size);
  writer.close();
  return path;
}

/** Writes rotated logs in folders, unless they are there; returns the folder. */
export function generateManyFiles(files = 2_000, bytes = 5e5): string {
  const folder = join(BENCH, `many-files-${files}`);
  for (let index = 0; index < files; index++) {
    const path = join(folder, `node-${index % 20}`, `liferay.${String(index).padStart(5, '0')}.log`);
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    const writer = openWriter(path);
    writeUpgradeLog(writer, bytes, index);
    writer.close();
  }
  return folder;
}

/** Writes a folder of made-up rules, unless it is there; returns it. */
export function generateRules(count = 10_000): string {
  const folder = join(BENCH, `rules-${count}`);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) writeRules(folder, count);
  return folder;
}

function workload(name: string): Workload {
  const found = WORKLOADS[name];
  if (found !== undefined) return found;
  throw new Error(`unknown workload "${name}"; known: many-files, rules, ${Object.keys(WORKLOADS).join(', ')}`);
}

function pathOf(name: string, size: number): string {
  return join(BENCH, size === workload(name).size ? `${name}.log` : `${name}-${size}.log`);
}

/** Reads `500k`, `100m`, `2g`, or a plain number. */
export function sizeOf(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)([kmg]?)$/u.exec(text.toLowerCase()) ?? [];
  const size = Number(number) * (UNITS[unit] ?? 0);
  if (size > 0) return size;
  throw new Error(`"${text}" is not a size; expected a number with k, m or g behind it, such as 100m`);
}

function main(): void {
  const options = { size: { type: 'string' }, out: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const startMs = performance.now();
  for (const name of positionals) {
    const size = values.size === undefined ? undefined : sizeOf(values.size);
    if (name === 'rules') console.log(generateRules(size));
    else console.log(name === 'many-files' ? generateManyFiles(size) : generate(name, size, values.out));
  }
  if (positionals.length === 0) console.log(`workloads: many-files, rules, ${Object.keys(WORKLOADS).join(', ')}`);
  else console.error(`${Math.round(performance.now() - startMs)} ms`);
}

if (import.meta.main) main();
