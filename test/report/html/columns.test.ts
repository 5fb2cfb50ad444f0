import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRuns, packSteps, unpackRuns, unpackSteps } from '../../../src/report/outputs/html/columns.ts';

const column = fc.array(fc.option(fc.integer({ min: -5, max: 5 })));

test('reads back any column as it was', () => {
  fc.assert(
    fc.property(column, (values) => {
      expect(unpackRuns(packRuns(values))).toEqual(values);
      expect(unpackSteps(packSteps(values))).toEqual(values);
    }),
  );
});

test('writes what repeats once, and what grows as steps', () => {
  expect(packRuns([7, 7, 7, 7, 7, null, null, null])).toEqual({ runs: [7, 5, null, 3] });
  expect(packRuns([1, 2, 3])).toEqual([1, 2, 3]);
  expect(packSteps([100, 130, null, 131])).toEqual([100, 30, null, 1]);
});
