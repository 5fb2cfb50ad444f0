import { expect, it } from 'vitest';
import { makeExcerpt } from '../../src/diagnose/make-excerpt.ts';
import { makeProblem, placeAt } from '../support/make-run.ts';

const text = 'ERROR [main][A:1] null\njava.io.IOException: gone\n\tat a.B.c(B.java:1)';

it('names the lines of the source, one after the other', () => {
  const place = { ...placeAt(7), endLine: 9 };
  expect(makeExcerpt(makeProblem({ text, place })).map(({ line }) => line)).toEqual([7, 8, 9]);
});

it('shows what the log holds, without the mark of a cut and without half characters', () => {
  const long = `${'x'.repeat(1_999)}💥`;
  const excerpt = makeExcerpt(makeProblem({ text: `${long}\nthis ends…`, isCut: true, place: placeAt(7) }));
  expect(excerpt.map((line) => line.text)).toEqual(['x'.repeat(1_999), 'this ends']);
  expect(makeExcerpt(makeProblem({ text: 'this waits…', place: placeAt(7) }))[0]?.text).toBe('this waits…');
});

it('names the one line of an entry in JSON for all that it holds', () => {
  expect(makeExcerpt(makeProblem({ text, place: placeAt(7) })).map(({ line }) => line)).toEqual([7, 7, 7]);
});
