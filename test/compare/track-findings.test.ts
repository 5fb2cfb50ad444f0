import { describe, expect, it } from 'vitest';
import { trackFindings } from '../../src/compare/track-findings.ts';
import { makeRecord, type MadeFinding, type MadeRecord } from '../support/make-record.ts';

const A: MadeFinding = { fingerprint: '1:a', ruleId: 'database/disk-full', process: 'UpgradeLayout' };
const GOOD: MadeRecord = { steps: { UpgradeLayout: 1000 } };
const WITH_A: MadeRecord = { findings: [A], analysis: { outcome: 'failed' } };

function histories(...records: readonly MadeRecord[]): readonly string[] {
  return trackFindings(records.map(makeRecord)).map(
    ({ fingerprint, history }) => `${fingerprint} ${history.join(' ')}`,
  );
}

describe('a finding through rehearsals', () => {
  it.each<[string, readonly MadeRecord[], string]>([
    ['is new where it was not before', [GOOD, WITH_A], 'absent new'],
    ['is persistent where it stays', [WITH_A, WITH_A], 'new persistent'],
    ['is fixed where the run came to its end without it', [WITH_A, GOOD], 'new fixed'],
    ['stays fixed', [WITH_A, GOOD, GOOD], 'new fixed fixed'],
    ['comes back', [WITH_A, GOOD, WITH_A, WITH_A], 'new fixed returned persistent'],
    [
      'is not called fixed where the run failed before its step',
      [WITH_A, { analysis: { outcome: 'failed' }, steps: { UpgradeUser: 5 } }],
      'new not-reached',
    ],
    [
      'is fixed where the run failed behind its step',
      [WITH_A, { analysis: { outcome: 'failed' }, steps: { UpgradeLayout: 5 } }],
      'new fixed',
    ],
    [
      'is not fixed where its step failed for another reason',
      [WITH_A, { analysis: { outcome: 'failed' }, failed: { UpgradeLayout: 5 } }],
      'new not-reached',
    ],
    [
      'is persistent after a run that did not reach it',
      [WITH_A, { analysis: { outcome: 'incomplete' } }, WITH_A],
      'new not-reached persistent',
    ],
    [
      'is fixed after a run that did not reach it',
      [WITH_A, { analysis: { outcome: 'incomplete' } }, GOOD],
      'new not-reached fixed',
    ],
  ])('%s', (_, records, history) => {
    expect(histories(...records)).toEqual([`1:a ${history}`]);
  });

  it('is the same where its rule and its place of work are, though its text differs', () => {
    const reworded = { ...A, fingerprint: '1:b' };
    expect(histories(WITH_A, { ...WITH_A, findings: [reworded] })).toEqual(['1:b new persistent']);
  });

  it('is another one of the same rule in another place', () => {
    const elsewhere = { ...A, fingerprint: '1:b', process: 'UpgradeUser' };
    expect(histories(WITH_A, { ...GOOD, findings: [elsewhere] })).toEqual(['1:b absent new', '1:a new fixed']);
  });

  it('is never matched by place alone where no rule explains it', () => {
    const [one, other] = ['1:a', '1:b'].map((fingerprint) => ({ fingerprint, process: 'UpgradeLayout' }));
    expect(histories({ findings: [one ?? A] }, { findings: [other ?? A] })).toEqual([
      '1:b absent new',
      '1:a new fixed',
    ]);
  });

  it('is one, with all its occurrences, where a run holds it twice', () => {
    const [finding] = trackFindings(
      [
        {},
        {
          findings: [
            { ...A, count: 2 },
            { ...A, count: 3 },
          ],
        },
      ].map(makeRecord),
    );
    expect(finding).toMatchObject({ state: 'new', counts: [0, 5] });
  });

  it('that needs somebody comes before what is fixed, and what is harmless last', () => {
    const noise: MadeFinding = { fingerprint: '1:n', role: 'noise', level: 'note' };
    const found = trackFindings([{ findings: [A] }, { findings: [noise, { fingerprint: '1:new' }] }].map(makeRecord));
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual(['1:new', '1:a', '1:n']);
  });
});
