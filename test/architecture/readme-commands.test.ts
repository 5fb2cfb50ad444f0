import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const README = join(ROOT, 'README.md');
const FENCE = /^```[\w-]*\n([^]*?)^```$/gm;

if (!existsSync(README)) console.warn('SKIPPED: README.md is missing');

describe.skipIf(!existsSync(README))('README.md', () => {
  const commands = existsSync(README) ? commandsIn(readFileSync(README, 'utf8')) : [];

  it('shows commands', () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  it('names no script that package.json does not have', () => {
    const named = commands.flatMap(scriptsIn);
    expect(named.filter((name) => !(name in scripts()))).toEqual([]);
  });

  it('names no file of the project that is not there', () => {
    const paths = commands.flatMap(
      (command) => command.match(/\b(?:samples|rules|scripts|bench|templates)\/[\w./-]+/g) ?? [],
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('commandsIn', () => {
  it('takes the lines of code blocks', () => {
    expect(commandsIn('a\n```sh\nnpm run x\n$ npm run y  # why\n```\nnpm run z\n')).toEqual(['npm run x', 'npm run y']);
  });

  it('finds scripts', () => {
    expect(scriptsIn('npm ci && npm run build && npm test -- --run')).toEqual(['build', 'test']);
  });
});

/** Lines of all code blocks, without prompts and comments. */
function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(FENCE)]
    .flatMap(([, block]) => block.split('\n'))
    .map((line) =>
      line
        .replace(/^\s*\$ /, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

function scriptsIn(command: string): string[] {
  return [...command.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].flatMap(
    ([, named, short]) => named ?? short ?? [],
  );
}

function scripts(): Record<string, string> {
  const { scripts: known } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return known;
}
