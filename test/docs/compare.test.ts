import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DECISION_RULES } from '../../src/compare/decision-rules.ts';

test('docs/compare.md documents every rule for go or no go with its decision, and no other', () => {
  const rows = [...readFileSync('docs/compare.md', 'utf8').matchAll(/^\| (G\d+) +\| ([a-z ]+?) +\|/gm)];
  expect(rows.map(([, rule, decision]) => [rule, decision])).toEqual(
    DECISION_RULES.map(({ rule, decision }) => [rule, decision.replaceAll('-', ' ')]),
  );
});
