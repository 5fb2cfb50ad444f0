import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grammars } from '../grammars/index.ts';
import { analyzeInputs } from './analyze.ts';
import type { Notification } from './model/notification.ts';
import type { Report } from './model/report.ts';
import type { RedactedReport, RedactOptions } from './redact/redact-report.ts';
import type { TextForm } from './redact/unredact.ts';
import { loadCompiledRules } from './rules/load-compiled-rules.ts';

export { UserError } from './errors.ts';
export type { Finding, Level, Recovery, Remediation, Role } from './model/finding.ts';
export type { Notification } from './model/notification.ts';
export type { Place } from './model/place.ts';
export type { NextStep, Report, ReportRun, ReportSpan } from './model/report.ts';
export type { Rule } from './model/rule.ts';
export type { Source } from './model/source.ts';
export type { Outcome, Verdict } from './model/verdict.ts';
export { OUTPUT_NAMES, type OutputName, outputForPath, outputNamed } from './report/outputs/output-names.ts';
export type { RedactedReport, RedactOptions } from './redact/redact-report.ts';
export type { TextForm } from './redact/unredact.ts';
export { renderOutput } from './report/render-output.ts';
export { type OutputFile, writeOutputs } from './report/write-outputs.ts';
export { grammars };

/** Options of `analyze`; all may be left out. */
export interface AnalyzeOptions {
  /** Folders with more rules, `<area>/<slug>.yaml`. */
  readonly ruleDirs?: readonly string[];
  /** IANA name of the zone that the logs' times are in; UTC by default, which the upgrade tool sets. */
  readonly timeZone?: string;
  /** Versions upgraded from and to, where the logs do not say. */
  readonly from?: string;
  readonly to?: string;
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
  const { ruleDirs = [], timeZone, from, to, now = new Date(), stdin = process.stdin } = options;
  const notifications: Notification[] = [];
  const folder = packageFolder();
  const rules = await loadCompiledRules(
    [join(folder, 'rules'), ...ruleDirs],
    join(folder, 'dist', 'rules.json'),
    (notification) => void notifications.push(notification),
  );
  return analyzeInputs(inputs, {
    grammars,
    rules,
    toolVersion: toolVersion(),
    now,
    stdin,
    timeZone,
    from,
    to,
    notifications,
  });
}

/** Replaces secrets and names in a report, with the same tokens as in the owner's other reports; hands out a check for its outputs. */
export async function redactReport(report: Report, options: RedactOptions): Promise<RedactedReport> {
  const stage = await import('./redact/redact-report.ts');
  return stage.redactReport(report, options);
}

/** Replaces secrets and names in texts, as in reports: in messages, in names of files. */
export async function redactTexts(texts: readonly string[], options: RedactOptions): Promise<readonly string[]> {
  const stage = await import('./redact/redact-report.ts');
  return stage.redactTexts(texts, options);
}

/** Puts the values of a redaction map back into a text; tokens of secrets stay. Throws a `UserError` where there is no map. */
export async function unredact(text: string, mapPath: string, form: TextForm = 'plain'): Promise<string> {
  const stage = await import('./redact/unredact.ts');
  return stage.unredact(text, mapPath, form);
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
