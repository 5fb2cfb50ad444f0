import { join } from 'node:path';
import { grammars } from '../grammars/index.ts';
import type { RememberOptions, RememberedReport } from './archive/remember-report.ts';
import { analyzeInputs } from './analyze.ts';
import { entryOf } from './diagnose/entry-of.ts';
import type { AcceptedFile } from './model/acceptance.ts';
import type { AnalysisListener } from './model/listener.ts';
import type { Notification } from './model/notification.ts';
import type { Report } from './model/report.ts';
import { packageFolder, toolVersion } from './package-folder.ts';
import type { KeptEvents } from './redact/redact-events.ts';
import type { RedactedData, RedactedReport, RedactOptions } from './redact/redact-report.ts';
import type { RehearsalData } from './rehearsals/redact-rehearsals.ts';
import type { Rehearsal } from './rehearsals/rehearsal.ts';
import type { UserTemplates } from './report/outputs/templates/user-templates.ts';
import type { TextForm } from './redact/unredact.ts';
import type { Ticket } from './ticket/ticket.ts';
import type { TicketSystem } from './ticket/systems.ts';
import type { ReportVerification } from './verify/verification.ts';
import { jsonText } from './report/outputs/json-text.ts';
import { createEventStream } from './report/outputs/ndjson/event-stream.ts';
import { renderOutput } from './report/render-output.ts';
import { engineOf } from './rules/compiled-file.ts';
import { type LoadedRules, loadRuleEntries } from './rules/load-rule-entries.ts';
import { cachePathOf } from './rules/rule-cache.ts';
import { tellOwnFolders } from './rules/tell-own-folders.ts';

export { acceptFindings, dropExpired } from './accepted/accept-findings.ts';
export type { RememberOptions, RememberedReport } from './archive/remember-report.ts';
export { UserError } from './errors.ts';
export type { CheckedFolders } from './knowledge/check-rule-folders.ts';
export type { DraftRequest, DraftedRule } from './knowledge/draft-rule.ts';
export type { KnowledgeOptions } from './knowledge/knowledge-options.ts';
export type { HistoryOptions } from './history/history-options.ts';
export {
  deleteAnalyses,
  exportHistory,
  importHistory,
  labelAnalysis,
  listAnalyses,
  logsOfAnalysis,
  pruneAnalyses,
  removeNote,
  renameAnalysis,
  resolveFailure,
  showAnalysis,
  showFailure,
} from './history/load-history.ts';
export { checkRuleFolders, draftRule, listRules, showRule } from './knowledge/load-knowledge.ts';
export type { AcceptedEntry, AcceptedFile, Acceptance } from './model/acceptance.ts';
export { DOCUMENT_OUTPUTS, type DocumentOutput } from './model/document.ts';
export type { Finding, Level, Recovery, Remediation, Role } from './model/finding.ts';
export type { LogEvent } from './model/event.ts';
export type { AnalysisListener, InputToRead } from './model/listener.ts';
export type { Notification } from './model/notification.ts';
export type { Place } from './model/place.ts';
export type { NextStep, Report, ReportRun, ReportSpan } from './model/report.ts';
export type { Rule } from './model/rule.ts';
export type { Source } from './model/source.ts';
export type { Outcome, Verdict } from './model/verdict.ts';
export type { Comparison } from './model/comparison.ts';
export type { Forecast } from './model/forecast.ts';
export { type CompareOptions, compareRehearsals } from './rehearsals/compare-rehearsals.ts';
export { type OrderedRehearsals, orderRehearsals, pairRehearsals } from './rehearsals/order-rehearsals.ts';
export type { RehearsalData } from './rehearsals/redact-rehearsals.ts';
export type { Rehearsal } from './rehearsals/rehearsal.ts';
export {
  COMPARISON_OUTPUTS,
  type ComparisonOutput,
  comparisonOutputForPath,
  comparisonOutputNamed,
} from './report/comparison/comparison-outputs.ts';
export { type ComparisonLook, renderComparison } from './report/comparison/render-comparison.ts';
export { isSavedReport } from './saved/is-saved-report.ts';
export type { KeptEvents } from './redact/redact-events.ts';
export type { RedactedData, RedactedReport, RedactOptions } from './redact/redact-report.ts';
export type { TextForm } from './redact/unredact.ts';
export {
  OUTPUT_ENDINGS,
  OUTPUT_NAMES,
  type OutputName,
  outputForPath,
  outputNamed,
} from './report/outputs/output-names.ts';
export {
  type RecallOptions,
  type SearchFilter,
  type SearchOptions,
  type SimilarOptions,
  searchArchive,
  similarFailures,
} from './recall.ts';
export { inertText } from './report/outputs/inert-text.ts';
export { type Output, type RenderOptions, renderOutput } from './report/render-output.ts';
export type { UserOutput, UserTemplates } from './report/outputs/templates/user-templates.ts';
export { type Draft, commitDrafts, discardDrafts, openDrafts } from './report/write-drafts.ts';
export { type OutputFile, writeOutputs } from './report/write-outputs.ts';
export type { AnalyzedLog, WatchAnalysis, WatchSettings, WatchState, WatchStep } from './watch/watch-state.ts';
export { NEW_WATCH, lookAt, takeAnalysis, takeStock, watchStatus } from './watch/watch-state.ts';
export { everyLine } from './watch/every-line.ts';
export type { RunForecast } from './watch/expected-end.ts';
export { fileTalk } from './watch/file-talk.ts';
export { createSignReader } from './watch/log-signs.ts';
export type { LogState } from './watch/log-state.ts';
export { newsLines } from './watch/news-lines.ts';
export type { News } from './watch/news.ts';
export { type ShownLog, statusLines, statusText } from './watch/status-lines.ts';
export type { WatchStatus } from './watch/status-of.ts';
export { SYSTEM_LIMITS, TICKET_SYSTEMS, type TicketSystem } from './ticket/systems.ts';
export type { CheckedEvidence } from './ticket/evidence/evidence.ts';
export type { Ticket, TicketFile } from './ticket/ticket.ts';
export { renderVerification } from './render-verification.ts';
export { renderTicketPreview } from './ticket/render-preview.ts';
export type { ReportVerification, SourceStatus, VerifiedSource } from './verify/verification.ts';
export { grammars, toolVersion };

/** Options of `analyze`; all may be left out. */
export interface AnalyzeOptions {
  /** Folders with more rules, `<area>/<slug>.yaml`. */
  readonly ruleDirs?: readonly string[];
  /** Folder where rules of `ruleDirs` are kept compiled; they are read each time where it is left out. */
  readonly cacheDir?: string;
  /** IANA name of the zone that the logs' times are in; UTC by default, which the upgrade tool sets. */
  readonly timeZone?: string;
  /** Versions upgraded from and to, where the logs do not say. */
  readonly from?: string;
  readonly to?: string;
  /** When the report is made; now by default. */
  readonly now?: Date;
  /** Sources get a SHA-256 of all their bytes, by which `verifyReport` knows them again; it takes about as long as to analyze them. */
  readonly proof?: boolean;
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
  const { ruleDirs = [], cacheDir, timeZone, from, to, now = new Date(), stdin = process.stdin, listener } = options;
  const { proof = false } = options;
  const notifications: Notification[] = [];
  const { entries, close } = await loadRules(
    ruleDirs,
    cacheDir,
    (notification) => void notifications.push(notification),
  );
  try {
    return await analyzeInputs(inputs, {
      grammars,
      rules: entries,
      loadNearest: async (failures) =>
        (await import('./nearest/load-nearest.ts')).loadNearest(
          entries,
          join(packageFolder(), 'dist', 'nearest.json'),
          failures,
        ),
      toolVersion: toolVersion(),
      now,
      proof,
      stdin,
      timeZone,
      from,
      to,
      notifications,
      ...(listener !== undefined && { listener }),
    });
  } finally {
    close();
  }
}

/** Reads a file of accepted findings. Throws a `UserError` where it cannot be read or has mistakes, all of them named by line. */
export async function readAcceptedFile(path: string): Promise<AcceptedFile> {
  return (await import('./accepted/read-accepted-file.ts')).readAcceptedFile(path);
}

/** Reads a report that was saved as JSON, from a file or from `stdin` for `-`. Throws a `UserError` where it is no report. */
export async function readSavedReport(path: string, stdin: AsyncIterable<Buffer> = process.stdin): Promise<Report> {
  const stage = await import('./saved/read-saved-report.ts');
  return stage.readSavedReport(path, stdin, join(packageFolder(), 'report.schema.json'));
}

/** Keeps an analysis in an archive, made where there is none, and adds to its findings what was seen before; never fails because of it. */
export async function rememberReport(
  report: Report,
  path: string,
  options: RememberOptions = {},
): Promise<RememberedReport> {
  const stage = await import('./archive/remember-report.ts');
  return stage.rememberReport(report, path, options);
}

/** Makes a rehearsal of a report, to be compared with others; `name` is what it is called. */
export async function rehearsalOf(name: string, report: Report): Promise<Rehearsal> {
  const { recordOfReport } = await import('./archive/record/record-of-report.ts');
  return { name, record: recordOfReport(report), report };
}

/** Reads an analysis of an archive by its id, the beginning of one, or its name. Throws a `UserError`. */
export async function archivedRehearsal(named: string, path: string): Promise<Rehearsal> {
  return (await import('./rehearsals/archived-rehearsals.ts')).archivedRehearsal(named, path);
}

/** Reads all analyses of an archive with a label. Throws a `UserError` where there is none. */
export async function labelledRehearsals(label: string, path: string): Promise<readonly Rehearsal[]> {
  return (await import('./rehearsals/archived-rehearsals.ts')).labelledRehearsals(label, path);
}

/** Replaces secrets and names in rehearsals before they are compared; hands out a check for the outputs. */
export async function redactRehearsals(
  data: RehearsalData,
  options: RedactOptions,
): Promise<RedactedData<RehearsalData>> {
  return (await import('./rehearsals/redact-rehearsals.ts')).redactRehearsals(data, options);
}

/** Makes the listener that writes events as NDJSON while the logs are read; `write` tells when there is room for more. */
export function eventStream(write: (text: string) => Promise<void>, now = new Date()): AnalysisListener {
  return createEventStream(write, grammars.throwable, now);
}

/** Reads and checks a folder of templates for `renderOutput`; throws a `UserError` that names every mistake by file and line. */
export async function readUserTemplates(dir: string): Promise<UserTemplates> {
  const stage = await import('./report/outputs/templates/user-templates.ts');
  return stage.readUserTemplates(dir);
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

/** Makes room for the events of an analysis that are to be redacted: what `eventStream` writes goes there first. */
export async function keepEvents(options: RedactOptions): Promise<KeptEvents> {
  const stage = await import('./redact/redact-events.ts');
  return stage.keepEvents(options, (event) => `${jsonText(event)}\n`);
}

/** Puts `<password>`, `<token>` … in place of the secrets in a message. */
export async function hideSecrets(text: string): Promise<string> {
  return (await import('./redact/hide-secrets.ts')).hideSecrets(text);
}

/** Puts the values of a redaction map back into a text; tokens of secrets stay. Throws a `UserError` where there is no map. */
export async function unredact(text: string, mapPath: string, form: TextForm = 'plain'): Promise<string> {
  const stage = await import('./redact/unredact.ts');
  return stage.unredact(text, mapPath, form);
}

/** A ticket, and the logs that were given for it and are of no source of the report. */
export interface CreatedTicket extends Ticket {
  readonly otherLogs: readonly string[];
}

/** How a ticket is made. */
export interface TicketOptions {
  /** How to redact; false for a bundle that says in its name that it is not. */
  readonly redaction: RedactOptions | false;
  /** What the report was made of, as for `analyze`: excerpts are taken from it. Standard input cannot be read again. */
  readonly inputs?: readonly string[];
  /** The zip archive to write; absent for a preview. Where several are needed, each has its number in its name. */
  readonly output?: string;
  /** The system that the ticket is for; Liferay's portal by default. */
  readonly for?: TicketSystem;
  /** Most bytes of an archive; what the system takes by default. */
  readonly attachmentBytes?: number;
  /** Whole logs instead of excerpts. */
  readonly includeLogs?: boolean;
  /** What was tried already, in the user's words. */
  readonly tried?: readonly string[];
  /** Told of files and folders that would be left behind where the program is ended. */
  readonly onTemporary?: (paths: readonly string[]) => void;
}

/**
 * Makes a ticket of a report: the text to paste, within the limits of the system, and zip archives with the report, excerpts or logs and
 * a manifest, all of them or none. `analyze` with `proof` gives it the SHA-256 of the sources.
 *
 * Throws a `UserError` where a source changed meanwhile, where a value would be left that has to be replaced, or where a file cannot be
 * written.
 */
export async function createTicket(report: Report, options: TicketOptions): Promise<CreatedTicket> {
  const { redaction, inputs = [], output, attachmentBytes, includeLogs = false, tried = [], onTemporary } = options;
  const [{ createTicketFiles }, { rereadInputs }, { findLogs }, { redactBundle }, { createTokenCounter }] =
    await Promise.all([
      import('./ticket/create-ticket.ts'),
      import('./reread-inputs.ts'),
      import('./verify/find-logs.ts'),
      import('./redact/redact-bundle.ts'),
      import('./redact/count-tokens.ts'),
    ]);
  const { logs, others } = await findLogs(report.sources, await rereadInputs(inputs));
  const ticket = await createTicketFiles({
    report,
    sources: logs,
    system: options.for ?? 'liferay',
    includeLogs,
    tried,
    render: (shown, form) => renderOutput(shown, form, { width: 80, color: false, verbose: true }),
    createCounter: redaction === false ? () => NOTHING_REPLACED : createTokenCounter,
    onTemporary: onTemporary ?? (() => undefined),
    ...(redaction !== false && { redaction: redactBundle(redaction) }),
    ...(output !== undefined && { output }),
    ...(attachmentBytes !== undefined && { attachmentBytes }),
  });
  return { ...ticket, otherLogs: others };
}

const NOTHING_REPLACED = { add: () => undefined, kinds: () => [] };

/**
 * Compares a report with the logs that it was made of: the content of each, and every excerpt at its place.
 *
 * `logs` as the inputs of `analyze`. Of a redacted report what stands around the tokens is compared. Throws a `UserError` when no log can
 * be read.
 */
export async function verifyReport(report: Report, logs: readonly string[]): Promise<ReportVerification> {
  const { rereadInputs } = await import('./reread-inputs.ts');
  const { verifyAgainst } = await import('./verify/verify-report.ts');
  const { textBetweenTokens } = await import('./redact/text-between-tokens.ts');
  return verifyAgainst(report, await rereadInputs(logs), {
    split: textBetweenTokens,
    unwraps: grammars.formats.flatMap(({ unwrap }) => unwrap ?? []),
  });
}

/** The rules of the package, compiled by the build, and those of the user, compiled into their cache. */
async function loadRules(
  ruleDirs: readonly string[],
  cacheDir: string | undefined,
  notify: (notification: Notification) => void,
): Promise<LoadedRules> {
  const folder = packageFolder();
  const built = { dir: join(folder, 'rules'), compiledPath: join(folder, 'dist', 'compiled-rules'), isCached: false };
  const own = ruleDirs.map((dir) => ({
    dir,
    isCached: true,
    ...(cacheDir && { compiledPath: cachePathOf(cacheDir, dir) }),
  }));
  tellOwnFolders(built.dir, ruleDirs, notify);
  return loadRuleEntries([built, ...own], { engine: engineOf(built.compiledPath), entryOf, notify });
}
