// SECURITY.md tells which test holds what: they exist, each threat has one, and no hostile test is forgotten.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('SECURITY.md', 'utf8');
const threats = page
  .slice(page.indexOf('## Threats'), page.indexOf('## Reporting'))
  .split('\n### ')
  .slice(1)
  .map((section) => ({ name: section.split('\n')[0], rows: rowsOf(section) }));
const named = new Set(Array.from(page.matchAll(/`(test\/[\w/.-]+)`/g), ([, path]) => path));

it('names all who could misuse the program', () => {
  expect(threats.map(({ name }) => name)).toEqual([
    'Log text',
    'Packed archives, files and folders',
    'Rule files',
    'Templates',
    'Saved reports and other files of the user',
    'The archive of analyses',
    'The redaction map',
    'Races in the file system',
    'Messages',
  ]);
});

it.each(threats.flatMap(({ name, rows }) => rows.map((row) => [name, ...row] as const)))(
  'has a test for what is done: %s, %s',
  (_, threat, done, tests) => {
    expect([threat, done].map((cell) => cell.length > 10)).toEqual([true, true]);
    const paths = Array.from(tests.matchAll(/`([^`]+)`/g), ([, path]) => path);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.startsWith('test/') || !existsSync(path))).toEqual([]);
    for (const path of paths) expect(readFileSync(path, 'utf8'), path).toMatch(/^\s*(?:it|test)(?:\.\w+)*\(/m);
  },
);

it('names every test of what is hostile', () => {
  const hostile = globSync('test/**/*{hostile,linear,messages}*.test.ts').filter(
    (path) => !/transcripts|other-messages/.test(path),
  );
  expect(hostile.length).toBeGreaterThan(8);
  expect(hostile.filter((path) => !named.has(path))).toEqual([]);
});

it('says how to report', () => {
  expect(page).toMatch(/## Reporting\n\n(?=[^]*in private)(?=[^]*updoc --version)/);
});

/** The cells of the tables, without their heads. */
function rowsOf(section: string): readonly (readonly [string, string, string])[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([threat = '', done = '', tests = '']) => [threat, done, tests]);
}
