import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECK_NAMES } from '../../src/model/check.ts';
import type { Rule, RuleExample, RuleMatch } from '../../src/model/rule.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { formatRuleProblem } from '../../src/rules/rule-problem.ts';
import { ruleJsonSchema } from '../../src/rules/rule-json-schema.ts';
import { matchRules } from '../support/make-rule.ts';
import { NO_ENVIRONMENT, runOfLog } from '../support/make-run.ts';

const { rules, problems } = checkRules('rules', []);

it('finds no mistake in any rule', () => {
  expect(problems.map(formatRuleProblem)).toEqual([]);
});

it('has each slug once, over all areas: it is the id of a rule everywhere', () => {
  const slugs = rules.map(({ id }) => id.slice(id.indexOf('/') + 1));
  expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
});

it('keeps schema.json in step with the schema (npx node scripts/write-rule-schema.ts)', () => {
  expect(JSON.parse(readFileSync('rules/schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(ruleJsonSchema())));
});

it.each(CHECK_NAMES)('names the check %s in a rule', (name) => {
  expect(rules.filter(({ when }) => JSON.stringify(when).includes(`"check":"${name}"`))).not.toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('tells editors its schema', () => {
    expect(readFileSync(`rules/${id}.yaml`, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\.json\n/);
  });

  it.each(rule.examples.fires.map((example) => [example.name, example] as const))('fires: %s', (_name, example) => {
    const captures = capturesOf(rule, example);
    if (captures === undefined && needsGrammar(rule)) return;
    expect(captures).toMatchObject(example.captures ?? {});
    for (const name of namesIn(rule.message)) expect(captures, 'a capture that the message names').toHaveProperty(name);
  });

  it.each(rule.examples.silent.map((example) => [example.name, example] as const))('silent: %s', (_name, example) => {
    expect(capturesOf(rule, example)).toBeUndefined();
  });
});

/** Rules that fire on what a grammar reads are for the pipeline test: only problems stand in a run made by hand. */
function needsGrammar(rule: Rule): boolean {
  return /"(?:mark|event|module|span|fact|import|gogo|release|unsatisfied|check)":/.test(JSON.stringify(rule.when));
}

function capturesOf(rule: Rule, example: RuleExample): RuleMatch['captures'] | undefined {
  const { matches } = matchRules(rules, runOfLog([example.log].flat().join('\n')), NO_ENVIRONMENT);
  return matches.find((match) => match.rule.id === rule.id)?.captures;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
}
