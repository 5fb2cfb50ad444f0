import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { exampleLog } from '../../src/rules/example-log.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { analyze } from '../../src/index.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { cleanLogs } from '../support/clean-logs.ts';
import {
  alarms,
  firedOnExamples,
  foreignRootCauses,
  othersThatFire,
  reportOfExample,
  sampleLine,
} from '../support/cross-fire.ts';
import { readSamples } from '../support/read-sample.ts';

/** Some hundred logs at once, on a busy machine. */
const SLOW_MS = 60_000;
const NOW = new Date('2026-06-01T12:00:00Z');
const { rules } = checkRules('rules', []);

/** Every example goes the whole way of a log: bytes, records, events, run, findings. */
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.fires.map((example) => [example.name, example] as const))(
    'fires: %s',
    async (_name, example) => {
      const report = await reportOfExample(exampleLog(example));
      const finding = report.findings.find(({ ruleId }) => ruleId === id);
      expect(finding, `findings: ${firedIn(report)}`).toBeDefined();
      expect(finding?.arguments).toMatchObject(example.captures ?? {});
      expect(finding?.message).not.toMatch(/\{\{|\}\}/);
    },
  );

  it.each(rule.examples.silent.map((example) => [example.name, example] as const))(
    'silent: %s',
    async (_name, example) => {
      const report = await analyzeText(exampleLog(example));
      expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain(id);
    },
  );
});

describe('rules on logs that were written for others', () => {
  it(
    'are known: test/golden/rules/cross-fire.md (npx vitest run test/rules -u)',
    async () => {
      const fired = await firedOnExamples(rules);
      const samples = await Promise.all(
        readSamples().map(async ({ path, input }) => ({ name: path, report: await analyze([input], { now: NOW }) })),
      );
      const page = [
        '# Rules on logs that were written for others',
        '',
        'Generated; read what changes before it is committed.',
        '',
        '## Another root cause than the rule whose example it is',
        '',
        ...fired.flatMap((one) => foreignRootCauses(one, rules)),
        '',
        '## Other rules that fire on the examples of a rule',
        '',
        ...fired.flatMap((one) => othersThatFire(one, rules) ?? []),
        '',
        '## Samples',
        '',
        ...samples.map((one) => sampleLine(one, rules)),
        '',
      ];
      await expect(page.join('\n')).toMatchFileSnapshot('../golden/rules/cross-fire.md');
    },
    SLOW_MS,
  );

  it(
    'find nothing wrong with samples of upgrades that succeeded',
    async () => {
      for (const { path, input, truth } of readSamples().filter(({ truth: { verdict } }) => verdict === 'succeeded')) {
        const { findings, ...report } = await analyze([input], { now: NOW });
        const last = findings.filter(({ level }) => level !== 'note');
        expect([path, truth.verdict, alarms({ ...report, findings: last }, rules)]).toEqual([path, truth.verdict, []]);
      }
    },
    SLOW_MS,
  );

  it.each(cleanLogs().map(({ name, log }) => [name, log] as const))(
    'find nothing wrong with an upgrade of %s that went well',
    async (_name, log) => {
      const report = await analyzeText(log);
      expect(report.verdict.outcome).toMatch(/^(?:succeeded|incomplete)$/);
      expect(alarms(report, rules)).toEqual([]);
    },
  );
});

function firedIn({ findings }: Report): string {
  return findings.map(({ ruleId, title }) => ruleId ?? `(unexplained) ${title}`).join(', ') || 'none';
}
