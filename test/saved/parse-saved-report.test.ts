import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/render-json.ts';
import { parseSavedReport } from '../../src/saved/read-saved-report.ts';
import { readText } from '../../src/saved/read-text.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';

const SCHEMA = join(import.meta.dirname, '../../report.schema.json');
const WHOLE = renderJson(exampleReport);
const FIRST = exampleReport.findings[0];

async function parse(text: string) {
  return parseSavedReport(text, 'saved.json', SCHEMA);
}

function changed(change: object): string {
  return JSON.stringify({ ...exampleReport, ...change });
}

describe('a saved report', () => {
  it.each(Object.entries(exampleReports))('is read as it was written: %s', async (_, report) => {
    expect(renderJson(await parse(renderJson(report)))).toBe(renderJson(report));
  });

  it('may hold fields that a later version adds', async () => {
    expect(await parse(changed({ later: { a: [1] } }))).toMatchObject({ later: { a: [1] } });
  });

  it.each([
    ['empty', '', '"saved.json" is not JSON (it is empty)'],
    ['cut off', WHOLE.slice(0, -100), '"saved.json" is not JSON ('],
    ['a log', '2024-03-01 02:11:09.411 INFO [main][X:1] y', 'give a report that updoc wrote with -f json'],
    ['a comparison', '{"schemaVersion":"1","analyses":[],"decision":{}}', 'is a comparison, not a report'],
    ['no object', '[]', 'expected an object with "schemaVersion": "1"'],
    ['null', 'null', 'expected an object'],
    ['other JSON', '{"a":1}', 'expected an object with "schemaVersion"'],
    [
      'of a newer form',
      changed({ schemaVersion: '2' }),
      'has schemaVersion "2", and this updoc reads "1"; take a newer updoc',
    ],
    ['of an older form', changed({ schemaVersion: '0' }), 'analyze the logs again'],
    ['without verdict', changed({ verdict: undefined }), "the report: must have required property 'verdict'"],
    [
      'with another outcome',
      changed({ verdict: { ...exampleReport.verdict, outcome: 'fine' } }),
      'verdict.outcome: must be one of succeeded, ',
    ],
    [
      'with a word for a number',
      changed({ findings: [{ ...FIRST, occurrences: 'many' }] }),
      'findings[0].occurrences: must be number',
    ],
    ['with a word for a list', changed({ sources: 'a.log' }), 'sources: must be array'],
    ['with a time that is none', changed({ generatedAt: 'yesterday' }), 'generatedAt: "yesterday" is no time'],
    [
      'with a month that is none',
      changed({ findings: [{ ...FIRST, firstTime: '2024-13-01T00:00:00.000Z' }] }),
      'findings[0].firstTime: ',
    ],
    [
      'with a prototype',
      WHOLE.replace('"verdict"', '"__proto__": {"a": 1}, "verdict"'),
      'a field is called "__proto__"',
    ],
    ['with a prototype inside', WHOLE.replace('"arguments": {', '"arguments": { "__proto__": "x",'), '"__proto__"'],
    [
      'with a number beyond all',
      WHOLE.replace(/"occurrences": \d+/, '"occurrences": 1e999'),
      'the number is too large',
    ],
    [
      'deeper than any report',
      WHOLE.replace('"verdict"', `"later": ${'['.repeat(90)}${']'.repeat(90)}, "verdict"`),
      'nested deeper than',
    ],
    ['deeper than a stack', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'is no'],
  ])('is refused where it is %s, with what was expected', async (_, text, message) => {
    await expect(parse(text)).rejects.toThrow(message);
    await expect(parse(text)).rejects.toMatchObject({ name: 'UserError' });
  });

  it('is refused before all of it is read where it is too large', async () => {
    let pulled = 0;
    const endless = Readable.from(
      (function* () {
        for (; pulled < 1_000; pulled++) yield Buffer.alloc(1_000);
      })(),
    );
    await expect(readText('-', endless, 50_000)).rejects.toThrow('more than 50000 bytes');
    expect(pulled).toBeLessThan(200);
  });

  it.each([
    ['/nowhere/a.json', 'does not exist'],
    ['/', 'is a folder'],
  ])('is looked for: %s %s', async (path, reason) => {
    await expect(readText(path, Readable.from([]))).rejects.toThrow(reason);
  });
});
