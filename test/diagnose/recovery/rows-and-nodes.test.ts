// What other runs tell about one: rows of Release_ that somebody pasted, a second node of the cluster.
import { describe, expect, it } from 'vitest';
import type { Run, Span } from '../../../src/model/timeline.ts';
import { decideRecovery } from '../../../src/diagnose/decide-recovery.ts';
import type { FailedStep } from '../../../src/diagnose/failed-step.ts';
import { ranTogether } from '../../../src/diagnose/recovery/ran-together.ts';
import { PLACE, makeRun } from '../../support/make-run.ts';

const CORE_71: FailedStep = { phase: 'core', coreLine: [7, 1] };
const CORE_70: FailedStep = { phase: 'core', coreLine: [7, 0] };
const UNKNOWN_CORE: FailedStep = { phase: 'core' };

function span(name: string, startMs: number): Span {
  return { id: name, runId: 'r0', kind: 'process', name, startMs, count: 1, status: 'ok', place: PLACE };
}

function pasted(buildNumber: number, state = 1): Run {
  return {
    ...makeRun([]),
    kind: 'other',
    releases: [{ servletContextName: 'portal', buildNumber, state, place: PLACE }],
  };
}

describe('the row of the core in Release_', () => {
  it.each([
    ['a low build', UNKNOWN_CORE, 7010, 'after', 'restore', 'D4'],
    ['a high build', UNKNOWN_CORE, 7101, 'after', 'fix-then-rerun', 'D5'],
    ['the first build that can be run again', CORE_70, 7100, 'after', 'fix-then-rerun', 'D5'],
    ['a low build, whatever the process', CORE_71, 7099, 'after', 'restore', 'D4'],
    ['a row from before the run', UNKNOWN_CORE, 7101, 'before', 'unknown', undefined],
  ] as const)('settles it: %s', (_, step, build, when, recovery, recoveryRule) => {
    const run = makeRun([], [span('org.acme.Upgrade', 1)]);
    const runs = when === 'after' ? [run, pasted(build)] : [pasted(build), run];
    const decided = decideRecovery({ outcome: 'failed', run, runs, step, processes: 1 });
    expect([decided.recovery, decided.recoveryRule]).toEqual([recovery, recoveryRule]);
  });
});

it('leaves out a row that no failure has touched', () => {
  const run = makeRun([], [span('org.acme.Upgrade', 1)]);
  const facts = { outcome: 'failed', run, runs: [run, pasted(7210, 0)], step: UNKNOWN_CORE, processes: 1 } as const;
  expect(decideRecovery(facts).recovery).toBe('unknown');
});

describe('nodes of a cluster', () => {
  const node = (source: number, ...spans: readonly Span[]): Run => ({
    ...makeRun([], spans),
    sources: [source],
    startMs: 1000,
    endMs: 9000,
  });
  const one = node(0, span('org.acme.v1_1_0.UpgradeWiki', 2000), span('org.acme.v1_2_0.UpgradeWiki', 3000));

  it.each([
    ['the same work at other times', node(1, span('org.acme.v1_1_0.UpgradeWiki', 2400)), true],
    ['the same log twice', node(1, span('org.acme.v1_1_0.UpgradeWiki', 2000)), false],
    ['other work', node(1, span('org.acme.v2_0_0.UpgradeBlog', 2400)), false],
    ['one source', node(0, span('org.acme.v1_1_0.UpgradeWiki', 2400)), false],
    ['another day', { ...node(1, span('org.acme.v1_1_0.UpgradeWiki', 99_000)), startMs: 99_000, endMs: 99_999 }, false],
    ['no dates', { ...node(1, span('org.acme.v1_1_0.UpgradeWiki', 2400)), dated: false }, false],
  ])('ran together: %s', (_, other, expected) => {
    expect(ranTogether(one, other)).toBe(expected);
    expect(ranTogether(other, one)).toBe(expected);
  });

  it('leave the modules to Support', () => {
    const other = node(1, span('org.acme.v1_1_0.UpgradeWiki', 2400));
    const facts = { outcome: 'failed', run: one, runs: [other, one], step: { phase: 'module' }, processes: 2 } as const;
    expect(decideRecovery(facts)).toMatchObject({ recovery: 'unknown', recoveryRule: 'D15' });
  });
});
