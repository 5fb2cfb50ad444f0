import { describe, expect, it } from 'vitest';
import { readCorpus } from '../support/read-corpus.ts';
import { redactText } from '../support/redact-text.ts';

const LEAST = 300;
const MOST_TOUCHED = 0.01;

describe('the corpus of secrets', () => {
  const texts = readCorpus('secrets.txt');
  const left = texts.flatMap(({ line, text, marked }) => {
    const redacted = redactText(text);
    return marked.filter((value) => redacted.includes(value)).map((value) => `${line}: ${value} in ${redacted}`);
  });

  it(`holds at least ${LEAST}`, () => {
    expect(texts.flatMap(({ marked }) => marked).length).toBeGreaterThanOrEqual(LEAST);
  });

  it('leaves none, each text alone', () => {
    expect(left, `${left.length} of ${texts.flatMap(({ marked }) => marked).length} left`).toEqual([]);
  });
});

describe('the corpus of look-alikes', () => {
  const texts = readCorpus('look-alikes.txt');
  const all = texts.flatMap(({ marked }) => marked);
  const touched = texts.flatMap(({ line, text, marked }) => {
    const redacted = redactText(text);
    return marked.filter((value) => !redacted.includes(value)).map((value) => `${line}: ${value} in ${redacted}`);
  });

  it(`holds at least ${LEAST}`, () => {
    expect(all.length).toBeGreaterThanOrEqual(LEAST);
  });

  it('stays, but for one in a hundred at most', () => {
    const figures = `${touched.length} of ${all.length} touched:\n${touched.join('\n')}`;
    expect(touched.length / all.length, figures).toBeLessThanOrEqual(MOST_TOUCHED);
  });
});
