import { expect, test } from 'vitest';
import { type LogChange, type LogState, logChange } from '../../src/watch/log-state.ts';

const log = (bytes: number, identity = 'a'): LogState => ({ identity, bytes });

test.each<[string, LogState | undefined, LogState | undefined, LogChange]>([
  ['is not there yet', undefined, undefined, 'none'],
  ['appears', undefined, log(0), 'appeared'],
  ['grows', log(5), log(9), 'grew'],
  ['stays', log(5), log(5), 'none'],
  ['is cut', log(5), log(4), 'cut'],
  ['is another file, however long', log(5), log(5, 'b'), 'replaced'],
  ['goes away', log(5), undefined, 'gone'],
])('a log %s', (_, before, now, change) => {
  expect(logChange(before, now)).toBe(change);
});
