import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { CONDITION_KEYS, type Condition } from '../../../src/model/condition.ts';
import { parseRange } from '../../../src/model/range.ts';
import { checkRules } from '../../../src/rules/check-rules.ts';
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
      ['a module that is in the end failed or pending', '  whose name matches acme'],
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

  const forms: Readonly<Record<(typeof CONDITION_KEYS)[number], readonly [Condition, readonly string[]]>> = {
    problem: [
      {
        problem: {
          event: ['tool.failed'],
          logger: ['L'],
          severity: ['WARN'],
          exception: ['E'],
          sqlState: ['23505'],
          vendorCode: ['1062'],
          process: 'P',
          module: 'M',
          text: ['T'],
        },
      },
      ['tool.failed', 'L', 'WARN', 'E', '23505', '1062', 'P', 'M', 'T'],
    ],
    mark: [{ mark: { event: ['tool.prompt'], attributes: { asked: 'X' } } }, ['tool.prompt', 'asked', 'X']],
    check: [{ check: 'release-states' }, ['release-states', 'Release_']],
    module: [
      { module: { status: ['failed'], name: 'N', fromSchema: 'F', toSchema: 'T', blockedBy: 'B' } },
      ['failed', 'N', 'F', 'T', 'B'],
    ],
    span: [
      { span: { kind: ['timer'], name: 'N', module: 'M', status: ['error'], minMs: 77, minCount: 88 } },
      ['timer', 'N', 'M', 'error', 'at least 77 ms', 'at least 88 times'],
    ],
    fact: [
      {
        fact: {
          product: 'P',
          edition: ['cloud'],
          from: ['6.2', '<7.0'],
          to: ['>=7.2 <2024.Q1'],
          database: ['db2'],
          databaseVersion: '<8.0.16',
          java: '>=11',
          jvmOption: 'J',
          heap: '<2g',
          applicationServer: 'A',
          documentStore: 'D',
          driver: 'R',
          patch: 'H',
          property: 'Y',
          duration: '>2h',
        },
      },
      [
        'P',
        'cloud',
        'from 6.2 or before 7.0',
        'to 7.2 or later and before 2024.Q1',
        'db2',
        'less than 8.0.16',
        'at least 11',
        'J',
        'less than 2g',
        'A',
        'D',
        'R',
        'H',
        'Y',
        'more than 2h',
      ],
    ],
    import: [
      {
        import: {
          tool: ['psql'],
          database: ['oracle'],
          direction: ['import'],
          outcome: ['failed'],
          table: 'T',
          minRows: 1,
          minRejected: 2,
          minBytes: 3,
          minMs: 4,
        },
      },
      ['psql', 'oracle', 'import', 'failed', 'T', '1 rows', '2 rejected rows', '3 bytes', '4 ms'],
    ],
    gogo: [
      { gogo: { command: 'C', argument: 'A', outcome: ['empty'], row: { module: 'M' } } },
      ['C', 'A', 'empty', 'its module matches M'],
    ],
    release: [
      { release: { name: 'N', schemaVersion: 'S', state: [1, 2], verified: false, build: '<7100' } },
      ['N', 'S', '1 or 2', 'not verified', 'less than 7100'],
    ],
    unsatisfied: [{ unsatisfied: { bundle: 'B', component: 'C', waitsFor: 'W' } }, ['B', 'C', 'W']],
    any: [{ any: [{ problem: { text: ['X'] } }] }, ['any of these', 'X']],
    all: [{ all: [{ problem: { text: ['X'] } }] }, ['all of these', 'X']],
    not: [{ not: { problem: { text: ['X'] } } }, ['not this', 'X']],
    count: [
      { count: { of: { problem: { text: ['X'] } }, min: 3, max: 5 } },
      ['at least 3 times and at most 5 times', 'X'],
    ],
    sequence: [
      { sequence: [{ problem: { text: ['X'] } }, { problem: { text: ['Y'] } }] },
      ['each behind the one before it', 'X', 'Y'],
    ],
    inside: [
      { inside: { span: { name: 'S' }, find: { problem: { text: ['X'] } } } },
      ['inside of', 'a piece of work whose name matches S', 'there is', 'X'],
    ],
  };

  it.each(CONDITION_KEYS)('says every field of %s', (key) => {
    const [condition, parts] = forms[key];
    const words = plainLines([conditionItem(condition)]).join('\n');
    expect(parts.filter((part) => !words.includes(part))).toEqual([]);
  });

  it.each([
    [{ max: 2 }, 'at least once and at most 2 times'],
    [{ min: 1 }, 'at least once'],
  ])('counts %j', (bounds, words) => {
    const condition: Condition = { count: { of: { problem: { text: ['X'] } }, ...bounds } };
    expect(conditionItem(condition).words).toEqual([words]);
  });

  it.each(cases)('%j', (condition, lines) => {
    expect(plainLines([conditionItem(condition)])).toEqual(lines);
  });

  const compared: Condition = {
    all: [
      { fact: { heap: '<2g', java: '>=8 <=11', databaseVersion: '=5.7', duration: '>90m', from: ['>=6.2 <7.1'] } },
      { release: { build: '<7100' } },
    ],
  };

  it.each([['comparisons', compared] as const, ...rules.map((rule) => [rule.id, rule.when] as const)])(
    'names every pattern of %s as it is written, and every value that is compared',
    (_id, when) => {
      const words = plainLines([conditionItem(when)]).join('\n');
      expect(valuesIn(when).filter((value) => !words.includes(value))).toEqual([]);
    },
  );
});

it.each([
  [{}, 'all upgrades and server starts'],
  [{ runs: ['import'] }, 'data imports'],
  [
    { from: ['6.2'], to: ['>=7.4'], phases: ['core', 'modules'] },
    'upgrades from 6.2; upgrades to 7.4 or later; only in the upgrade of the core and the upgrade of modules',
  ],
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
    ['', 'unknown rule ""; list them with: updoc rules', ''],
  ])('or not: %s', (name, ...parts) => {
    expect(() => findEntry(entries, name)).toThrow(UserError);
    for (const part of parts) expect(() => findEntry(entries, name)).toThrow(part);
  });
});

it('asks which one is meant where a rule of the user has the same slug', () => {
  const [one] = entries.filter(({ id }) => id === 'database/value-too-long');
  const find = () => findEntry([...entries, { ...one, id: 'acme/value-too-long' }], 'value-too-long');
  expect(find).toThrow('"value-too-long" names 2 rules; give one of: database/value-too-long, acme/value-too-long');
});

it.each([
  ['https://a.com/b?c=d#e', [{ title: 'https://a.com/b?c=d#e', url: 'https://a.com/b?c=d#e' }]],
  ['javascript:alert(1)', ['javascript:alert(1)']],
  ['https://a.com/ "onclick=', ['https://a.com/ "onclick=']],
  ['portal source', ['portal source']],
])('takes only an address for a link: %s', (source, words) => {
  expect(sourceWords(source)).toEqual(words);
});

/** Signs of comparisons are said in words. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return isComparison(value) ? value.split(/[\s<>=]+/).filter((part) => part !== '') : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}

function isComparison(text: string): boolean {
  const units = ['line', 'number', 'size', 'duration'] as const;
  return /^[<>=]/.test(text) && units.some((unit) => parseRange(text, unit) !== undefined);
}
