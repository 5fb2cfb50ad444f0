// What a cascade of errors is told by: the first cause, what follows from it, what stands beside it.
import { expect } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { analyzeText } from './analyze-text.ts';

/** A log and the truth about its findings, each named by its rule or, where no rule knows it, by words of its title. */
export interface Cascade {
  readonly name: string;
  readonly log: string;
  /** Root causes in order, with words of the first line of the place each has to name. */
  readonly causes: readonly (readonly [finding: string, words: string])[];
  /** Consequences that must be among others. */
  readonly follows?: readonly string[];
  /** What neither is a cause nor follows from one. */
  readonly apart?: readonly string[];
}

/** Checks the roles of a failed upgrade. */
export async function checkCascade({ log, causes, follows = [], apart = [] }: Cascade): Promise<void> {
  const report = await analyzeText(log);
  const { findings, verdict } = report;
  expect(verdict.outcome).toBe('failed');
  const roots = ofRole(report, 'root-cause');
  expect(roots.map(named(causes.map(([finding]) => finding)))).toEqual(causes.map(([finding]) => finding));
  const lines = log.split('\n');
  causes.forEach(([, words], index) => {
    expect(lines[roots[index].place.startLine - 1]).toContain(words);
  });
  expect(roots.map(({ level }) => level)).not.toContain('note');
  const consequences = ofRole(report, 'consequence');
  expect(consequences.map(named(follows))).toEqual(expect.arrayContaining([...follows]));
  for (const { causedBy, why } of consequences) {
    expect(roots.map(({ id }) => id)).toContain(causedBy);
    expect(why).toMatch(/\.$/);
  }
  const beside = findings.filter(({ role }) => role === 'contributing').map(named(apart));
  expect(beside).toEqual(expect.arrayContaining([...apart]));
}

function ofRole({ findings }: Report, role: Finding['role']): readonly Finding[] {
  return findings.filter((finding) => finding.role === role && finding.runId === findings[0].runId);
}

/** Calls a finding by the name that is expected of it, else by its own. */
function named(names: readonly string[]): (finding: Finding) => string {
  return ({ ruleId, title }) => ruleId ?? names.find((name) => title.includes(name)) ?? title;
}
