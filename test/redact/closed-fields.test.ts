import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../scripts/write-report-schema.ts';
import { CLOSED_FIELDS } from '../../src/redact/tree/closed-fields.ts';
import { mapTexts } from '../../src/redact/tree/map-texts.ts';
import { exampleReports } from '../support/example-report.ts';

interface Schema {
  readonly [key: string]: unknown;
}

/** Vendors are ordinary words that no redaction touches. */
const ORDINARY = new Set(['database']);

describe('the closed fields', () => {
  it('are all fields of the report that hold one of a few words', () => {
    const definitions = (JSON.parse(publishedSchema()) as { definitions: Record<string, Schema> }).definitions;
    const lists = new Set(
      Object.entries(definitions)
        .filter(([, { enum: words }]) => Array.isArray(words))
        .map(([name]) => `#/definitions/${name}`),
    );
    const fields = Object.values(definitions).flatMap(({ properties = {} }) =>
      Object.entries(properties as Record<string, Schema>)
        .filter(([, { enum: words, const: word, $ref }]) => words ?? word ?? lists.has(String($ref)))
        .map(([name]) => name),
    );
    expect(fields.filter((name) => !CLOSED_FIELDS.has(name) && !ORDINARY.has(name))).toEqual([]);
    expect(fields.length).toBeGreaterThan(15);
  });
});

describe('mapTexts', () => {
  it('changes every text of a report that is not one of ours, and none of ours', () => {
    for (const report of Object.values(exampleReports)) {
      const changed = mapTexts(report, { text: () => '#', lines: (lines) => lines.map(() => '#') });
      expect(changed.verdict.outcome).toBe(report.verdict.outcome);
      expect(changed.findings.map(({ ruleId }) => ruleId)).toEqual(report.findings.map(({ ruleId }) => ruleId));
      const texts = [changed.verdict.reason, ...changed.sources.map(({ path }) => path)];
      const excerpts = changed.findings.flatMap(({ excerpt, title }) => [title, ...excerpt.map(({ text }) => text)]);
      expect(new Set([...texts, ...excerpts])).toEqual(new Set(['#']));
    }
  });

  it('renames what a log named, also where it is called like a part of every object', () => {
    const tree = { values: JSON.parse('{"__proto__": "x", "kiwi": "y"}') as Record<string, string> };
    const changed = mapTexts(tree, { text: (text) => text.replace('kiwi', 'user-1'), lines: (lines) => lines });
    expect(JSON.stringify(changed)).toBe('{"values":{"__proto__":"x","user-1":"y"}}');
  });
});
