// Which rules fire on examples and samples that were written for others.
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Rule, RuleExample } from '../../src/model/rule.ts';
import { exampleLog } from '../../src/rules/example-log.ts';
import { analyzeText } from './analyze-text.ts';

/** What the rules say of one log. */
export interface Fired {
  readonly name: string;
  readonly report: Report;
}

/** What the rules say of the examples of one rule. */
export interface FiredOnRule {
  readonly rule: Rule;
  readonly examples: readonly Fired[];
}

const reports = new Map<string, Promise<Report>>();

/** The report of an example's log, made once for all tests of a file. */
export function reportOfExample(log: RuleExample['log']): Promise<Report> {
  const known = reports.get(String(log));
  if (known !== undefined) return known;
  const made = analyzeText(log);
  reports.set(String(log), made);
  return made;
}

/** The report of every firing example of every rule. */
export function firedOnExamples(rules: readonly Rule[]): Promise<readonly FiredOnRule[]> {
  return Promise.all(
    rules.map(async (rule) => ({
      rule,
      examples: await Promise.all(
        rule.examples.fires.map(async (example) => ({
          name: example.name,
          report: await reportOfExample(exampleLog(example)),
        })),
      ),
    })),
  );
}

/** Examples of a rule whose root cause is neither that rule nor one that it leads to or comes from. */
export function foreignRootCauses({ rule, examples }: FiredOnRule, rules: readonly Rule[]): readonly string[] {
  const related = new Set([
    rule.id,
    ...rule.causes,
    ...rules.filter(({ causes }) => causes.includes(rule.id)).map(({ id }) => id),
  ]);
  return examples.flatMap(({ name, report }) => {
    const roots = report.findings.filter(({ role }) => role === 'root-cause');
    if (roots.length === 0 || roots.some(({ ruleId }) => related.has(ruleId ?? ''))) return [];
    return [`- \`${rule.id}\`, ${name}: ${roots.map(nameOf).join(', ')}`];
  });
}

/** Other rules that fire on the examples of a rule, with their roles; undefined where none does. */
export function othersThatFire({ rule, examples }: FiredOnRule, rules: readonly Rule[]): string | undefined {
  const others = examples.flatMap(({ report }) => rulesIn(report, rules).filter(({ ruleId }) => ruleId !== rule.id));
  return others.length === 0 ? undefined : `- \`${rule.id}\`: ${rolesOf(others)}`;
}

/** Rules that fire on a sample, with their roles. */
export function sampleLine({ name, report }: Fired, rules: readonly Rule[]): string {
  return `- ${name}: ${rolesOf(rulesIn(report, rules)) || 'none'}`;
}

/** Rules that call something wrong with a log. */
export function alarms(report: Report, rules: readonly Rule[]): readonly string[] {
  return rulesIn(report, rules)
    .filter(({ role }) => role !== 'noise' && role !== 'advice')
    .map(nameOf);
}

function rulesIn({ findings }: Report, rules: readonly Rule[]): readonly Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  return findings.filter(({ ruleId }) => ruleId !== null && ids.has(ruleId));
}

function rolesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ ruleId, role }) => `\`${ruleId ?? ''}\` (${role})`))].sort().join(', ');
}

function nameOf({ ruleId }: Finding): string {
  return ruleId === null ? 'unexplained' : `\`${ruleId}\``;
}
