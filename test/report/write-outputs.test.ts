import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { outputForPath, outputNamed } from '../../src/report/outputs/output-names.ts';
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
])('picks the output of %s by its ending: %s', (path, output) => {
  expect(outputForPath(path)).toBe(output);
});

test.each([
  ['x.hmtl', 'unknown ending ".hmtl" in "x.hmtl"; known: .html .htm .md .markdown .json .txt. Did you mean ".html"?'],
  ['x.pdf', 'unknown ending ".pdf" in "x.pdf"; known: .html .htm .md .markdown .json .txt'],
  ['a.d/x', 'no ending in "a.d/x"; known: .html .htm .md .markdown .json .txt'],
])('says what is known instead of the ending of %s', (path, message) => {
  expect(() => outputForPath(path)).toThrow(new UserError(message));
});

test('says what is known instead of an output', () => {
  expect(outputNamed('markdown')).toBe('markdown');
  expect(() => outputNamed('hmtl')).toThrow(
    new UserError('unknown output "hmtl"; known: terminal, html, markdown, json. Did you mean "html"?'),
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

test('cleans up when it cannot put the file in place', async () => {
  const path = join(folder, 'report.md');
  mkdirSync(path);
  await expect(writeOutputs([{ path, text: '' }])).rejects.toThrow('it is a folder; name a file in it');
  expect(readdirSync(folder)).toEqual(['report.md']);
});
