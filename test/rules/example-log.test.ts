import { expect, it } from 'vitest';
import { runExample } from '../../src/knowledge/run-example.ts';
import { checkFolders } from '../../src/rules/check/check-folders.ts';
import { checkLines } from '../../src/rules/check/write-check.ts';
import { exampleLog } from '../../src/rules/example-log.ts';
import { SOUND_RULE, folderOf } from '../support/rule-folder.ts';

it.each([
  [{ from: 2, times: 3 }, 'a\nb\nb\nb\nc\n'],
  [{ from: 1, to: 2, times: 2 }, 'a\nb\na\nb\nc\n'],
  [{ from: 3, to: 3, times: 2 }, 'a\nb\nc\nc\n'],
])('writes repeated lines out: %j', (repeat, log) => {
  expect(exampleLog({ log: 'a\nb\nc\n', repeat })).toBe(log);
});

it('leaves other examples as they are', () => {
  expect([exampleLog({ log: 'a\n' }), exampleLog({ log: ['a', 'b'] })]).toEqual(['a\n', ['a', 'b']]);
});

const COUNTED = SOUND_RULE.replace(
  "problem:\n    text: ['Order (?<order>\\d+) was not placed']",
  () => "count:\n    of: { problem: { text: ['Order (?<order>\\d+) was not placed'] } }\n    min: 1001",
);

it('lets an example show a rule that counts', async () => {
  expect(await said(repeated('{ from: 1, times: 1001 }'))).toContain(': no mistake');
  expect(await said(repeated('{ from: 1, times: 1000 }'))).toContain(
    'when.count: it is found, but not as often as asked',
  );
});

it.each([
  ['{ from: 2, times: 5 }', 'there is no line 2: the log has 1'],
  ['{ from: 3, to: 1, times: 5 }', '"from" is line 3 and "to" is line 1; expected "from" to come first'],
  ['{ from: 0, times: 5 }', 'must be at least 1'],
  ['{ from: 1, times: 10001 }', 'must be at most 10000'],
  ['{ from: 1 }', 'missing key "times"'],
])('refuses %s', async (repeat, message) => {
  expect(await said(repeated(repeat))).toContain(message);
});

it('refuses what would fill the memory, and several logs', async () => {
  const long = repeated('{ from: 1, times: 10000 }').replace(
    '17 was not placed\n',
    () => `17 was not placed ${'x'.repeat(9000)}\n`,
  );
  expect(await said(long)).toMatch(/the repeated lines would have \d+ characters; at most 2000000 are allowed/);
  const several = repeated('{ from: 1, times: 5 }').replace(/log: \|\n.*not placed\n/, 'log: [a, b]\n');
  expect(await said(several)).toContain('lines are repeated in one log only; here "log" is a list of logs');
});

function repeated(repeat: string): string {
  return COUNTED.replace('      log: |\n', (line) => `      repeat: ${repeat}\n${line}`);
}

async function said(rule: string): Promise<string> {
  const dir = folderOf({ 'acme/order-lost.yaml': rule });
  return checkLines(await checkFolders([{ dir, isBuiltIn: false }], [], runExample));
}
