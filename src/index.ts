import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grammars } from '../grammars/index.ts';
import { analyzeInputs } from './analyze.ts';
import type { Notification } from './model/notification.ts';
import type { Report } from './model/report.ts';
import { loadRules } from './rules/load-rules.ts';

export { UserError } from './errors.ts';
export type { Finding, Level, Recovery, Remediation, Role } from './model/finding.ts';
export type { Notification } from './model/notification.ts';
export type { Place } from './model/place.ts';
export type { NextStep, Report, ReportRun, ReportSpan } from './model/report.ts';
export type { Rule } from './model/rule.ts';
export type { Source } from './model/source.ts';
export type { Outcome, Verdict } from './model/verdict.ts';
export { OUTPUT_NAMES, type OutputName, outputForPath, outputNamed } from './report/outputs/output-names.ts';
export { renderOutput } from './report/render-output.ts';
export { type OutputFile, writeOutputs } from './report/write-outputs.ts';
export { grammars };

export interface AnalyzeOptions {
  /** Folders with more rules, `<area>/<slug>.yaml`. */
  readonly ruleDirs?: readonly string[];
  /** When the report is made; now by default. */
  readonly now?: Date;
  /** What is read for the input `-`. */
  readonly stdin?: AsyncIterable<Buffer>;
}

/**
 * Analyzes logs and returns the report.
 *
 * `inputs`: files, folders, globs, archives, or `-`. Throws a `UserError` when none of them can be read.
 */
export async function analyze(inputs: readonly string[], options: AnalyzeOptions = {}): Promise<Report> {
  const { ruleDirs = [], now = new Date(), stdin = process.stdin } = options;
  const notifications: Notification[] = [];
  const rules = loadRules(
    [join(packageFolder(), 'rules'), ...ruleDirs],
    (notification) => void notifications.push(notification),
  );
  return analyzeInputs(inputs, { grammars, rules, toolVersion: toolVersion(), now, stdin, notifications });
}

/** Version of updoc, from its package. */
export function toolVersion(): string {
  const content: unknown = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '0.0.0';
}

/** The folder of package.json, above `src` or `dist/src`. */
function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return here.endsWith(join('dist', 'src')) ? join(here, '..', '..') : join(here, '..');
}
