import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { entryOf } from '../../src/diagnose/entry-of.ts';
import type { Notification } from '../../src/model/notification.ts';
import type { Rule } from '../../src/model/rule.ts';
import { formatCompiled } from '../../src/rules/compiled-file.ts';
import { compileRule } from '../../src/rules/compiled-rule.ts';
import { findRuleFiles } from '../../src/rules/find-rule-files.ts';
import { loadRuleEntries } from '../../src/rules/load-rule-entries.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const ENGINE = 'engine-1';
const LONG_AGO = new Date('2024-01-01T00:00:00Z');
let dir: string;
let cache: string;
let read: string[];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'updoc-compiled-'));
  dir = join(folder, 'rules');
  cache = join(folder, 'cache', 'rules');
  read = [];
  cpSync('rules/noise', join(dir, 'noise'), { recursive: true });
});

it('gives the same rules from YAML, then from the cache, without reading YAML again', async () => {
  const rules = loadRules([dir], refuse);
  expect(await load()).toEqual(rules);
  expect(read).toHaveLength(rules.length);
  read = [];
  expect(await load()).toEqual(rules);
  expect(read).toEqual([]);
});

it('gives the same conditions, scopes and keys from the cache', async () => {
  const parts = async () =>
    (await loadEntries()).map(({ id, isNoise, scope, keys, when }) => ({ id, isNoise, scope, keys, when: when() }));
  const fresh = await parts();
  expect(fresh.length).toBeGreaterThan(5);
  expect(await parts()).toEqual(fresh);
});

it('compiles only what was written anew, and forgets what was taken away', async () => {
  await load();
  read = [];
  const file = join(dir, 'noise', 'sqlserver-datetime2.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Changed since'));
  rmSync(join(dir, 'noise', 'pool-closed.yaml'));
  expect(await load()).toEqual(loadRules([dir], refuse));
  expect(read).toEqual(['noise/sqlserver-datetime2']);
  read = [];
  expect((await load()).map(({ id }) => id)).not.toContain('noise/pool-closed');
  expect(read).toEqual([]);
});

it('sees a change that leaves size and time of the file as they were', async () => {
  await load();
  const file = join(dir, 'noise', 'sqlserver-datetime2.yaml');
  const { atime, mtime } = statSync(file);
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('level: note', 'level: NOTE')
      .replace('level: NOTE', 'level: note')
      .replace(/^title: (.)/m, 'title: X'),
  );
  utimesSync(file, atime, mtime);
  expect((await load()).find(({ id }) => id === 'noise/sqlserver-datetime2')?.title).toMatch(/^X/);
});

it('takes a file that was touched for the same', async () => {
  await load();
  read = [];
  utimesSync(join(dir, 'noise', 'sqlserver-datetime2.yaml'), LONG_AGO, LONG_AGO);
  expect(await load()).toEqual(loadRules([dir], refuse));
  expect(read).toEqual([]);
});

it.each<[string, () => void]>([
  [
    'another engine wrote',
    () => {
      writeFileSync(cache, readFileSync(cache, 'latin1').replace(ENGINE, 'engine-2'), 'latin1');
    },
  ],
  [
    'was cut',
    () => {
      writeFileSync(cache, readFileSync(cache).subarray(0, -1));
    },
  ],
  [
    'is longer than it says',
    () => {
      writeFileSync(cache, Buffer.concat([readFileSync(cache), Buffer.from('{}')]));
    },
  ],
  [
    'has a damaged header',
    () => {
      writeFileSync(cache, readFileSync(cache, 'latin1').replace('{"ids"', '{"ids\n'), 'latin1');
    },
  ],
  [
    'lacks a rule in a column',
    () => {
      writeFileSync(cache, readFileSync(cache, 'latin1').replace('"noise":[true,', '"noise":[     '), 'latin1');
    },
  ],
  [
    'is empty',
    () => {
      writeFileSync(cache, '');
    },
  ],
  [
    'is something else',
    () => {
      writeFileSync(cache, 'title: a rule\n');
    },
  ],
  [
    'others may write to',
    () => {
      chmodSync(cache, 0o666);
    },
  ],
])('does not trust a cache that %s, and writes it anew', async (_what, damage) => {
  const rules = await load();
  const whole = readFileSync(cache);
  damage();
  read = [];
  expect(await load()).toEqual(rules);
  expect(read).toHaveLength(rules.length);
  expect(readFileSync(cache)).toEqual(whole);
});

it('keeps the cache to its owner, and leaves nothing else behind', async () => {
  await load();
  expect(statSync(cache).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(cache, '..'))).toEqual(['rules']);
});

it('does without a cache that cannot be written', async () => {
  mkdirSync(join(cache, '..'), { recursive: true });
  mkdirSync(cache);
  expect(await load()).toEqual(loadRules([dir], refuse));
  expect(readdirSync(join(cache, '..'))).toEqual(['rules']);
});

it('notifies of a broken file each time, and compiles the others', async () => {
  writeFileSync(join(dir, 'noise', 'jdk-illegal-access.yaml'), 'title: 1\n');
  for (const isCached of [true, true]) {
    const notifications: Notification[] = [];
    const loaded = await load((notification) => void notifications.push(notification), isCached);
    expect(loaded).toHaveLength(readdirSync(join(dir, 'noise')).length - 1);
    expect(notifications).toMatchObject([{ code: 'rule-broken' }]);
  }
});

it('trusts what the build wrote for files that are not newer, and for newer ones with the same text', async () => {
  const rules = loadRules([dir], refuse);
  const files = new Map(findRuleFiles(dir).map((file) => [file.id, file]));
  const compiled = rules.map((rule) => {
    const { text = '' } = files.get(rule.id) ?? {};
    return compileRule(text, { size: Buffer.byteLength(text), mtimeMs: 0, ctimeMs: 0 }, entryOf(rule));
  });
  mkdirSync(join(cache, '..'), { recursive: true });
  writeFileSync(cache, formatCompiled(compiled, ENGINE));
  for (const { path } of files.values()) utimesSync(path, LONG_AGO, LONG_AGO);
  const built = async () => load(refuse, false);
  expect(await built()).toEqual(rules);
  const { path, text } = [...files.values()][0];
  utimesSync(path, new Date('2099-01-01'), new Date('2099-01-01'));
  expect(await built()).toEqual(rules);
  expect(read).toEqual([]);
  writeFileSync(path, text.replace(/^title: .*$/m, 'title: Changed since'));
  utimesSync(path, new Date('2099-01-01'), new Date('2099-01-01'));
  expect((await built())[0].title).toBe('Changed since');
  expect(read).toHaveLength(1);
});

it('lets the rule of a later folder stand for one of the same id', async () => {
  const own = mkdtempSync(join(tmpdir(), 'updoc-own-'));
  cpSync(join(dir, 'noise', 'pool-closed.yaml'), join(own, 'noise', 'pool-closed.yaml'));
  const file = join(own, 'noise', 'pool-closed.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Our own'));
  const { entries, close } = await loadRuleEntries(
    [
      { dir, isCached: false },
      { dir: own, isCached: false },
    ],
    { engine: ENGINE, entryOf, notify: refuse },
  );
  const titles = entries.filter(({ id }) => id === 'noise/pool-closed').map(({ rule }) => rule().title);
  close();
  expect(titles).toEqual(['Our own']);
});

async function load(notify: (notification: Notification) => void = refuse, isCached = true): Promise<readonly Rule[]> {
  return (await loadEntries(notify, isCached)).map(({ rule }) => rule());
}

async function loadEntries(notify: (notification: Notification) => void = refuse, isCached = true) {
  const { entries, close } = await loadRuleEntries([{ dir, compiledPath: cache, isCached }], {
    engine: ENGINE,
    entryOf: (rule) => {
      read.push(rule.id);
      return entryOf(rule);
    },
    notify,
  });
  const whole = entries.map((entry) => ({
    ...entry,
    rule: (
      (rule) => () =>
        rule
    )(entry.rule()),
  }));
  close();
  return whole;
}

function refuse({ message }: Notification): never {
  throw new Error(message);
}
