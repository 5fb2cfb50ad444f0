import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHash, parseHash } from '../../page/state/hash.ts';

test.each([
  ['', '', {}],
  ['#', '', {}],
  ['#root-cause', 'root-cause', {}],
  ['#findings?level=error&area=database', 'findings', { level: 'error', area: 'database' }],
  ['#?q=a+b%26c', '', { q: 'a b&c' }],
  ['#findings?level=', 'findings', {}],
  ['#100%?q=1', '100%', { q: '1' }],
])('reads %s', (text, anchor, values) => {
  expect(parseHash(text)).toEqual({ anchor, values });
});

test('reads back whatever it wrote', () => {
  const value = fc.string({ minLength: 1, unit: 'grapheme' });
  const hash = fc.record({ anchor: value, values: fc.dictionary(fc.constantFrom('q', 'level', 'time-0'), value) });
  fc.assert(
    fc.property(hash, (original) => {
      expect(parseHash(formatHash(original))).toEqual({ anchor: original.anchor, values: { ...original.values } });
    }),
  );
});
