import { existsSync } from 'node:fs';
import {
  type RedactOptions,
  type Report,
  type CreatedTicket,
  type TicketSystem,
  SYSTEM_LIMITS,
  UserError,
  createTicket,
  inertText,
  isSavedReport,
  logsOfAnalysis,
  readSavedReport,
  redactTexts,
  rememberReport,
  renderTicketPreview,
} from '../../index.ts';
import { type ArchiveFlags, archivePath } from '../archive-path.ts';
import { looksLikePath } from '../looks-like-path.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type RedactFlags, redactOptions, redactedError } from '../redaction.ts';
import { removeOnInterrupt } from '../remove-on-interrupt.ts';
import { type AnalysisFlags, analyzeFor } from '../run-analyze.ts';
import { type Streams, terminalWidth, wantsColor, writeAll } from '../streams.ts';
import { talk } from '../talk.ts';

/** Options of `updoc ticket`. */
export interface TicketFlags extends RedactFlags, AnalysisFlags, ArchiveFlags {
  readonly output: string;
  readonly for: TicketSystem;
  readonly includeLogs: boolean;
  readonly tried: readonly string[];
  /** Bytes. */
  readonly maxSize?: number;
  readonly preview: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** Makes a ticket: prints its text, writes its archives, and returns the exit code. */
export async function runTicket(inputs: readonly string[], flags: TicketFlags, streams: Streams): Promise<number> {
  const redaction = await wantedRedaction(flags, streams);
  try {
    const { report, logs } = await loadReport(inputs, flags, streams);
    const ticket = await makeTicket(report, logs, flags, { streams, redaction });
    try {
      await writeAll(streams.stdout, shownText(ticket, flags, streams));
    } finally {
      await tell(ticket, report, flags, { streams, redaction });
    }
    return exitCodeOf(report, 'never');
  } catch (error) {
    throw redaction === undefined ? error : await redactedError(error, redaction);
  }
}

interface Surroundings {
  readonly streams: Streams;
  /** Absent where nothing is to be redacted. */
  readonly redaction: RedactOptions | undefined;
}

async function wantedRedaction(flags: TicketFlags, streams: Streams): Promise<RedactOptions | undefined> {
  const { redact, redactTerm, redactTerms } = flags;
  if (!redact && (redactTerm.length > 0 || redactTerms !== undefined))
    throw new UserError('--no-redact and --redact-term contradict each other; leave one of them out');
  return redactOptions(flags, streams);
}

/**
 * A saved report comes first, with the logs of its excerpts behind it; logs are analyzed and remembered as by `analyze`, and so are those
 * of an analysis of the archive.
 */
async function loadReport(
  inputs: readonly string[],
  flags: TicketFlags,
  streams: Streams,
): Promise<{ readonly report: Report; readonly logs: readonly string[] }> {
  const [first, ...rest] = inputs;
  if (first !== undefined && isSavedReport(first)) return { report: await readSavedReport(first), logs: rest };
  const audience = { now: new Date(), listeners: [], showsProgress: true, proof: true };
  const archive = archivePath(flags, streams);
  const past = archive === undefined ? undefined : await pastLogs(inputs, archive);
  const logs = past?.inputs ?? inputs;
  const report = await analyzeFor(logs, flags, streams, audience);
  past?.assertSame(report);
  if (archive === undefined) return { report, logs };
  return { report: (await rememberReport(report, archive)).report, logs };
}

/** The logs of the analysis that a single input names; absent where it is meant for a file. */
async function pastLogs([named = '', ...rest]: readonly string[], archive: string) {
  const isFile = rest.length > 0 || named === '-' || looksLikePath(named) || existsSync(named);
  return isFile || !existsSync(archive) ? undefined : logsOfAnalysis(named, archive);
}

async function makeTicket(
  report: Report,
  logs: readonly string[],
  { preview, output, maxSize, includeLogs, tried, ...flags }: TicketFlags,
  { streams, redaction }: Surroundings,
): Promise<CreatedTicket> {
  return createTicket(report, {
    redaction: redaction ?? false,
    inputs: logs,
    for: flags.for,
    includeLogs,
    tried,
    onTemporary: (paths) => {
      removeOnInterrupt(paths, streams);
    },
    ...(!preview && { output }),
    ...(maxSize !== undefined && { attachmentBytes: maxSize }),
  });
}

function shownText(ticket: CreatedTicket, flags: TicketFlags, streams: Streams): string {
  if (!flags.preview) return inertText(ticket.text, SYSTEM_LIMITS[flags.for].markup);
  const look = { width: terminalWidth(streams), color: wantsColor(flags.color, streams) };
  return inertText(renderTicketPreview(ticket, look), 'terminal');
}

async function tell(
  ticket: CreatedTicket,
  report: Report,
  { quiet, ...flags }: TicketFlags,
  { streams, redaction }: Surroundings,
): Promise<void> {
  const missing = ticket.evidence.filter(({ status }) => status === 'missing');
  const remark = SYSTEM_LIMITS[flags.for].remark;
  const said = [
    ...ticket.archives.map(({ path, bytes }) => `wrote ${path} (${bytes.toLocaleString('en')} bytes)`),
    ...(missing.length === 0
      ? []
      : [`support will ask for ${missing.map(({ title }) => title).join('; ')}: how to get it stands in the text`]),
    ...(remark === undefined || flags.maxSize !== undefined ? [] : [`note: ${remark}`]),
  ];
  const warned = [
    ...ticket.otherLogs.map(
      (path) =>
        `warning: ${path} is none of the logs that the report was made of, by content and by name; nothing of it is in the ticket`,
    ),
    ...ticket.tooLarge.map(
      (path) => `warning: ${path} is larger than ${SYSTEM_LIMITS[flags.for].title} takes; hand it over another way`,
    ),
    ...report.notifications.filter(({ level }) => level !== 'note').map(({ level, message }) => `${level}: ${message}`),
  ];
  const lines = quiet ? warned.filter((line) => line.startsWith('error')) : [...said, ...warned];
  for (const line of redaction === undefined ? lines : await redactTexts(lines, redaction)) await talk(streams, line);
}
