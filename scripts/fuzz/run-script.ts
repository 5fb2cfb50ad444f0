import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { checkRun } from './checks/check-run.ts';
import { type WrittenFile, checkOutput, outputsOf } from './checks/check-output.ts';
import { readZip } from '../../test/support/read-zip.ts';
import type { CaseFile, FuzzCase, Trouble } from './fuzz-case.ts';
import type { Script, Step } from './scripts.ts';

/** Where scripts run, and what is there beside the case. */
export interface World {
  /** A folder of its own. */
  readonly folder: string;
  readonly demo: string;
  readonly past: string;
}

/** What a command left behind. */
export interface StepRun {
  readonly argv: readonly string[];
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script over a case and says what went wrong first. `onStep` is called before each command. */
export async function runScript(
  { files }: FuzzCase,
  script: Script,
  world: World,
  onStep: () => void = () => undefined,
): Promise<Trouble | undefined> {
  writeFiles(files, world);
  let before: StepRun | undefined;
  for (const step of script) {
    onStep();
    const run = await runStep(step, files, world);
    const trouble = checkRun(run, step, before) ?? (await checkOutputs(run, step, world));
    if (trouble !== undefined)
      return { ...trouble, detail: `updoc ${run.argv.join(' ').slice(0, 500)}\n${trouble.detail}` };
    before = run;
  }
  return undefined;
}

function writeFiles(files: readonly CaseFile[], { folder }: World): void {
  for (const name of ['in', 'out', 'home']) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, 'in', name)), { recursive: true });
    writeFileSync(join(folder, 'in', name), bytes);
  }
}

async function runStep({ argv, chunkBytes }: Step, files: readonly CaseFile[], world: World): Promise<StepRun> {
  const words = argv.flatMap((word) => spellOut(word, files, world));
  const [stdout, stderr] = [collector(), collector()];
  const exitCode = await main(words, {
    stdin: chunksOf(files[0]?.bytes ?? Buffer.alloc(0), chunkBytes ?? 1),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { HOME: join(world.folder, 'home') },
  });
  return { argv: words, exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

function spellOut(word: string, files: readonly CaseFile[], { folder, demo, past }: World): readonly string[] {
  const paths = files.map(({ name }) => join(folder, 'in', name));
  switch (word) {
    case '@inputs':
      return paths;
    case '@file':
      return paths.slice(0, 1);
    case '@text':
      return [(files[0]?.bytes ?? Buffer.alloc(0)).toString('utf8')];
    case '@demo':
      return [demo];
    case '@past':
      return [past];
    default:
      return [word.replace(/^@(in|out)\//, `${folder}/$1/`)];
  }
}

async function checkOutputs(run: StepRun, step: Step, { folder }: World): Promise<Trouble | undefined> {
  for (const [output, text] of outputsOf(run, await writtenFiles(join(folder, 'out')))) {
    const trouble = checkOutput(output, text, step);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

/** The files below a folder, and those in archives there as `ticket.zip!/report.md`. */
async function writtenFiles(folder: string): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    files.push([name, readFileSync(path)]);
    if (!name.endsWith('.zip')) continue;
    for (const [member, bytes] of await readZip(path)) files.push([`${name}!/${member}`, bytes]);
  }
  return files;
}

async function* chunksOf(bytes: Buffer, chunkBytes: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield await Promise.resolve(bytes.subarray(start, start + chunkBytes));
  }
}

function collector() {
  const parts: string[] = [];
  const stream = {
    write: (text: string, done?: (error?: Error | null) => void): boolean => {
      parts.push(text);
      done?.();
      return true;
    },
    on: () => undefined,
    columns: 100,
  };
  return { stream, text: () => parts.join('') };
}
