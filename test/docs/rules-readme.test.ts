import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECK_CAPTURES, CHECK_NAMES } from '../../src/model/check.ts';
import { CONDITION_KEYS } from '../../src/model/condition.ts';
import { PHASES } from '../../src/model/rule.ts';
import { factPattern } from '../../src/rules/pattern-schemas.ts';
import { condition } from '../../src/rules/condition-schema.ts';

const text = readFileSync('rules/README.md', 'utf8');

it.each([
  ['conditions', CONDITION_KEYS],
  ['facts', Object.keys(factPattern.shape)],
  ['phases', PHASES],
  ['checks', CHECK_NAMES],
])('has a row for each of the %s', (_what, names) => {
  const rows = text.match(/^\| `.*?\|/gm)?.join('') ?? '';
  expect(names.filter((name) => !rows.includes(`\`${name}\``))).toEqual([]);
});

it.each(CHECK_NAMES)('names every capture of the check %s', (name) => {
  const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
  expect(CHECK_CAPTURES[name].filter((capture) => !row.includes(`\`${capture}\``))).toEqual([]);
});

it.each([...text.matchAll(/```yaml\n(when:[^]*?)```/g)].map(([, example]) => [example]))(
  'shows a condition that is one: %s',
  (example) => {
    const { when } = parse(example) as { when: unknown };
    expect(condition.safeParse(when)).toMatchObject({ success: true });
  },
);

it('shows each form of a fact', () => {
  const [, fact = ''] = /```yaml\n(when:[^`]*?\n  fact:[^]*?)```/.exec(text) ?? [];
  const forms = ['from:', 'database:', 'databaseVersion:', 'heap:', 'duration:', 'jvmOption:'];
  expect(forms.filter((form) => !fact.includes(form))).toEqual([]);
});
