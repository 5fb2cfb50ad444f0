import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { Condition } from '../../../src/model/rule.ts';
import { checkRules } from '../../../src/rules/check-rules.ts';
import { BUILT_IN_CHECKS } from '../../../src/rules/describe/built-in-checks.ts';
import { conditionItem } from '../../../src/rules/describe/condition-words.ts';
import { findEntry } from '../../../src/rules/describe/find-entry.ts';
import { sourceWords } from '../../../src/rules/describe/source-words.ts';
import { plainLines } from '../../../src/rules/describe/plain-lines.ts';
import { listEntries } from '../../../src/rules/describe/rule-entry.ts';
import { scopeWords } from '../../../src/rules/describe/scope-words.ts';

const { rules } = checkRules('rules', []);
const entries = listEntries(rules.map((rule) => ({ rule, path: '', isOwn: false, replaces: false })));

describe('a condition in words', () => {
  const cases: readonly (readonly [Condition, readonly string[]])[] = [
    [{ problem: { text: ['a+'] } }, ['a message whose text matches a+']],
    [
      { problem: { text: ['a', 'b'], severity: ['ERROR', 'FATAL'], logger: ['X'] } },
      [
        'a message for which all of this holds',
        '  of the logger X',
        '  of severity ERROR or FATAL',
        '  whose text matches one of',
        '    a',
        '    b',
      ],
    ],
    [{ problem: { exception: ['A', 'B', 'C'] } }, ['a message with an exception of the class A, B or C']],
    [
      { mark: { event: ['tool.failed'], attributes: { seconds: '^0$' } } },
      ['the log says tool.failed', '  its seconds matches ^0$'],
    ],
    [
      { module: { status: ['failed', 'pending'], name: 'acme' } },
      ['a module that is in the end failed or pending', '  its name matches acme'],
    ],
    [
      { all: [{ any: [{ mark: { event: ['java.killed'] } }] }, { not: { problem: { process: 'X' } } }] },
      [
        'all of these',
        '  any of these',
        '    the log says java.killed',
        '  not this',
        '    a message in a process or class whose name matches X',
      ],
    ],
  ];

  it.each(cases)('%j', (condition, lines) => {
    expect(plainLines([conditionItem(condition)])).toEqual(lines);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'names every pattern of %s as it is written',
    (_id, { when }) => {
      const words = plainLines([conditionItem(when)]).join('\n');
      expect(valuesIn(when).filter((value) => !words.includes(value))).toEqual([]);
    },
  );
});

it.each([
  [{}, 'all upgrades and server starts'],
  [{ runs: ['import'] }, 'data imports'],
  [{ databases: ['db2', 'oracle', 'sqlserver'], to: ['7.3'] }, 'DB2, Oracle and SQL Server; upgrades to 7.3'],
] as const)('says where a rule applies: %j', (scope, words) => {
  expect(scopeWords(scope)).toBe(words);
});

describe('a rule is found', () => {
  it.each([
    ['database/unique-index-duplicates', 'database/unique-index-duplicates'],
    ['unique-index-duplicates', 'database/unique-index-duplicates'],
    ['Database/Unique-Index-Duplicates.yaml', 'database/unique-index-duplicates'],
    ['heap-below-minimum', 'environment/heap-below-minimum'],
  ])('%s', (name, id) => {
    expect(findEntry(entries, name).id).toBe(id);
  });

  it.each([
    ['unique-index-duplicate', 'unknown rule "unique-index-duplicate"', 'Did you mean "unique-index-duplicates"?'],
    ['database/unique-indexduplicates', 'unknown rule', 'Did you mean "database/unique-index-duplicates"?'],
    ['rows unique', 'unknown rule "rows unique"; with these words in the title: ', 'database/unique-index-duplicates'],
    ['zzzzzz', 'unknown rule "zzzzzz"; list them with: updoc rules', ''],
    [
      'value-too-long',
      '"value-too-long" names 2 rules; give one of: ',
      'database/value-too-long, import/value-too-long',
    ],
    ['', 'unknown rule ""; list them with: updoc rules', ''],
  ])('or not: %s', (name, ...parts) => {
    expect(() => findEntry(entries, name)).toThrow(UserError);
    for (const part of parts) expect(() => findEntry(entries, name)).toThrow(part);
  });
});

it('lists no check that is a rule, and sorts them', () => {
  const ids = BUILT_IN_CHECKS.map(({ id }) => id);
  expect(ids.filter((id) => rules.some((rule) => rule.id === id))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)].sort());
});

it.each([
  ['https://a.com/b?c=d#e', [{ title: 'https://a.com/b?c=d#e', url: 'https://a.com/b?c=d#e' }]],
  ['javascript:alert(1)', ['javascript:alert(1)']],
  ['https://a.com/ "onclick=', ['https://a.com/ "onclick=']],
  ['portal source', ['portal source']],
])('takes only an address for a link: %s', (source, words) => {
  expect(sourceWords(source)).toEqual(words);
});

function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}
