import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runExample } from '../../src/knowledge/run-example.ts';
import { checkFolders } from '../../src/rules/check/check-folders.ts';
import { findRuleFiles } from '../../src/rules/find-rule-files.ts';
import { formatRuleProblem } from '../../src/rules/rule-problem.ts';
import { ruleJsonSchema } from '../../src/rules/rule-json-schema.ts';

/** What `updoc rules check rules` says; one rule alone: `npm run rule <area>/<slug>`. */
const { remarks } = await checkFolders([{ dir: 'rules', isBuiltIn: true }], [], runExample);

it('finds nothing but rules in the folder, and no mistake in any', () => {
  expect(remarks.map(formatRuleProblem)).toEqual([]);
});

it('keeps schema.json in step with the schema (npx node scripts/write-rule-schema.ts)', () => {
  expect(JSON.parse(readFileSync('rules/schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(ruleJsonSchema())));
});

/** Of every file, also of one that is broken: `-t <area>/<slug>` finds it. */
describe.each(findRuleFiles('rules').map(({ id, path, text }) => [id, path, text] as const))(
  '%s',
  (_id, path, text) => {
    it('has no mistake, and its examples fire and stay silent', () => {
      expect(remarks.filter(({ file }) => file === path).map(formatRuleProblem)).toEqual([]);
    });

    it('tells editors its schema', () => {
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\.json\n/);
    });
  },
);
