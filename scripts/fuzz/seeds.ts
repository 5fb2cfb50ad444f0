// What is mutated: the samples, the rules, the templates, reports, archives, as they are in the project.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { exportLines } from '../../src/archive/exchange/export-lines.ts';
import { renderJson } from '../../src/report/render-json.ts';
import { exampleReports } from '../../test/support/example-report.ts';
import { archiveOfPast } from '../../test/support/past-failures.ts';
import type { CaseFile } from './fuzz-case.ts';

const ROOT = join(import.meta.dirname, '../..');

/** All of it, read once. */
export interface Seeds {
  /** Samples by the folder they stand in, as bytes in strings of Latin 1. */
  readonly logs: ReadonlyMap<string, readonly string[]>;
  readonly rules: readonly CaseFile[];
  /** By the path that they have in a folder of the user's own templates. */
  readonly templates: readonly CaseFile[];
  /** Saved reports, as JSON. */
  readonly reports: readonly string[];
  /** The file of an archive, and the same exported. */
  readonly archive: Buffer;
  readonly exported: string;
}

/** Reads what is mutated. */
export async function readSeeds(): Promise<Seeds> {
  const { archive, exported } = await pastArchive();
  const rules = filesBelow('rules', '**/*.yaml');
  return {
    logs: readLogs(rules),
    rules,
    templates: filesBelow('templates', '{html,markdown,jira}/**/*.{hbs,css}'),
    reports: Object.values(exampleReports).map(renderJson),
    archive,
    exported,
  };
}

function readLogs(rules: readonly CaseFile[]): ReadonlyMap<string, readonly string[]> {
  const paths = globSync('samples/*/**/*.{log,txt,info,gz}', { cwd: ROOT }).filter((path) => !path.includes('/found/'));
  const texts = paths.toSorted().flatMap((path) => {
    const text = readLog(join(ROOT, path));
    return text === '' ? [] : foldersOf(path).map((folder) => [folder, text] as const);
  });
  const folders = [...new Set(texts.map(([folder]) => folder))];
  const samples = folders.map(
    (folder) => [folder, texts.filter(([of]) => of === folder).map(([, text]) => text)] as const,
  );
  return new Map([...samples, ['examples', rules.flatMap(examplesOf)]]);
}

/** Sessions of the Gogo shell stand among others. */
function foldersOf(path: string): readonly string[] {
  const folder = path.split('/')[1] ?? '';
  return path.includes('gogo') ? [folder, 'gogo'] : [folder];
}

/** The logs in the examples of a rule. */
function examplesOf({ bytes }: CaseFile): readonly string[] {
  const { examples } = parse(bytes.toString('utf8')) as Examples;
  return [...(examples?.fires ?? []), ...(examples?.silent ?? [])]
    .flatMap(({ log }) => log)
    .map((log) => Buffer.from(log).toString('latin1'));
}

interface Examples {
  readonly examples?: Readonly<Record<'fires' | 'silent', readonly { readonly log: string | readonly string[] }[]>>;
}

function readLog(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
}

function filesBelow(folder: string, pattern: string): readonly CaseFile[] {
  return globSync(pattern, { cwd: join(ROOT, folder) })
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(ROOT, folder, name)) }));
}

async function pastArchive(): Promise<{ archive: Buffer; exported: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'updoc-fuzz-'));
  try {
    const archive = await archiveOfPast(folder);
    const exported = [...exportLines(archive, false)].join('');
    archive.close();
    return { archive: readFileSync(archive.path), exported };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
