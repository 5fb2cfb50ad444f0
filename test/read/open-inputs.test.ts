import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { asOrdinaryUser } from '../support/as-ordinary-user.ts';
import type { Opening } from '../support/open.ts';
import { contentsOf, open } from '../support/open.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updoc-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Buffer = 'INFO a\n'): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

function namesOf({ opened }: Opening): readonly string[] {
  return opened.map(({ path }) => path.replace(`${folder}/`, ''));
}

describe('openInputs', () => {
  it('opens a file with its head and its bytes, as often as asked', async () => {
    const path = await write('upgrade.log', 'x'.repeat(20_000));
    const opening = await open([path]);
    expect(opening.opened[0].head).toHaveLength(8192);
    expect(await contentsOf(opening)).toEqual({ [path]: 'x'.repeat(20_000) });
    expect(await contentsOf(opening)).toEqual({ [path]: 'x'.repeat(20_000) });
    expect(opening.notifications).toEqual([]);
  });

  it('opens a named file whatever its name is', async () => {
    expect(namesOf(await open([await write('notes.md')]))).toEqual(['notes.md']);
  });

  it('finds logs in a folder and passes over what is none', async () => {
    for (const name of ['a.log', 'deep/er/catalina.out', 'deep/b.log.gz.txt', 'upgrade.log.1698462000123'])
      await write(name);
    for (const name of ['A.java', 'portal.properties', '.git/x.log', 'node_modules/y.log', '.hidden.log'])
      await write(name);
    await write('core.log', Buffer.from('7f454c4600', 'hex'));
    const opening = await open([folder]);
    expect(namesOf(opening)).toEqual([
      'a.log',
      'deep/b.log.gz.txt',
      'deep/er/catalina.out',
      'upgrade.log.1698462000123',
    ]);
    expect(opening.notifications).toEqual([]);
  });

  it('expands a glob that the shell left alone', async () => {
    for (const name of ['a/x.log', 'b/y.log', 'b/z.txt']) await write(name);
    expect(namesOf(await open([join(folder, '*', '*.log')]))).toEqual(['a/x.log', 'b/y.log']);
  });

  it('opens a file whose name looks like a glob', async () => {
    expect(namesOf(await open([await write('upgrade[1]*.log')]))).toEqual(['upgrade[1]*.log']);
  });

  it('opens a file that is named like a path of Windows', async () => {
    expect(namesOf(await open([await write('C:\\logs\\upgrade.log')]))).toEqual(['C:\\logs\\upgrade.log']);
  });

  it('opens what is named twice once, in an order of its own', async () => {
    const paths = [await write('b.log'), await write('a.log'), join(folder, '*.log'), folder];
    const expected = namesOf(await open(paths));
    expect(expected).toEqual(['a.log', 'b.log']);
    expect(namesOf(await open([...paths].reverse()))).toEqual(expected);
  });

  it('opens a file and a link to it once', async () => {
    await symlink(await write('a.log'), join(folder, 'b.log'));
    expect(namesOf(await open([folder]))).toEqual(['a.log']);
  });

  it('reads standard input', async () => {
    const opening = await open(['-', '-'], ['INFO a\n', 'b\n']);
    expect(await contentsOf(opening)).toEqual({ '-': 'INFO a\nb\n' });
  });
});

describe('inputs that cannot be read', () => {
  it('says of each what is wrong and reads the others', async () => {
    const good = await write('good.log');
    const empty = await write('empty.log', '');
    const binary = await write('heap.hprof', 'JAVA PROFILE 1.0.2\0');
    const packed = await write('old.log.xz', Buffer.from('fd377a585a000000', 'hex'));
    await mkdir(join(folder, 'none'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const inputs = [
      good,
      empty,
      binary,
      packed,
      join(folder, 'none'),
      join(folder, 'pipe'),
      join(folder, 'gone.log'),
      join(folder, '*.nope'),
    ];
    const opening = await open(inputs);
    expect(namesOf(opening)).toEqual(['good.log']);
    expect(
      opening.notifications
        .map(({ code, message }) => [code, message.replaceAll(`${folder}/`, '').split(';')[0]])
        .sort(),
    ).toEqual([
      ['input-binary', '"heap.hprof" is binary'],
      ['input-empty', '"empty.log" is empty: nothing is recorded in it'],
      ['input-unreadable', '"*.nope" matches no file'],
      ['input-unreadable', '"gone.log" does not exist'],
      ['input-unreadable', '"none" holds no logs'],
      ['input-unreadable', '"old.log.xz" is packed with xz'],
      ['input-unreadable', '"pipe" is a named pipe that nobody writes to'],
    ]);
  });

  it('throws with every reason when nothing can be read', async () => {
    const opening = open([join(folder, 'a.log'), await write('b.log', '')]);
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(/a\.log" does not exist(.|\n)*b\.log" is empty/);
    await expect(open([])).rejects.toThrow(/no input/);
  });

  it('says which folder leads back to itself', async () => {
    await write('deep/a.log');
    await symlink(folder, join(folder, 'deep', 'again'));
    await symlink(join(folder, 'self.log'), join(folder, 'self.log'));
    const opening = await open([folder]);
    expect(namesOf(opening)).toEqual(['deep/a.log']);
    expect(opening.notifications.map(({ code }) => code)).toEqual(['folder-loop', 'folder-loop']);
  });

  it('says what may not be read', async () => {
    const [secret, other] = [await write('secret.log'), await write('a.log')];
    await chmod(secret, 0);
    const opening = await asOrdinaryUser(folder, () => open([secret, other]));
    expect(opening.notifications[0]).toMatchObject({ code: 'input-unreadable' });
    expect(opening.notifications[0].message).toContain('permission denied');
    expect(opening.opened.map(({ path }) => path)).toEqual([other]);
  });

  it('shows no control characters of a name', async () => {
    const { opened } = await open([await write('a\x1b[31m.log')]);
    expect(opened[0].path).toBe(`${folder}/a<U+001B>[31m.log`);
  });
});

describe('the order of inputs', () => {
  it('is that in which rotated logs were written', async () => {
    const names = [
      'liferay.2024-01-02.log',
      'liferay.2024-01-10.log',
      'upgrade.log.1698462000123',
      'upgrade.log.1698469999999',
      'upgrade.log.20260202_100000',
      'upgrade.log',
      'x.log.10',
      'x.log.2',
      'x.log.1',
      'x.log',
    ];
    for (const name of [...names].reverse()) await write(name);
    expect(namesOf(await open([folder]))).toEqual(names);
    expect(namesOf(await open(names.map((name) => join(folder, name))))).toEqual(names);
  });
});
