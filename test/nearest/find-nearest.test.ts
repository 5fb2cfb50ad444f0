import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { entryOf } from '../../src/diagnose/entry-of.ts';
import type { NearRule } from '../../src/model/finding.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { UnknownFailure } from '../../src/nearest/failure-terms.ts';
import { nearestFinder } from '../../src/nearest/find-nearest.ts';
import { loadNearest } from '../../src/nearest/load-nearest.ts';
import { makeShelf } from '../../src/nearest/shelf.ts';
import { termsOf } from '../../src/nearest/terms.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { FOREIGN, REWORDED } from './failures.ts';

const { rules } = checkRules('rules', []);
const find = nearestFinder([makeShelf(rules)], () => true);
const folder = mkdtempSync(join(tmpdir(), 'updoc-nearest-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a failure in other words', () => {
  it.each(REWORDED)('is near %s: %s: %s', (ruleId, exception, said) => {
    const near = find(failure(exception, said));
    expect(near.map((rule) => rule.ruleId)).toContain(ruleId);
    expect(near.length).toBeLessThanOrEqual(3);
  });

  it('is tested for many rules', () => {
    expect(new Set(REWORDED.map(([ruleId]) => ruleId)).size).toBeGreaterThanOrEqual(25);
    expect(FOREIGN.length).toBeGreaterThanOrEqual(15);
  });
});

describe('a failure that has nothing to do with any rule', () => {
  it.each(FOREIGN)('is near none: %s: %s', (exception, said) => {
    expect(find(failure(exception, said))).toEqual([]);
  });

  it('is near none in a step that rules have in their examples', () => {
    const step = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
    expect(find({ ...failure('com.acme.ZorkException', 'the grue ate 17 rows'), step })).toEqual([]);
  });
});

it('says what both have in common', () => {
  const [near] = find(failure('java.lang.OutOfMemoryError', 'Java heap memory is exhausted'));
  expect(near).toEqual({
    ruleId: 'environment/heap-exhausted',
    title: rules.find(({ id }) => id === 'environment/heap-exhausted')?.title,
    why: expect.stringMatching(/^the exception OutOfMemoryError, the word "heap"/) as string,
  });
});

it('finds a rule by the step that it is about', () => {
  const step = 'com.liferay.journal.internal.upgrade.v9_9_9.JournalArticleLayoutClassedModelUsageUpgradeProcess';
  const near = find({ ...failure('java.util.concurrent.TimeoutException', 'The step took too long'), step });
  expect(near.map(({ ruleId }) => ruleId)).toContain('modules/journal-usage-timeout');
});

it('names rules of imports in imports alone', () => {
  const said = failure(
    'java.sql.SQLException',
    'data exception: string data, right truncation: value too long for column',
  );
  expect(find(said).filter(({ ruleId }) => ruleId.startsWith('import/'))).toEqual([]);
  const imported = find({ ...said, isImport: true });
  expect(imported.map(({ ruleId }) => ruleId)).toContain('import/row-value-too-long');
  expect(imported.filter(({ ruleId }) => !ruleId.startsWith('import/'))).toEqual([]);
});

it('names no rule that is harmless or says only that something failed', () => {
  const shelved = Object.keys(makeShelf(rules).rules);
  const named = rules.filter(({ id }) => shelved.includes(id));
  expect(new Set(named.map(({ nature }) => nature))).toEqual(new Set(['cause']));
  expect(named.filter(({ specificity }) => specificity === 'generic')).toEqual([]);
});

it('finds something or nothing, whatever a failure says', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 40 }), (said, exception) => {
      expect(find({ ...failure(exception, said), step: said }).length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 300 },
  );
  expect(find(failure('a.B', `${'word'.repeat(50)} '`.repeat(10_000)))).toEqual([]);
  expect(find(failure('__proto__', 'constructor toString __proto__ hasOwnProperty'))).toEqual([]);
});

describe('the stored index', () => {
  const stored = join(folder, 'nearest.json');
  const own: Rule = {
    ...rules[0],
    id: 'own/grue',
    title: 'The grue eats rows',
    message: 'The grue ate rows.',
    nature: 'cause',
    specificity: 'normal',
    scope: {},
    when: { problem: { text: ['the hungry grue ate \\d+ rows'] } },
  };
  const said = failure('com.acme.ZorkException', 'a hungry grue ate all the rows');
  const nearOf = (all: readonly Rule[], asked: UnknownFailure, path = stored): readonly NearRule[] =>
    loadNearest(all.map(entryOf), path, [asked])(asked);

  it('finds the same as one that is made anew', () => {
    writeFileSync(stored, JSON.stringify(makeShelf(rules)));
    for (const [, exception, message] of REWORDED) {
      expect(nearOf(rules, failure(exception, message))).toEqual(find(failure(exception, message)));
    }
  });

  it('is joined by rules of the user', () => {
    writeFileSync(stored, JSON.stringify(makeShelf(rules)));
    expect(nearOf(rules, said)).toEqual([]);
    expect(nearOf([...rules, own], said).map(({ ruleId }) => ruleId)).toEqual(['own/grue']);
  });

  it('does not count for a rule that the user replaced or left out', () => {
    writeFileSync(stored, JSON.stringify(makeShelf([...rules, own])));
    expect(nearOf(rules, said)).toEqual([]);
    const replaced = {
      ...own,
      title: 'Another title',
      message: 'Another.',
      when: { mark: { event: ['tool.failed'] } },
    } as Rule;
    expect(nearOf([...rules, replaced], said).map(({ title }) => title)).not.toContain(own.title);
  });

  it.each(['{}', 'null', '{"rules":{},"frequencies":{},"index":{"version":"1.0.0"}}'])(
    'is not used when it is %s',
    (text) => {
      writeFileSync(stored, text);
      expect(nearOf([...rules, own], said).map(({ ruleId }) => ruleId)).toEqual(['own/grue']);
    },
  );

  it('is joined by the likely ones alone where the user has thousands', () => {
    writeFileSync(stored, JSON.stringify(makeShelf(rules)));
    const read: string[] = [];
    const others = Array.from({ length: 5_000 }, (_, at) =>
      entryOf({ ...own, id: `own/beast-${at}`, when: { problem: { text: [`beast ${at} of the cellar`] } } }),
    );
    const entries = [...others, entryOf(own)].map((entry) => ({
      ...entry,
      rule: () => (read.push(entry.id), entry.rule()),
    }));
    expect(loadNearest(entries, stored, [said])(said).map(({ ruleId }) => ruleId)).toEqual(['own/grue']);
    expect(read).toEqual(['own/grue']);
  });

  it('may be absent, as before a build', () => {
    expect(nearOf([...rules, own], said, join(folder, 'none.json'))).toHaveLength(1);
  });
});

describe('terms', () => {
  it('are whole names and their parts, stems of words and codes', () => {
    const { words } = termsOf(
      'java.sql.SQLSyntaxErrorException: ORA-00942: columns of JournalArticle, SQLSTATE: 42S02, errno: 150',
    );
    expect([...words.keys()]).toEqual(
      expect.arrayContaining([
        'ora00942',
        'sqlstate42s02',
        'errno150',
        'column',
        'journalarticl',
        'journal',
        'articl',
        'syntax',
      ]),
    );
  });

  it('keep names in quotes apart: they are those of one installation', () => {
    const { words, names } = termsOf("Table 'lportal.Layout' doesn't exist in `x_z2`");
    expect([...words.keys()]).toEqual(['tabl', 'doesn', 'exist']);
    expect([...names.keys()]).toEqual(['layout', 'lportal', 'x_z2']);
  });
});

function failure(exception: string, said: string): UnknownFailure {
  return { exceptions: [exception], said, isImport: false };
}
