import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoScreen, ladderScreen, readmeBlock, togetherScreen } from '../../scripts/write-readme-block.ts';
import { buildProgram } from '../../src/cli/build-program.ts';
import * as library from '../../src/index.ts';

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'grammars/README.md',
  'rules/README.md',
  'templates/README.md',
  'docs/compare.md',
];
/** Made by a build or a demo. */
const MADE = ['dist', 'demo-report', 'node_modules'];
const readme = readFileSync('README.md', 'utf8');

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !scriptNames().includes(name))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    expect(pathsIn(text).filter((path) => globSync(path).length === 0)).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/(?:\]\(|src(?:set)?=")(?!https?:|#)([^)"#]+)/g)].map(([, path]) => path);
    expect(links.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
  });

  it('links to headings that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)];
    const missing = links.filter(([, path, anchor]) => {
      const target = path === '' ? page : join(dirname(page), path);
      return !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });
});

describe('README.md', () => {
  it('shows what the program prints (npm run readme)', async () => {
    expect(readmeBlock('screen')).toBe(await demoScreen());
    expect(readmeBlock('together')).toBe(await togetherScreen());
    expect(readmeBlock('ladder')).toBe(await ladderScreen());
  });

  it('lists the options of the command line, and no others', () => {
    const rows = readme.split('\n').filter((line) => /^\| `--?\w/.test(line));
    const named = rows.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/--[\w-]+/g)].map(([option]) => option),
    );
    expect(named.toSorted()).toEqual(analyzeOptions().toSorted());
  });

  it('names every output and every log format', () => {
    const names = [...library.OUTPUT_NAMES, ...library.grammars.formats.map(({ name }) => name)];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('imports from the library what the library exports', () => {
    const names = /import \{ ([^}]+) \} from 'updoc'/.exec(readme)?.[1].split(', ') ?? [];
    expect(Object.keys(library)).toEqual(expect.arrayContaining(names));
    expect(names).not.toEqual([]);
  });
});

function scriptNames(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return Object.keys(scripts);
}

/** What stands in backticks and begins with a folder of the repository; placeholders stand for anything. */
function pathsIn(text: string): string[] {
  const folders = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = folders.map(({ name }) => name).filter((name) => !MADE.includes(name));
  return [...text.matchAll(/`([\w.*<>{},/-]+)`/g)]
    .map(([, word]) => word.replace(/<[\w-]+>/g, '*'))
    .filter((path) => known.some((folder) => path.startsWith(`${folder}/`)));
}

/** Anchors of headings as GitHub makes them. */
function anchorsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function analyzeOptions(): string[] {
  const stream = { on: () => undefined, write: () => true };
  const program = buildProgram(
    { stdin: process.stdin, stdout: stream, stderr: stream, env: {} },
    { setExitCode: () => undefined, printHelp: () => undefined },
  );
  const analyze = program.commands.find((command) => command.name() === 'analyze');
  return analyze?.options.map(({ long }) => long ?? '') ?? [];
}
