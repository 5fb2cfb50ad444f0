import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { analyzeText } from '../support/analyze-text.ts';

const { rules } = checkRules('rules', []);

/** Every example goes the whole way of a log: bytes, records, events, run, findings. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.fires.map((example) => [example.name, example] as const))(
    'fires: %s',
    async (_name, example) => {
      const report = await analyzeText(example.log);
      const finding = report.findings.find(({ ruleId }) => ruleId === id);
      expect(finding, `findings: ${firedIn(report)}`).toBeDefined();
      expect(finding?.arguments).toMatchObject(example.captures ?? {});
      expect(finding?.message).not.toMatch(/\{\{|\}\}/);
    },
  );

  it.each(rule.examples.silent.map((example) => [example.name, example] as const))(
    'silent: %s',
    async (_name, example) => {
      const report = await analyzeText(example.log);
      expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain(id);
    },
  );
});

function firedIn({ findings }: Report): string {
  return findings.map(({ ruleId, title }) => ruleId ?? `(unexplained) ${title}`).join(', ') || 'none';
}
