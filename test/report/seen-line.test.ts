import { expect, it } from 'vitest';
import type { KnownResolution, SeenBefore } from '../../src/model/seen-before.ts';
import { seenLine } from '../../src/report/view/seen-line.ts';

const SEEN: SeenBefore = {
  failureId: 'f-9f0c12ab',
  analyses: 1,
  occurrences: 4,
  firstTime: '2024-02-01T00:00:00.000Z',
  lastTime: '2024-02-03T00:00:00.000Z',
  lastAnalysis: { id: 'a-01234567' },
  resolutions: [],
};
const NOTE: KnownResolution = { note: 'deleted\n14 rows', time: '2024-02-04T10:00:00.000Z', outcome: 'unknown' };

it.each([
  [undefined, ''],
  [SEEN, 'Seen before: once on 2024-02-03; what fixes it is kept with: updoc resolve f-9f0c12ab --note "…".'],
  [
    { ...SEEN, analyses: 1200, lastAnalysis: { id: 'a-01234567', label: 'acme' }, resolutions: [NOTE] },
    'Seen before: 1,200 times, last on 2024-02-03 in "acme"; noted: "deleted 14 rows" (2024-02-04).',
  ],
  [
    { ...SEEN, resolutions: [{ ...NOTE, outcome: 'passed', author: 'Ana' }, NOTE] },
    'Seen before: once on 2024-02-03; resolved by "deleted 14 rows" (Ana, 2024-02-04): the next run passed it (1 more note: updoc resolve f-9f0c12ab).',
  ],
  [
    { ...SEEN, resolutions: [{ ...NOTE, outcome: 'failed-again' }] },
    'Seen before: once on 2024-02-03; not resolved by "deleted 14 rows" (2024-02-04): the next run failed again.',
  ],
  [
    { ...SEEN, resolutions: [{ ...NOTE, outcome: 'not-reached' }] },
    'Seen before: once on 2024-02-03; noted: "deleted 14 rows" (2024-02-04); the next run did not come that far.',
  ],
  [
    { failureId: 'f-9f0c12ab', analyses: 0, occurrences: 0, resolutions: [NOTE] },
    'Seen before in this log only; noted: "deleted 14 rows" (2024-02-04).',
  ],
] satisfies [SeenBefore | undefined, string][])('says of %j: %s', (seen, said) => {
  expect(seenLine(seen)).toBe(said);
});
