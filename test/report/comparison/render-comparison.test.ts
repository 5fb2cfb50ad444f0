import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { comparisonSchema, publishedComparisonSchema } from '../../../scripts/write-comparison-schema.ts';
import { type Comparison, compareRehearsals, inertText, renderComparison } from '../../../src/index.ts';
import { COMPARISON_OUTPUTS } from '../../../src/report/comparison/comparison-outputs.ts';
import { makeRecord, type MadeRecord } from '../../support/make-record.ts';

const LOOK = { width: 80, color: false, isForecast: false };
const NOW = new Date('2026-01-01T00:00:00Z');
const STEP = 'com.liferay.journal.internal.upgrade.v4_0_0.JournalArticleDDMFieldsUpgradeProcess';

function compare(records: readonly MadeRecord[], names?: readonly string[]): Comparison {
  const rehearsals = records.map((record, index) => ({
    name: names?.[index] ?? `${index + 1}.log`,
    record: makeRecord(record),
  }));
  return compareRehearsals(rehearsals, { now: NOW, rowChanges: [], notifications: [] });
}

function run(minutes: number, extra: MadeRecord = {}): MadeRecord {
  return {
    ...extra,
    analysis: { durationMs: minutes * 60_000, startedAt: '2026-01-01T00:00:00.000Z', ...extra.analysis },
    steps: { [STEP]: minutes * 50_000 },
    rows: { JournalArticle: minutes * 1_000 },
  };
}

const LADDER = compare([
  run(10, {
    analysis: { outcome: 'failed' },
    findings: [{ fingerprint: '1:a', title: 'The disk is full', ruleId: 'database/disk-full' }],
  }),
  run(20, { findings: [{ fingerprint: '1:b', title: 'A new one', process: STEP }] }),
  run(40, { findings: [{ fingerprint: '1:b', title: 'A new one', process: STEP }] }),
]);

describe('the JSON of a comparison', () => {
  it('is described by the published schema (else: npm run schemas)', () => {
    expect(publishedComparisonSchema()).toBe(comparisonSchema());
  });

  it.each([
    ['a ladder', LADDER],
    ['one rehearsal', compare([run(1)])],
    ['nothing known', compare([{}, {}])],
  ])('is as the schema says: %s', (_, comparison) => {
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(publishedComparisonSchema()));
    validate(JSON.parse(renderComparison(comparison, 'json', LOOK)));
    expect(validate.errors).toBeNull();
  });
});

describe('the outputs for people', () => {
  it('say the decision, its rule, findings, steps, rows and the forecast', () => {
    for (const output of ['terminal', 'markdown', 'html'] as const) {
      const text = renderComparison(LADDER, output, LOOK).replace(/<[^>]+>|\s+/g, ' ');
      for (const part of [
        'No go',
        'rule G4',
        'A new one',
        'JournalArticleDDMFieldsUpgradeProcess',
        '+16 min',
        '40,000',
        'Forecast of the next run',
      ]) {
        expect(text, output).toContain(part);
      }
      expect(text, output).toContain('new, fixed, fixed');
    }
  });

  it('draw bars as plain SVG with the table behind them, in a page without scripts', () => {
    const page = renderComparison(LADDER, 'html', LOOK);
    expect(page).toMatch(/<rect class="bar" width="50" height="10">/);
    expect(page).toContain('<table>');
    expect(page).not.toMatch(/<script| style="| on\w+="/);
    expect(page).toContain(`default-src 'none'; style-src 'sha256-`);
  });

  it('show the forecast alone where that was asked for', () => {
    const text = renderComparison(LADDER, 'terminal', { ...LOOK, isForecast: true });
    expect(text).toMatch(/^◷ The next run takes about/);
    expect(text).not.toContain('No go');
  });

  it('say nothing of steps and rows where nothing is known', () => {
    const text = renderComparison(compare([{}, {}]), 'markdown', LOOK);
    expect(text).not.toContain('## Steps');
    expect(text).not.toContain('## Rows');
  });

  it('fit the terminal', () => {
    const lines = renderComparison(LADDER, 'terminal', LOOK).split('\n');
    expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(80);
  });
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{title}}',
  '[a](javascript:alert(1))',
  '| cell | break',
  '\u001b[31mred\u202e',
  '::error::x',
  '`code`\n\n# heading',
];

describe('hostile texts', () => {
  it.each(COMPARISON_OUTPUTS.flatMap((output) => HOSTILE.map((text) => [output, text] as const)))(
    'are shown and never obeyed: %s %j',
    (output, text) => {
      const finding = { fingerprint: '1:a', title: text, ruleId: text, process: text, module: text };
      const record = {
        ...run(5, { findings: [finding], analysis: { reason: text } }),
        rows: { [text]: 5 },
        steps: { [text]: 90_000 },
      };
      const comparison = compare(
        [
          { ...record, findings: [] },
          { ...record, rows: { [text]: 9 }, steps: { [text]: 5_000 } },
        ],
        [text, text],
      );
      const printed = inertText(renderComparison(comparison, output, LOOK), output);
      expect(printed).not.toContain('\u001b');
      expect(printed).not.toContain('\u202e');
      expect(printed).not.toMatch(/^::error::/m);
      if (output === 'html') expect(printed).not.toMatch(/<img|<script/);
      if (output === 'markdown')
        expect(printed.replace(/(`+)[^`]*\1/g, '')).not.toMatch(
          /(?<!\\)<(?:img|script)|(?<!\\)\]\(javascript|^# heading/m,
        );
    },
  );
});
