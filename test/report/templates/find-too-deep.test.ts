import { describe, expect, it } from 'vitest';
import { findTooDeep } from '../../../src/report/outputs/templates/find-too-deep.ts';

const MOST = 100;

describe('what is nested too deep is found where it is', () => {
  it.each([
    ['blocks', '{{#if a}}', '{{/if}}'],
    ['inverse blocks', '{{~^a}}', '{{/a}}'],
    ['brackets', '(b ', ')'],
  ])('%s', (_, open, close) => {
    const nested = (depth: number): string => `{{a ${open.repeat(depth)}${close.repeat(depth)}}}`;
    expect(findTooDeep(nested(MOST))).toBeUndefined();
    expect(findTooDeep(nested(MOST + 1))).toBe('{{a '.length + MOST * open.length);
  });

  it.each(['{{else if b}}', '{{ else }}', '{{^}}', '{{^ ~}}'])('one %s is nested in the other', (turn) => {
    const nested = (turns: number): string => `{{#if a}}${turn.repeat(turns)}{{/if}}`;
    expect(findTooDeep(nested(MOST - 1))).toBeUndefined();
    expect(findTooDeep(nested(MOST))).toBe('{{#if a}}'.length + (MOST - 1) * turn.length);
  });
});

it.each([
  ['blocks one after the other', '{{#if a}}{{else if b}}{{else}}{{/if}}{{^a}}{{/a}}{{{b}}}'],
  ['brackets of several mustaches', '{{a (b }} )('],
  ['brackets in texts', '((('],
])('%s may be as many as there are', (_, text) => {
  expect(findTooDeep(text.repeat(1000))).toBeUndefined();
});
