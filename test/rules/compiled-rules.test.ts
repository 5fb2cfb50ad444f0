import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Notification } from '../../src/model/notification.ts';
import { formatCompiled } from '../../src/rules/compiled-rules.ts';
import { findRuleFiles } from '../../src/rules/find-rule-files.ts';
import { loadCompiledRules } from '../../src/rules/load-compiled-rules.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'updoc-compiled-'));
const dir = join(folder, 'rules');
const path = join(folder, 'rules.json');
cpSync('rules/noise', join(dir, 'noise'), { recursive: true });
const rules = loadRules([dir], refuse);
writeFileSync(path, formatCompiled(findRuleFiles(dir), rules));

it('gives the same rules as their files', async () => {
  expect(await loadCompiledRules([dir], path, refuse)).toEqual(rules);
});

it('reads the files where nothing was compiled', async () => {
  expect(await loadCompiledRules([dir], join(folder, 'missing.json'), refuse)).toEqual(rules);
});

it('does not trust what was compiled from another text', async () => {
  const file = join(dir, 'noise', 'sqlserver-datetime2.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Changed since'));
  const loaded = await loadCompiledRules([dir], path, refuse);
  expect(loaded.find(({ id }) => id === 'noise/sqlserver-datetime2')?.title).toBe('Changed since');
  expect(loaded).toEqual(loadRules([dir], refuse));
});

it('notifies of files that were broken since', async () => {
  writeFileSync(join(dir, 'noise', 'jdk-illegal-access.yaml'), 'title: 1\n');
  const notifications: Notification[] = [];
  const loaded = await loadCompiledRules([dir], path, (notification) => void notifications.push(notification));
  expect(loaded).toHaveLength(rules.length - 1);
  expect(notifications).toMatchObject([{ code: 'rule-broken' }]);
});

function refuse({ message }: Notification): never {
  throw new Error(message);
}
