import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grammars } from '../grammars/index.ts';
import { analyzeInputs } from './analyze.ts';
import type { AnalysisListener } from './model/listener.ts';
import type { Notification } from './model/notification.ts';
import type { Report } from './model/report.ts';
import { createEventStream } from './report/outputs/ndjson/event-stream.ts';
import { loadCompiledRules } from './rules/load-compiled-rules.ts';

export { UserError } from './errors.ts';
export type { Finding, Level, Recovery, Remediation, Role } from './model/finding.ts';
export type { LogEvent } from './model/event.ts';
export type { AnalysisListener, InputToRead } from './model/listener.ts';
export type { Notification } from './model/notification.ts';
export type { Place } from './model/place.ts';
export type { NextStep, Report, ReportRun, ReportSpan } from './model/report.ts';
export type { Rule } from './model/rule.ts';
export type { Source } from './model/source.ts';
export type { Outcome, Verdict } from './model/verdict.ts';
export {
  OUTPUT_ENDINGS,
  OUTPUT_NAMES,
  type OutputName,
  outputForPath,
  outputNamed,
} from './report/outputs/output-names.ts';
export { inertText } from './report/outputs/inert-text.ts';
export { type RenderOptions, renderOutput } from './report/render-output.ts';
export { type Draft, commitDrafts, discardDrafts, openDrafts } from './report/write-drafts.ts';
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
  /** Hears the events while the logs are read. */
  readonly listener?: AnalysisListener;
}

/**
 * Analyzes logs and returns the report.
 *
 * `inputs`: files, folders, globs, archives, or `-`. Throws a `UserError` when none of them can be read.
 */
export async function analyze(inputs: readonly string[], options: AnalyzeOptions = {}): Promise<Report> {
  const { ruleDirs = [], timeZone, from, to, now = new Date(), stdin = process.stdin, listener } = options;
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
    listener,
  });
}

/** Makes the listener that writes events as NDJSON while the logs are read; `write` tells when there is room for more. */
export function eventStream(write: (text: string) => Promise<void>, now = new Date()): AnalysisListener {
  return createEventStream(write, grammars.throwable, now);
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
