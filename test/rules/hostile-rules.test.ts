import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';

const HEADER = '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] ';

it('is not slowed by patterns that make others backtrack, on a megabyte of one letter', async () => {
  const patterns = ['(a+)+a', '(a*)*b', '(?:(?:a?){10}){10}z', '(a|aa)+(?<last>c)', '(\\w+\\s?)+#'];
  const report = await analyzeWith(patterns, `${HEADER}Order ${'a'.repeat(1_000_000)}\n`);
  expect(report.findings.map(({ ruleId }) => ruleId)).toContain('acme/rule-0');
  expect(report.notifications.filter(({ code }) => code === 'rule-broken')).toEqual([]);
});

it.each(['(a+)+$', '(?m)a$', 'a\\z', 'a\\b$'])('takes no cut for the end of a line or text: %s', async (pattern) => {
  const found = async (log: string) => (await analyzeWith([pattern], log)).findings.map(({ ruleId }) => ruleId);
  expect(await found(`${HEADER}Order ${'a'.repeat(1_000_000)}b\n`)).not.toContain('acme/rule-0');
  expect(await found(`${HEADER}Order ${'a'.repeat(10_000)}\n`)).toContain('acme/rule-0');
});

it.each(['(a{1000}){1000}', '\\d{1,1001}', '9{0,1001}', 'a{1,99999999999}', `${'('.repeat(1200)}a${')'.repeat(1200)}`])(
  'refuses what would fill the memory, with its line and column, and goes on without the rule: %s',
  async (pattern) => {
    const report = await analyzeWith([pattern, 'Order'], `${HEADER}Order 17 aaa 999\n`);
    const said = report.notifications.filter(({ code }) => code === 'rule-broken').map(({ message }) => message);
    expect(said).toEqual([
      expect.stringMatching(/^rule "acme\/rule-0" was left out: .*rule-0\.yaml:6:12: not an RE2 pattern: .*at most/),
    ]);
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('acme/rule-1');
  },
);

it.each([61, 700, 1000, 1500, 12_000])('refuses conditions that stand in each other, %i deep', async (depth) => {
  const nested = ruleText('a').replace(
    "\n  problem:\n    text: ['a']",
    () => ` ${'{ not: '.repeat(depth)}{ problem: { text: [a] } }${' }'.repeat(depth)}`,
  );
  const { notifications } = await analyzeRules([nested, ruleText('Order')], `${HEADER}Order 17\n`);
  const said = notifications.filter(({ code }) => code === 'rule-broken').map(({ message }) => message);
  expect(said).toEqual([expect.stringMatching(/^rule "acme\/rule-0" was left out: .*rule-0\.yaml:4:\d+: /)]);
});

it('refuses conditions that stand so deep in each other that the parser of YAML comes to no end', async () => {
  const deep = `when:\n  - a: ${"'' b: ".repeat(20_000)}\nlevel: error\n`;
  const { notifications } = await analyzeRules([deep, ruleText('Order')], `${HEADER}Order 17\n`);
  const said = notifications.filter(({ code }) => code === 'rule-broken').map(({ message }) => message);
  expect(said).toEqual([
    expect.stringMatching(
      /^rule "acme\/rule-0" was left out: .*:1:\d+: values stand (?:too deep|deeper than 60 levels) in each other/,
    ),
  ]);
});

function analyzeWith(patterns: readonly string[], log: string) {
  return analyzeRules(patterns.map(ruleText), log);
}

async function analyzeRules(rules: readonly string[], log: string) {
  const folder = mkdtempSync(join(tmpdir(), 'updoc-hostile-'));
  mkdirSync(join(folder, 'rules', 'acme'), { recursive: true });
  for (const [index, text] of rules.entries()) writeFileSync(join(folder, 'rules', 'acme', `rule-${index}.yaml`), text);
  writeFileSync(join(folder, 'a.log'), log);
  return analyze([join(folder, 'a.log')], { ruleDirs: [join(folder, 'rules')], cacheDir: join(folder, 'cache') });
}

function ruleText(pattern: string): string {
  return `title: A rule
level: warning
confidence: low
when:
  problem:
    text: ['${pattern}']
message: It was seen.
remediation: { summary: Do it again., steps: [Do it.] }
sources: [made up]
examples:
  fires: [{ name: one, log: a }]
  silent: [{ name: none, log: b }]
`;
}
