import { mkdtemp, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { redactTexts, unredact } from '../../src/index.ts';
import { emptyMap, mapText } from '../../src/redact/map/redaction-map.ts';

let folder = '';
let mapPath = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updoc-map-'));
  mapPath = join(folder, 'data', 'updoc', 'map.json');
});

async function redact(text: string): Promise<string> {
  return (await redactTexts([text], { mapPath }))[0] ?? '';
}

describe('the private map', () => {
  it('is made with its folders, for nobody else to read, and leaves nothing beside it', async () => {
    await redact('jdbc:mysql://kiwi-db:3306/x');
    expect((await stat(mapPath)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'data', 'updoc'))).mode & 0o077).toBe(0);
    expect(await readdir(join(folder, 'data', 'updoc'))).toEqual(['map.json']);
  });

  it('is kept from others again where somebody opened it', async () => {
    await redact('jdbc:mysql://kiwi-db:3306/x');
    await writeFile(mapPath, await readFile(mapPath), { mode: 0o644 });
    await redact('jdbc:mysql://kiwi-db2:3306/x');
    expect((await stat(mapPath)).mode & 0o777).toBe(0o600);
  });

  it('knows a secret again without keeping it', async () => {
    expect(await redact('password=Gr4nada!77')).toBe('password=<password-1>');
    expect(await redact('password=Other!78')).toBe('password=<password-2>');
    expect(await redact('pwd=Gr4nada!77')).toBe('pwd=<password-1>');
    expect(await readFile(mapPath, 'utf8')).not.toMatch(/Gr4nada|Other/);
  });

  it('loses nothing to several writers at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `kiwi-host${index}x`);
    const redacted = await Promise.all(names.map((name) => redact(`jdbc:mysql://${name}:3306/x`)));
    expect(new Set(redacted).size).toBe(names.length);
    const back = await Promise.all(redacted.map((text) => unredact(text, mapPath)));
    expect(back).toEqual(names.map((name) => `jdbc:mysql://${name}:3306/x`));
  });

  it('is taken over from a program that was killed', async () => {
    await redact('jdbc:mysql://kiwi-db:3306/x');
    const lock = `${mapPath}.lock`;
    await writeFile(lock, 'killed');
    await utimes(lock, new Date(0), new Date(0));
    expect(await redact('jdbc:mysql://kiwi-db:3306/x')).toBe('jdbc:mysql://host-1:3306/x');
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['another version', mapText({ ...emptyMap() }).replace('"version": 1', '"version": 2'), 'unexpected "version"'],
    ['no key', '{"version":1,"key":"x","values":{},"secrets":{}}', 'unexpected "key"'],
    ['names that are no tokens', mapText({ ...emptyMap(), values: { kiwi: 'x' } }), 'unexpected "values"'],
  ])('that is %s is refused and stays as it is, without its path being said', async (_, text, problem) => {
    mapPath = join(folder, 'kiwi-map.json');
    await writeFile(mapPath, text);
    const error: unknown = await redact('x').catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(problem);
    expect(String(error)).not.toContain('kiwi-map');
    expect(await readFile(mapPath, 'utf8')).toBe(text);
  });

  it('that cannot be written is said without its path', async () => {
    mapPath = join(folder, 'kiwi-file', 'map.json');
    await writeFile(join(folder, 'kiwi-file'), '');
    await expect(redact('x')).rejects.toThrow(/^the redaction map \(--redact-map\) cannot be written \(E\w+\)/);
  });

  it('that is not there cannot take anything back', async () => {
    await expect(unredact('host-1', mapPath)).rejects.toThrow('there is no redaction map');
  });
});
