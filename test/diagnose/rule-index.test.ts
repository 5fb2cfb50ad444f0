import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/diagnose/entry-of.ts';
import { literalFinder } from '../../src/diagnose/literal-finder.ts';
import { literalChoices } from '../../src/diagnose/match-literal.ts';
import { ruleMatcher } from '../../src/diagnose/match-rules.ts';
import { ruleChooser } from '../../src/diagnose/rule-chooser.ts';
import { keysOf } from '../../src/diagnose/rule-keys.ts';
import { indexRun } from '../../src/diagnose/run-index.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { RuleEntry } from '../../src/model/rule.ts';
import { nothingBeside, ruleOf } from '../support/make-rule.ts';
import { makeProblem, makeRun, NO_ENVIRONMENT } from '../support/make-run.ts';

describe('literals of a pattern', () => {
  it.each<[string, readonly string[]]>([
    ['Table (?<table>\\w+) is full', [' is full']],
    ['disk full|No space left', ['disk full', 'No space left']],
    ['(?:disk full|No space left)[^\\n]*', ['disk full', 'No space left']],
    ['(?:disk|device) full', [' full']],
    ['(?:(?:core|module) one|step two)', [' one', 'step two']],
    ['disk full|\\d+', []],
    ['(?:disk full|No space left)?', []],
    ['(?i)disk full', []],
    ['abc', []],
    ['[abc]+|(', []],
  ])('one of which must be there: %s', (source, literals) => {
    expect(literalChoices(source)).toEqual(literals);
  });
});

it('finds the same literals as a search for each of them', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '€', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(letters), letters, letters, (parts, before, behind) => {
      const literals = [...new Set(parts)].filter(({ length }) => length >= 4);
      const text = `${before}${literals[0] ?? ''}${behind}`;
      const found = literalFinder(literals).find(text);
      expect([...found].sort()).toEqual(literals.filter((literal) => text.includes(literal)).sort());
    }),
    { numRuns: 500 },
  );
});

describe('keys of a condition', () => {
  const text: Condition = { problem: { text: ['was lost'] } };
  it.each<[Condition, readonly string[] | undefined]>([
    [text, ['twas lost']],
    [{ problem: { severity: ['ERROR'] } }, undefined],
    [{ problem: { logger: ['OrderUtil', 'StockUtil'] } }, ['lOrderUtil', 'lStockUtil']],
    [{ problem: { logger: ['OrderUtil'], exception: ['java.sql.SQLException'] } }, ['xSQLException']],
    [{ problem: { text: ['\\d+'], sqlState: ['23505'] } }, ['q23505']],
    [{ problem: { process: 'UpgradeOrders$' } }, ['tUpgradeOrders', 'nUpgradeOrders']],
    [{ mark: { event: ['tool.failed'] } }, ['mtool.failed']],
    [{ span: { name: 'UpgradeOrders$' } }, ['nUpgradeOrders']],
    [{ span: { kind: ['verify'] } }, ['sspan']],
    [{ gogo: { command: '.' } }, ['sgogo']],
    [{ fact: { java: '8' } }, undefined],
    [{ not: text }, undefined],
    [{ any: [text, { mark: { event: ['tool.failed'] } }] }, ['twas lost', 'mtool.failed']],
    [{ any: [text, { fact: { java: '8' } }] }, undefined],
    [{ all: [{ fact: { java: '8' } }, { mark: { event: ['tool.failed'] } }, text] }, ['twas lost']],
    [{ sequence: [{ mark: { event: ['tool.failed'] } }, text] }, ['twas lost']],
    [{ count: { of: text, min: 2 } }, ['twas lost']],
    [{ inside: { span: { name: 'UpgradeOrders' }, find: { not: text } } }, ['nUpgradeOrders']],
  ])('%j', (condition, keys) => {
    expect(keysOf(condition)).toEqual(keys);
  });
});

describe('ten thousand rules', () => {
  const entries = Array.from({ length: 10_000 }, (_, index): RuleEntry => {
    const when: Condition = { problem: { text: [`Part ${index} was (?<what>\\w+)`, `No part ${index}$`] } };
    return entryOf(ruleOf(when, { id: `made-up/rule-${index}` }));
  });
  const problems = Array.from({ length: 1000 }, (_, index) =>
    makeProblem({ id: `p${index}`, order: index, text: `Unable to do it: Part ${index * 100} was lost` }),
  );

  it('are not read for a run that holds nothing of them, and only those that fit for one that does', () => {
    const asked: string[] = [];
    const counting = entries.map((entry) => ({
      ...entry,
      when: () => {
        asked.push(entry.id);
        return entry.when();
      },
    }));
    const match = ruleMatcher(counting);
    const run = (texts: readonly string[]) =>
      makeRun(texts.map((text, order) => makeProblem({ id: `q${order}`, order, text })));
    const firedIn = (one: ReturnType<typeof makeRun>) =>
      match(one, NO_ENVIRONMENT, nothingBeside(one)).matches.map(({ rule: { id } }) => id);
    expect(firedIn(run(['Nothing of this']))).toEqual([]);
    expect(asked).toEqual([]);
    expect(firedIn(run(['Part 17 was lost', 'No part 4711']))).toEqual(['made-up/rule-17', 'made-up/rule-4711']);
    expect(asked.length).toBeLessThan(10);
  });

  it('meet only the problems that may fit', () => {
    const { finders } = ruleChooser(entries);
    const run = makeRun(problems);
    const { problemsWith } = indexRun(run, finders, { sessions: [run], hasImports: false });
    const tried = entries.slice(0, 1000).map(({ keys }) => problemsWith(keys).length);
    expect(tried.reduce((sum, count) => sum + count, 0)).toBeLessThan(50);
  });
});

it('asks rules without keys in any case', () => {
  const run = makeRun([makeProblem({ text: 'x', severityText: 'ERROR' })]);
  const entries = [
    entryOf(ruleOf({ problem: { severity: ['ERROR'] } })),
    entryOf(ruleOf({ not: { problem: { text: ['lost'] } } })),
  ];
  expect(ruleMatcher(entries)(run, NO_ENVIRONMENT, nothingBeside(run)).matches).toHaveLength(2);
});
