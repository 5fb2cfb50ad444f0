import { describe, expect, it } from 'vitest';
import { compareAnalyses } from '../../src/compare/compare-analyses.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { makeRecord, type MadeRecord } from '../support/make-record.ts';

function compare(records: readonly MadeRecord[], accepted: readonly string[] = []): Comparison {
  return compareAnalyses(
    records.map((record, index) => ({ name: `run-${index + 1}`, record: makeRecord(record) })),
    {
      toolVersion: '0.1.0',
      now: new Date('2026-01-01T00:00:00Z'),
      acceptanceOf: ({ fingerprint }) =>
        accepted.includes(fingerprint) ? { reason: 'agreed', until: '2026-12-31' } : undefined,
      notifications: [],
    },
  );
}

function change(before: MadeRecord, after: MadeRecord, name: string) {
  return compare([before, after]).steps.find((step) => step.name === name);
}

const HOUR = 3_600_000;

describe('steps', () => {
  it.each([
    [10_000, 20_000, { change: 'slower', deltaMs: 10_000, deltaShare: 1 }],
    [20_000, 10_000, { change: 'faster', deltaMs: -10_000, deltaShare: -0.5 }],
    [100_000, 109_000, { change: 'same' }],
    [500, 1_400, { change: 'same' }],
    [0, 5_000, { change: 'slower', deltaMs: 5_000 }],
  ])('that took %i ms and then %i ms are %j', (before, after, expected) => {
    expect(change({ steps: { X: before } }, { steps: { X: after } }, 'X')).toMatchObject(expected);
  });

  it('change by at least a thousandth of the run', () => {
    const analysis = { durationMs: 10 * HOUR };
    expect(change({ analysis, steps: { X: 10_000 } }, { analysis, steps: { X: 20_000 } }, 'X')).toMatchObject({
      change: 'same',
    });
  });

  it('of one run only are said to be', () => {
    expect(change({ steps: { X: 1 } }, {}, 'X')).toMatchObject({ change: 'only-before' });
    expect(change({}, { steps: { X: 1 } }, 'X')).toMatchObject({ change: 'only-after' });
  });

  it('that failed are not compared', () => {
    expect(change({ failed: { X: 1 } }, { steps: { X: 90_000 } }, 'X')).toMatchObject({ change: 'not-comparable' });
  });

  it('with the largest change come first', () => {
    const { steps } = compare([
      { steps: { A: 5_000, B: 90_000, C: 1_000_000 } },
      { steps: { A: 9_000, B: 50_000, C: 1_000_000 } },
    ]);
    expect(steps.map(({ name }) => name)).toEqual(['B', 'A', 'C']);
  });
});

describe('tables', () => {
  it('are compared by their names without case', () => {
    const { tables, analyses } = compare([
      { rows: { LAYOUT: 100, User_: 5 } },
      { rows: { layout: 60, User_: 5, Image: 1 } },
    ]);
    expect(tables.map(({ name, change: how, deltaRows }) => [name, how, deltaRows])).toEqual([
      ['LAYOUT', 'fewer', -40],
      ['User_', 'same', 0],
      ['Image', 'only-after', undefined],
    ]);
    expect(analyses.map(({ rows }) => rows)).toEqual([105, 66]);
  });

  it('tell nothing where one analysis has no import', () => {
    expect(compare([{ rows: { Layout: 1 } }, {}]).tables).toMatchObject([{ change: 'unknown' }]);
  });
});

describe('the decision', () => {
  const finding = (level: 'error' | 'warning', fingerprint = '1:a') => ({
    findings: [{ fingerprint, level, role: 'contributing' as const }],
  });

  it.each<[string, readonly MadeRecord[], Comparison['decision']['decision'], string]>([
    ['after two good rehearsals', [{}, {}], 'go', 'G11'],
    ['after a failure', [{}, { analysis: { outcome: 'failed' } }], 'no-go', 'G1'],
    ['after a log that was cut off', [{}, { analysis: { outcome: 'incomplete' } }], 'no-go', 'G2'],
    ['with a new error', [{}, finding('error')], 'no-go', 'G3'],
    ['with an error that came back', [finding('error'), {}, finding('error')], 'no-go', 'G3'],
    ['with an error that stays', [finding('error'), finding('error')], 'no-go', 'G4'],
    ['with a source that could not be read', [{}, { analysis: { complete: false } }], 'no-go', 'G5'],
    ['with a new warning', [{}, finding('warning')], 'go-with-care', 'G6'],
    ['with a warning that stays', [finding('warning'), finding('warning')], 'go', 'G11'],
    ['after one good rehearsal', [{ analysis: { outcome: 'failed' } }, {}], 'go-with-care', 'G7'],
    [
      'where it took much longer',
      [{ analysis: { durationMs: HOUR } }, { analysis: { durationMs: 2 * HOUR } }],
      'go-with-care',
      'G8',
    ],
    ['where a table came without rows', [{ rows: { A: 5, B: 1 } }, { rows: { A: 0, B: 1 } }], 'go-with-care', 'G9'],
    ['where a table did not come', [{ rows: { A: 5, B: 1 } }, { rows: { B: 1 } }], 'go-with-care', 'G9'],
    ['between other versions', [{ analysis: { to: { version: '7.3' } } }, {}], 'go-with-care', 'G10'],
  ])('%s names its rule', (_, records, decision, rule) => {
    const found = compare(records).decision;
    expect(found.decision).toBe(decision);
    expect(found.reasons[0]?.rule).toBe(rule);
  });

  it('does not count what is accepted, harmless or advice', () => {
    expect(compare([{}, finding('error')], ['1:a']).decision.decision).toBe('go');
    const quiet = [
      { fingerprint: '1:n', role: 'noise' as const },
      { fingerprint: '1:v', role: 'advice' as const },
    ];
    expect(compare([{}, { findings: quiet }]).decision.decision).toBe('go');
  });

  it('says how much was fixed and accepted', () => {
    const records = [{ findings: [{ fingerprint: '1:a' }] }, { findings: [{ fingerprint: '1:b' }] }];
    expect(compare(records, ['1:b']).decision.reasons[0]?.text).toBe(
      'The last rehearsal came to its end; 1 of the earlier findings is fixed; 1 is accepted.',
    );
  });
});
