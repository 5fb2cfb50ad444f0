import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { outputForPath, outputNamed } from '../../src/report/outputs/output-names.ts';
import { commitDrafts, discardDrafts, openDrafts } from '../../src/report/write-drafts.ts';
import { writeOutputs } from '../../src/report/write-outputs.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'updoc-write-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['report.html', 'html'],
  ['a.b/REPORT.HTM', 'html'],
  ['report.md', 'markdown'],
  ['report.markdown', 'markdown'],
  ['report.json', 'json'],
  ['report.txt', 'terminal'],
  ['report.xml', 'junit'],
  ['report.junit.xml', 'junit'],
  ['report.sarif', 'sarif'],
  ['report.sarif.json', 'sarif'],
  ['report.trace.json', 'trace'],
  ['my.trace.html', 'html'],
  ['events.ndjson', 'ndjson'],
  ['events.JSONL', 'ndjson'],
])('picks the output of %s by its ending: %s', (path, output) => {
  expect(outputForPath(path)).toBe(output);
});

test.each([
  [
    'x.hmtl',
    'unknown ending ".hmtl" in "x.hmtl"; known: .html .htm .md .markdown .jira .json .txt .ndjson .jsonl .xml .sarif .sarif.json .trace.json. Did you mean ".html"?',
  ],
  [
    'x.pdf',
    'unknown ending ".pdf" in "x.pdf"; known: .html .htm .md .markdown .jira .json .txt .ndjson .jsonl .xml .sarif .sarif.json .trace.json',
  ],
  [
    'a.d/x',
    'no ending in "a.d/x"; known: .html .htm .md .markdown .jira .json .txt .ndjson .jsonl .xml .sarif .sarif.json .trace.json',
  ],
])('says what is known instead of the ending of %s', (path, message) => {
  expect(() => outputForPath(path)).toThrow(new UserError(message));
});

test('says what is known instead of an output', () => {
  expect(outputNamed('markdown')).toBe('markdown');
  expect(() => outputNamed('hmtl')).toThrow(
    new UserError(
      'unknown output "hmtl"; known: terminal, html, markdown, jira, json, ndjson, junit, sarif, trace, github. Did you mean "html"?',
    ),
  );
});

test('writes a file whole, in place of an older one, and leaves nothing else', async () => {
  const path = join(folder, 'report.md');
  writeFileSync(path, 'older and longer');
  await writeOutputs([{ path, text: 'new' }]);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777 & ~0o644).toBe(0);
  expect(readdirSync(folder)).toEqual(['report.md']);
});

test('says which folder is missing', async () => {
  const path = join(folder, 'no', 'report.md');
  await expect(writeOutputs([{ path, text: '' }])).rejects.toThrow(
    new UserError(`cannot write "${path}": the folder "${join(folder, 'no')}" does not exist; create it first`),
  );
});

test('writes none where one cannot be written, says which, and leaves what was there', async () => {
  const [first, second] = [join(folder, 'a.md'), join(folder, 'no', 'b.md')];
  writeFileSync(first, 'older');
  const files = [first, second].map((path) => ({ path, text: 'new' }));
  await expect(writeOutputs(files)).rejects.toThrow(`cannot write "${second}"`);
  expect(readFileSync(first, 'utf8')).toBe('older');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('puts back what it replaced where a later one cannot be put in place', async () => {
  const names = ['a.md', 'b.md', 'c.md'];
  writeFileSync(join(folder, 'a.md'), 'older');
  const drafts = await openDrafts(names.map((name) => join(folder, name)));
  for (const draft of drafts) await draft.write('new');
  // Somebody makes a folder of that name while the others are written.
  mkdirSync(join(folder, 'c.md'));
  await expect(commitDrafts(drafts)).rejects.toThrow(`cannot write "${join(folder, 'c.md')}"`);
  await discardDrafts(drafts);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('older');
  expect(readdirSync(folder)).toEqual(['a.md', 'c.md']);
});

test('keeps a symbolic link, and writes the file behind it', async () => {
  const [target, path] = [join(folder, 'real.md'), join(folder, 'link.md')];
  writeFileSync(target, 'older');
  symlinkSync(target, path);
  await writeOutputs([{ path, text: 'new' }]);
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('new');
});

test.each([
  ['a folder', () => folder, 'it is a folder; name a file in it'],
  ['a device', () => '/dev/null', 'it is a device or a pipe, not a file; use --format to write to standard output'],
])('refuses %s', async (_, pathOf, reason) => {
  await expect(openDrafts([pathOf()])).rejects.toThrow(new UserError(`cannot write "${pathOf()}": ${reason}`));
  expect(readdirSync(folder)).toEqual([]);
});

test('refuses a file that is named twice, also by another path', async () => {
  const path = join(folder, 'a.md');
  const again = `${folder}/./a.md`;
  await expect(openDrafts([path, again])).rejects.toThrow(`"${again}" is named twice`);
});

test('is safe where several write the same file at once: one of them whole, and nothing else', async () => {
  const path = join(folder, 'a.md');
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(200_000));
  await Promise.all(texts.map((text) => writeOutputs([{ path, text }])));
  expect(texts).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('discards what was begun', async () => {
  const drafts = await openDrafts([join(folder, 'a.md')]);
  await drafts[0].write('half');
  await discardDrafts(drafts);
  expect(readdirSync(folder)).toEqual([]);
});
