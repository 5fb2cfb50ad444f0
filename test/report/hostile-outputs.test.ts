// Where outputs go may be prepared by others: nothing is written through what they laid, and what was private stays so.
import {
  chownSync,
  lstatSync,
  lchownSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commitDrafts, openDrafts } from '../../src/report/write-drafts.ts';
import { writeOutputs } from '../../src/report/write-outputs.ts';
import { asOrdinaryUser } from '../support/as-ordinary-user.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'updoc-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  [0o600, 0o600],
  [0o640, 0o640],
  [0o444, 0o444],
  [0o666, 0o644],
  [0o777, 0o644],
])('gives a file that is replaced no more rights than it had: %o', async (before, after) => {
  const path = join(folder, 'a.md');
  writeFileSync(path, 'old');
  chmodSync(path, before);
  await writeOutputs([{ path, text: 'new' }]);
  expect(statSync(path).mode & 0o777 & ~after).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('makes a new file that only its owner may write', async () => {
  await writeOutputs([{ path: join(folder, 'a.md'), text: 'new' }]);
  expect(statSync(join(folder, 'a.md')).mode & 0o022).toBe(0);
});

it('writes through no link that is laid while the output is being made', async () => {
  const [path, victim] = [join(folder, 'a.md'), join(folder, 'victim')];
  writeFileSync(victim, 'mine');
  const drafts = await openDrafts([path]);
  symlinkSync(victim, path);
  await drafts[0].write('new');
  await commitDrafts(drafts);
  expect(readFileSync(victim, 'utf8')).toBe('mine');
  expect(lstatSync(path).isFile()).toBe(true);
});

it('writes its draft to a new file of its own, under a name that nobody can foresee', async () => {
  const names = new Set<string>();
  for (let time = 0; time < 3; time++) {
    const [draft] = await openDrafts([join(folder, 'a.md')]);
    names.add(draft.draftPath);
    expect(lstatSync(draft.draftPath).isFile()).toBe(true);
    await draft.close();
  }
  expect(names.size).toBe(3);
  expect(readdirSync(folder)).toHaveLength(3);
});

// Only root can lay a link in the name of somebody else.
it.runIf(process.geteuid?.() === 0)('follows links of the user and of root, and those of nobody else', async () => {
  const [path, victim, nobody, other] = [join(folder, 'a.md'), join(folder, 'victim'), 65_534, 12_345];
  writeFileSync(victim, 'mine');
  symlinkSync(victim, path);
  chownSync(victim, nobody, nobody);
  chownSync(folder, nobody, nobody);
  for (const owner of [nobody, 0]) {
    lchownSync(path, owner, owner);
    await asOrdinaryUser(folder, () => writeOutputs([{ path, text: `by ${owner}` }]));
    expect(readFileSync(victim, 'utf8')).toBe(`by ${owner}`);
  }
  lchownSync(path, other, other);
  const refused = asOrdinaryUser(folder, () => writeOutputs([{ path, text: 'forged' }]));
  await expect(refused).rejects.toThrow(
    /a\.md": it is a symbolic link of another user, which is not followed; remove it/,
  );
  expect(readFileSync(victim, 'utf8')).toBe('by 0');
});
