import { describe, expect, it } from 'vitest';
import { ANY_LINE } from '../../../src/diagnose/release-line.ts';
import { appliesTo, listSteps } from '../../../src/diagnose/workflow/list-steps.ts';

const at = (line: number) => ({ lowest: line, highest: line });

function idsBetween(from: number, to: number): readonly string[] {
  return listSteps('on-premises')
    .filter((step) => appliesTo(step, at(from), at(to)))
    .map(({ id }) => id);
}

describe.each(['on-premises', 'cloud'] as const)('the steps %s', (edition) => {
  const steps = listSteps(edition);

  it('have ids of their own, a title, and a question', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const { title, question } of steps) {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(question).toMatch(/[?.]$/);
    }
  });

  it('are all there while no version is known', () => {
    expect(steps.filter((step) => appliesTo(step, ANY_LINE, ANY_LINE))).toEqual(steps);
  });
});

describe('the version of a step', () => {
  it.each([
    ['N8', 6.2, 7.2, true],
    ['N8', 7.2, 7.3, false],
    ['N3', 7.2, 7.3, true],
    ['N3', 7.3, 7.4, false],
    ['U3.3', 6.2, 7.1, true],
    ['U3.3', 7.2, 2024.1, false],
    ['U4.2', 6.1, 6.2, false],
    ['U5', 7.2, 7.3, false],
    ['U5', 7.2, 7.4, true],
    ['U6', 7.4, 2026.3, false],
    ['U6', 7.4, 2026.4, true],
    ['X3', 7.0, 7.2, true],
    ['X3', 7.1, 7.2, false],
    ['X4', 7.1, 7.2, true],
    ['X4', 7.2, 7.3, false],
    ['X9', 7.1, 7.2, false],
    ['P2', 7.0, 7.2, false],
  ])('%s from %d to %d: %s', (id, from, to, applies) => {
    expect(idsBetween(from, to).includes(id)).toBe(applies);
  });
});
