import { describe, expect, it } from 'vitest';
import { chainOf } from '../../src/timeline/module-steps.ts';

/** Steps from texts `<from> <to>`. */
function steps(...pairs: readonly string[]): { readonly from: string; readonly to: string }[] {
  return pairs.map((pair) => pair.split(' ')).map(([from, to]) => ({ from, to }));
}

describe('chainOf', () => {
  it.each([
    [
      'counts steps down, whatever order they are listed in',
      '0.0.1',
      ['0.0.1 1.0.0-step-3', '1.0.0-step-1 1.0.0', '1.0.0-step-2 1.0.0-step-1', '1.0.0-step-3 1.0.0-step-2'],
      ['0.0.1', '1.0.0-step-3', '1.0.0-step-2', '1.0.0-step-1', '1.0.0'],
    ],
    ['leaves out a fresh install', '1.0.0', ['0.0.0 1.2.0', '1.0.0 1.1.0', '1.1.0 1.2.0'], ['1.0.0', '1.1.0', '1.2.0']],
    [
      'is the fresh install of a module that was never installed',
      '0.0.0',
      ['0.0.0 1.2.0', '1.0.0 1.2.0'],
      ['0.0.0', '1.2.0'],
    ],
    ['takes the shortest way', '1.0.0', ['1.0.0 1.1.0', '1.1.0 2.0.0', '1.0.0 2.0.0'], ['1.0.0', '2.0.0']],
    ['leads to the latest of several ends', '1.0.0', ['1.0.0 1.1.0', '1.0.0 2.0.0'], ['1.0.0', '2.0.0']],
    ['is empty at the end', '1.2.0', ['1.1.0 1.2.0'], []],
    ['is empty beside the steps', '1.0.5', ['1.0.0 1.1.0'], []],
    ['is empty where steps go round', '1.0.0', ['1.0.0 1.1.0', '1.1.0 1.0.0'], []],
  ])('%s', (_, version, listed, expected) => {
    const chain = chainOf(version, steps(...listed));
    expect(chain.length === 0 ? [] : [chain[0].from, ...chain.map(({ to }) => to)]).toEqual(expected);
  });
});
