import { describe, expect, it } from 'vitest';
import { excerptRanges } from '../../src/ticket/bundle/excerpt-ranges.ts';
import { memberName } from '../../src/ticket/bundle/member-names.ts';
import { planArchives } from '../../src/ticket/bundle/plan-archives.ts';
import { archivePaths } from '../../src/ticket/archive-paths.ts';
import { exampleReport } from '../support/example-report.ts';

const [source] = exampleReport.sources;
const [finding] = exampleReport.findings;

function reportWith(lines: number, places: readonly (readonly [from: number, to: number])[]) {
  return {
    ...exampleReport,
    verdict: { ...exampleReport.verdict, evidence: [] },
    sources: [{ ...source, lines }],
    findings: places.map(([startLine, endLine]) => ({
      ...finding,
      relatedPlaces: [],
      place: { ...finding.place, source: 0, startLine, endLine },
    })),
  };
}

describe('excerptRanges', () => {
  it.each([
    ['a short source whole', 120, [[60, 61]], [[1, 120]]],
    [
      'both ends and what is around a place',
      5_000,
      [[1_000, 1_002]],
      [
        [1, 50],
        [980, 1_022],
        [4_951, 5_000],
      ],
    ],
    [
      'places that touch as one',
      5_000,
      [
        [1_000, 1_000],
        [1_030, 1_030],
      ],
      [
        [1, 50],
        [980, 1_050],
        [4_951, 5_000],
      ],
    ],
    [
      'the beginning of a long place',
      5_000,
      [[1_000, 3_000]],
      [
        [1, 50],
        [980, 1_300],
        [4_951, 5_000],
      ],
    ],
    ['an empty source not at all', 0, [], []],
  ] as const)('shows %s', (_, lines, places, ranges) => {
    const shown = excerptRanges(reportWith(lines, places), 0);
    expect(shown.map(({ startLine, endLine }) => [startLine, endLine])).toEqual(ranges);
  });
});

describe('memberName', () => {
  it.each([
    ['logs/upgrade.log', '01-upgrade.log'],
    ['C:\\logs\\upgrade 2.log', '01-upgrade_2.log'],
    ['a.zip!/../../etc/passwd', '01-passwd'],
    ['<literal-1>.log', '01-literal-1_.log'],
    ['..', '01-source'],
    ['-', '01-source'],
    ['日本.log', '01-log'],
  ])('makes of %s a name that leads nowhere', (path, name) => {
    expect(memberName([{ path }], 0)).toBe(name);
  });
});

describe('planArchives', () => {
  const member = (name: string, packedBytes: number) => ({
    ...({ name, role: 'log', filePath: name, bytes: packedBytes, sha256: '', redacted: [] } as const),
    packedBytes,
  });

  it('fills archives in order, and gives what is too large one of its own', () => {
    const members = [member('a', 400), member('b', 400), member('c', 5_000), member('d', 100)];
    const names = planArchives(members, 1_500, 100).map((files) => files.map(({ name }) => name));
    expect(names).toEqual([['a', 'b'], ['c'], ['d']]);
  });
});

describe('archivePaths', () => {
  it.each([
    ['t.zip', 1, true, ['t.zip']],
    ['t', 2, true, ['t-1-of-2.zip', 't-2-of-2.zip']],
    ['t.ZIP', 1, false, ['t-UNREDACTED.zip']],
    ['t-UNREDACTED.zip', 1, false, ['t-UNREDACTED.zip']],
  ])('names %s, %i archives, redacted: %s', (path, count, isRedacted, paths) => {
    expect(archivePaths(path, count, isRedacted)).toEqual(paths);
  });
});
