import { describe, expect, it } from 'vitest';
import { makeRandom, type Random } from '../../scripts/make-samples/random.ts';
import { tablesOfStep } from '../../src/diagnose/pruning/tables-of-step.ts';
import { forecastRun } from '../../src/forecast/forecast-run.ts';
import { parseRowChange } from '../../src/forecast/row-changes.ts';
import type { Forecast } from '../../src/model/forecast.ts';
import { makeRecord, type MadeRecord } from '../support/make-record.ts';

const JOURNAL = 'com.liferay.journal.internal.upgrade.v4_0_0.JournalArticleDDMFieldsUpgradeProcess';
const PERMISSION = 'com.liferay.portal.upgrade.v7_4_x.UpgradeResourcePermission';
const OTHER = 'com.acme.upgrade.UpgradeSomething';

function forecast(records: readonly MadeRecord[], ...changes: readonly string[]): Forecast {
  return forecastRun(records.map(makeRecord), { tablesOfStep, changes: changes.map(parseRowChange) });
}

/** A rehearsal whose journal step costs 60 s and 2 ms a row, whose permission step 1 ms a row, another one 100 s, and 30 s between them. */
function rehearsal(articles: number, permissions: number, noise = () => 1): MadeRecord {
  const steps = {
    [JOURNAL]: (60_000 + 2 * articles) * noise(),
    [PERMISSION]: permissions * noise(),
    [OTHER]: 100_000 * noise(),
  };
  const durationMs = 30_000 + Object.values(steps).reduce((sum, ms) => sum + ms, 0);
  return { analysis: { durationMs }, steps, rows: { JournalArticle: articles, ResourcePermission: permissions } };
}

const GROWING = [rehearsal(100_000, 200_000), rehearsal(200_000, 300_000), rehearsal(400_000, 600_000)];
const codes = ({ caveats }: Forecast) => caveats.map(({ code }) => code);

describe('the forecast of a run whose cost is known', () => {
  it('finds the line of each step, and what stands between the steps', () => {
    const found = forecast(GROWING, 'JournalArticle=300000');
    expect(found.expectedMs).toBeCloseTo(660_000 + 600_000 + 100_000 + 30_000, -1);
    expect(found.restMs).toBeCloseTo(30_000, -1);
    expect(found.steps.map(({ name, basis }) => [name, basis])).toEqual([
      [JOURNAL, 'fitted'],
      [PERMISSION, 'fitted'],
      [OTHER, 'durations'],
    ]);
    expect(codes(found)).toEqual([]);
  });

  it('tells what fewer rows save, without the time that does not depend on them', () => {
    const [saving] = forecast(GROWING, 'journalarticle=-60%').savings;
    expect(saving).toMatchObject({ rowsBefore: 400_000, rowsAfter: 160_000, steps: [JOURNAL], isAssumed: false });
    expect(saving?.savesMs).toBeCloseTo(480_000, -1);
  });

  it('tells rows per second and what limits the run', () => {
    const [longest] = forecast(GROWING).steps;
    expect(longest).toMatchObject({ name: JOURNAL, tables: ['journalarticle'], rows: 400_000, rehearsals: 3 });
    expect(longest?.rowsPerSecond).toBeCloseTo(400_000 / 860, 0);
    expect(longest?.share).toBeCloseTo(860 / 1560, 2);
  });

  it.each(
    [2, 3, 4, 5, 6, 8, 10].flatMap((count) => [
      [count, 'each step has noise of its own', false] as const,
      [count, 'the whole machine is slower or faster', true] as const,
    ]),
  )('holds the true time in about four of five cases, from %i rehearsals, where %s', (count, _, isShared) => {
    const random = makeRandom(count);
    const trials = Array.from({ length: 400 }, () => isCovered(random, count, isShared));
    const covered = trials.filter(Boolean).length / trials.length;
    expect(covered).toBeGreaterThan(0.74);
    expect(covered).toBeLessThan(0.93);
  });

  it('is not turned over by one wild rehearsal', () => {
    const steady = [1, 2, 3, 4, 5].map((each) => rehearsal(each * 100_000, 200_000));
    const wild: MadeRecord = {
      ...rehearsal(600_000, 200_000),
      steps: { ...rehearsal(600_000, 200_000).steps, [JOURNAL]: 9_000_000 },
    };
    const [step] = forecast([...steady, wild], 'JournalArticle=300000').steps;
    expect(step?.expectedMs).toBeGreaterThan(600_000);
    expect(step?.expectedMs).toBeLessThan(800_000);
  });
});

function isCovered(random: Random, count: number, isShared: boolean): boolean {
  const run = (articles: number) => {
    const machine = 0.85 + 0.3 * random();
    return rehearsal(articles, 200_000, isShared ? () => machine : () => 0.9 + 0.2 * random());
  };
  const runs = Array.from({ length: count }, () => run(Math.round(100_000 + 300_000 * random())));
  const next = Math.round(100_000 + 300_000 * random());
  const { lowMs = 0, highMs = 0 } = forecast(runs, `JournalArticle=${next}`);
  const truth = run(next).analysis?.durationMs ?? 0;
  return lowMs <= truth && truth <= highMs;
}

describe('too little data', () => {
  it('of one rehearsal gives no interval', () => {
    const found = forecast([rehearsal(100_000, 200_000)]);
    expect(found).not.toHaveProperty('lowMs');
    expect(found.expectedMs).toBe(590_000);
    expect(codes(found)).toEqual(['one-rehearsal', 'rows-alike']);
  });

  it('without rows gives durations only', () => {
    const found = forecast(GROWING.map((each) => ({ ...each, rows: {} })));
    expect(found.steps.every(({ basis }) => basis === 'durations')).toBe(true);
    expect(codes(found)).toEqual(['no-rows']);
  });

  it('of rows that are alike takes the time to grow with them, and says so', () => {
    const found = forecast([rehearsal(100_000, 200_000), rehearsal(100_000, 200_000)], 'JournalArticle=-50%');
    expect(found.savings).toMatchObject([{ savesMs: 130_000, isAssumed: true }]);
    expect(codes(found)).toEqual(['rows-alike', 'beyond-rehearsals']);
  });

  it('of failed runs counts the steps that ended', () => {
    const failed: MadeRecord = {
      analysis: { outcome: 'failed', durationMs: 9 },
      steps: { [OTHER]: 100_000 },
      failed: { [JOURNAL]: 1 },
    };
    const alone = forecast([failed]);
    expect(alone).toMatchObject({ completeRehearsals: 0, leastMs: 100_000 });
    expect(alone).not.toHaveProperty('expectedMs');
    expect(codes(alone)).toContain('no-complete-run');
    const mixed = forecast([failed, ...GROWING]);
    expect(mixed.completeRehearsals).toBe(3);
    expect(mixed.steps.find(({ name }) => name === OTHER)?.rehearsals).toBe(4);
    expect(codes(mixed)).toContain('failed-runs');
  });

  it('of logs without durations gives nothing', () => {
    expect(codes(forecast([{}]))).toContain('no-durations');
  });
});

describe('changes of rows', () => {
  it.each([
    ['JournalArticle=-60%', { table: 'JournalArticle', share: -0.6 }],
    ['Layout=+20 %', { table: 'Layout', share: 0.2 }],
    ['User_=500000', { table: 'User_', rows: 500_000 }],
  ])('are read: %s', (text, change) => {
    expect(parseRowChange(text)).toEqual(change);
  });

  it.each(['JournalArticle', 'JournalArticle=', '=5', 'A=-5', 'A=-101%', 'A=many', `A=${'9'.repeat(30)}`, ''])(
    'are refused: %s',
    (text) => {
      expect(() => parseRowChange(text)).toThrow(/expected/);
    },
  );

  it('name a table that was counted', () => {
    expect(() => forecast(GROWING, 'JournalArtcle=-60%')).toThrow('Did you mean "journalarticle"?');
    expect(() => forecast([{}], 'JournalArticle=-60%')).toThrow('no rehearsal counts the rows of "JournalArticle"');
  });

  it('of a table that no step is known to work on save nothing', () => {
    const counted = GROWING.map((each) => ({ ...each, rows: { ...each.rows, Acme_Thing: 5 } }));
    expect(forecast(counted, 'Acme_Thing=0').savings).toMatchObject([{ savesMs: 0, steps: [] }]);
  });
});
