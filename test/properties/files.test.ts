// What the program reads beside logs: files that somebody wrote, kept or changed.
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { mutateJson } from '../../scripts/fuzz/mutate/mutate-json.ts';
import { mutateText } from '../../scripts/fuzz/mutate/mutate-text.ts';
import { readSeeds } from '../../scripts/fuzz/seeds.ts';
import { makeRandom } from '../../scripts/make-samples/random.ts';
import { parseAccepted } from '../../src/accepted/parse-accepted.ts';
import { exportLines } from '../../src/archive/exchange/export-lines.ts';
import { importLines } from '../../src/archive/exchange/import-lines.ts';
import { parseQuery } from '../../src/archive/search/parse-query.ts';
import { UserError } from '../../src/errors.ts';
import { OUTPUT_NAMES, analyze, readUserTemplates, renderOutput } from '../../src/index.ts';
import { mapText, parseMap } from '../../src/redact/map/redaction-map.ts';
import { readRule } from '../../src/rules/read-rule.ts';
import { parseSavedReport } from '../../src/saved/read-saved-report.ts';
import { newArchive } from '../support/archived.ts';
import { exampleReport } from '../support/example-report.ts';
import { mutatedLog } from '../support/mutated-logs.ts';
import { redactAll } from '../support/redact-text.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

const SCHEMA = join(import.meta.dirname, '../../report.schema.json');
const FOLDER = temporaryFolder('files');
const LOOK = { width: 80, color: false, verbose: true };
const seeds = await readSeeds();
const seed = fc.integer({ min: 0, max: 0xffffffff });
const mutated = (texts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), seed).map(([text, number]) => {
    const changed = mutateText(Buffer.from(text).toString('latin1'), makeRandom(number), texts).slice(0, 100_000);
    return Buffer.from(changed, 'latin1').toString('utf8');
  });
const mutatedJson = (text: string) => seed.map((number) => mutateJson(text, makeRandom(number)));

describe('a saved report', () => {
  it('of any log is read as it was, and makes the same outputs', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedLog(), fc.constantFrom(...OUTPUT_NAMES), async (log, output) => {
        const fresh = await analyze(['-'], { now: new Date(0), stdin: chunk(log) }).catch(refusal);
        if (fresh instanceof UserError) return;
        const again = await parseSavedReport(renderOutput(fresh, 'json', LOOK), 'a.json', SCHEMA);
        expect(again).toEqual(JSON.parse(JSON.stringify(fresh)));
        expect(renderOutput(again, output, LOOK)).toBe(renderOutput(fresh, output, LOOK));
      }),
      { numRuns: 25 },
    );
  });

  it('that somebody changed is refused, or is shown in every output', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedJson(renderOutput(exampleReport, 'json', LOOK)), async (text) => {
        const report = await parseSavedReport(text, 'a.json', SCHEMA).catch(refusal);
        if (report instanceof UserError) {
          expect(report.message).toContain('"a.json"');
          return;
        }
        for (const output of OUTPUT_NAMES) expect(renderOutput(report, output, LOOK)).not.toBe('');
      }),
      { numRuns: 40 },
    );
  });
});

describe('a rule file', () => {
  const texts = seeds.rules.map(({ bytes }) => bytes.toString());
  it('is a rule, or has mistakes that stand in it', () => {
    fc.assert(
      fc.property(mutated(texts), (text) => {
        const { rule, problems } = readRule({ id: 'a/b', path: 'a/b.yaml', text });
        expect(rule === undefined).toBe(problems.length > 0);
        const lines = text.split(/\r\n|\n|\r/);
        for (const { line, column, message } of problems) {
          expect(message).not.toBe('');
          expect(line).toBeLessThanOrEqual(lines.length + 1);
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says the same however its YAML is written', () => {
    for (const text of texts) {
      const { rule } = readRule({ id: 'a/b', path: 'a/b.yaml', text });
      const { id, ...values } = rule ?? { id: '' };
      expect(id).toBe('a/b');
      expect(readRule({ id: 'a/b', path: 'a/b.yaml', text: stringify(values) }).rule).toEqual(rule);
      expect(readRule({ id: 'a/b', path: 'a/b.yaml', text: text.replaceAll('\n', '\r\n') }).rule).toEqual(rule);
    }
  });
});

describe('a file of accepted findings', () => {
  const entry = fc.record({
    rule: fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}(?:-[a-z]{1,5})?$/),
    reason: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
    until: fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  });
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ rule }) => rule, maxLength: 6 }), (entries) => {
        const read = parseAccepted(stringify(entries, { defaultStringType: 'QUOTE_DOUBLE' }), 'a.yaml').entries;
        expect(read.map(({ reason, until }) => [reason.trim(), until])).toEqual(
          entries.map(({ reason, until }) => [reason.trim(), until]),
        );
      }),
    );
  });

  it('that somebody changed is read or refused by its name', () => {
    const text =
      '- rule: a/b\n  reason: x\n  until: 2026-12-31\n  by: Ana\n- fingerprint: "1:0123456789abcdef"\n  reason: y\n  until: 2027-01-01\n';
    fc.assert(
      fc.property(mutated([text, '? [a]\n: {b: c}\n', '- &a [*a]\n', '!!set {a}\n']), (changed) => {
        const said = refusalOf(() => parseAccepted(changed, 'a.yaml'));
        if (said !== undefined) expect(said.message).toContain('a.yaml');
      }),
      { numRuns: 200 },
    );
  });
});

describe('templates of the user', () => {
  it('are refused by file, or fill a page', async () => {
    const all = seeds.templates.filter(({ name }) => name.endsWith('.hbs'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), seed, async ({ name, bytes }, number) => {
        const texts = all.map((template) => template.bytes.toString('latin1'));
        const text = mutateText(bytes.toString('latin1'), makeRandom(number), texts).slice(0, 50_000);
        const dir = templatesFolder({ [name]: text });
        const templates = await readUserTemplates(dir).catch(refusal);
        if (templates instanceof UserError) {
          expect(templates.message).toContain(`${name.split('/').slice(0, 1).join('')}/`);
          return;
        }
        const output = OUTPUT_NAMES.find((known) => name.startsWith(`${known}/`)) ?? 'html';
        expect(typeof renderOutput(exampleReport, output, { ...LOOK, templates })).toBe('string');
      }),
      { numRuns: 40 },
    );
  });

  it('write what stands in them as it is', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((one) => !/[{}\\\r]/.test(one));
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const { outputs } = await readUserTemplates(templatesFolder({ 'cover/report.txt.hbs': `<${written}>` }));
        const [cover] = outputs;
        expect(cover && renderOutput(exampleReport, cover, LOOK)).toBe(`<${written}>`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a redaction map', () => {
  const kind = fc.constantFrom('host', 'user', 'mail', 'database', 'term');
  const token = fc.tuple(kind, fc.integer({ min: 1, max: 999 })).map(([name, number]) => `${name}-${number}`);
  const map = fc.record({
    version: fc.constant(1 as const),
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    values: fc.dictionary(token, fc.string({ unit: 'binary' })),
    secrets: fc.dictionary(
      fc.integer({ min: 1, max: 99 }).map((number) => `<password-${number}>`),
      fc.string(),
    ),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(map, (written) => {
        expect(parseMap(mapText(written))).toEqual(JSON.parse(JSON.stringify(written)));
      }),
    );
  });

  it('that somebody changed is a map or none, and no message tells what is in it', () => {
    const text = mapText({
      version: 1,
      key: Buffer.alloc(32).toString('base64'),
      values: { 'host-1': 'kiwi-db', 'user-1': 'kiwi-joe' },
      secrets: { '<password-1>': 'kiwi-hash' },
    });
    fc.assert(
      fc.property(fc.oneof(mutatedJson(text), mutated([text])), (changed) => {
        const read = parseMap(changed);
        if ('problem' in read) expect(read.problem).not.toMatch(/kiwi-(?:db|joe|hash)/);
      }),
      { numRuns: 300 },
    );
  });
});

it('redacts any log to one that has nothing more to redact', () => {
  fc.assert(
    fc.property(mutatedLog(), (log) => {
      const text = log.toString('utf8').slice(0, 5_000);
      const [once = ''] = redactAll([text]).texts;
      expect(redactAll([once]).texts).toEqual([once]);
    }),
    { numRuns: 60 },
  );
});

describe('an exported archive', () => {
  it('is taken up whole: the other archive exports the same, and a second time nothing is new', async () => {
    const archive = await newArchive(FOLDER);
    const first = importLines(archive, seeds.exported, 'a.jsonl');
    expect(first.analyses).toBeGreaterThan(3);
    expect([...exportLines(archive, false)].join('')).toBe(seeds.exported);
    expect(importLines(archive, seeds.exported, 'a.jsonl')).toMatchObject({ analyses: 0, resolutions: 0 });
    expect([...exportLines(archive, false)].join('')).toBe(seeds.exported);
    archive.close();
  });

  it('that somebody changed is taken up or refused by its line, and then nothing of it', async () => {
    const archive = await newArchive(FOLDER);
    const lines = seeds.exported.trimEnd().split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), seed, (index, number) => {
        const text = lines.with(index, mutateJson(lines[index] ?? '', makeRandom(number))).join('\n');
        const before = [...exportLines(archive, false)].join('');
        const said = refusalOf(() => importLines(archive, text, 'a.jsonl'));
        const after = [...exportLines(archive, false)].join('');
        for (const line of after.trimEnd().split('\n')) expect(typeof JSON.parse(line)).toBe('object');
        if (said === undefined) return;
        expect(said.message).toMatch(/a\.jsonl/);
        expect(after).toBe(before);
      }),
      { numRuns: 80 },
    );
    archive.close();
  });
});

it('reads a query of words again as it was read, however it is spaced', () => {
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  const clause = fc.tuple(
    fc.constantFrom('', '+', '-'),
    fc.constantFrom('', 'title:', 'code:'),
    word,
    fc.constantFrom('', '~1', '^3'),
  );
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(' ', '  ', '\n', '\t'),
      (clauses, space) => {
        const words = clauses.map((parts) => parts.join(''));
        const read = parseQuery(words.join(space));
        expect(read).toEqual(words.flatMap(parseQuery));
        expect(read.map((one) => one.word)).toEqual(clauses.map(([, , text]) => text));
      },
    ),
  );
});

function refusalOf(work: () => unknown): UserError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

function templatesFolder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(FOLDER, 'templates-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

async function* chunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
