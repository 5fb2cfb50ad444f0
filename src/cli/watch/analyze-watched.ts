import {
  type AcceptedFile,
  type AnalysisListener,
  type RedactOptions,
  type Report,
  type RunForecast,
  UserError,
  type AnalyzedLog,
  acceptFindings,
  createSignReader,
  dropExpired,
  everyLine,
  redactReport,
} from '../../index.ts';
import { analyzeFor } from '../run-analyze.ts';
import type { Streams } from '../streams.ts';
import type { WatchFlags } from './watch-flags.ts';
import type { WatchedLog } from './watched-log.ts';

/** Analyzes a log again and again while it is watched. */
export interface WatchedAnalyzer {
  /** What may be shown of the log; absent where the log went away meanwhile. */
  readonly analyze: () => Promise<AnalyzedLog | undefined>;
  /** The last report as it is, for the outputs and the archive; made where there is none yet. */
  readonly lastReport: () => Promise<Report>;
}

/** What the analyses have in common. */
export interface AnalyzerOptions {
  readonly flags: WatchFlags;
  readonly streams: Streams;
  readonly now: () => Date;
  readonly redaction: RedactOptions | undefined;
  readonly accepted: AcceptedFile | undefined;
  readonly forecast: RunForecast | undefined;
}

/** Makes the analyzer of a log. */
export function createWatchedAnalyzer(log: WatchedLog, options: AnalyzerOptions): WatchedAnalyzer {
  const { now, redaction, accepted, forecast } = options;
  const kept: { report?: Report } = {};

  async function analyzeAll(listeners: readonly AnalysisListener[]): Promise<Report> {
    const streams = { ...withoutStdin(options.streams), stdin: log.written() };
    kept.report = await analyzeFor([log.input], options.flags, streams, {
      now: now(),
      listeners,
      showsProgress: false,
    });
    return kept.report;
  }

  /** Nothing is shown in which a value is left that had to be replaced. */
  async function shownOf(report: Report, signs: AnalyzedLog['signs']): Promise<Report> {
    const whole = accepted === undefined ? dropExpired(report, now()) : acceptFindings(report, accepted, now());
    if (redaction === undefined) return whole;
    const { report: redacted, check } = await redactReport(whole, redaction);
    const facts = { signs, quietMs: 0, isSilent: false, ...(forecast !== undefined && { forecast }) };
    check(everyLine(redacted, facts), 'terminal', (other) => everyLine(other, facts));
    return redacted;
  }

  return {
    analyze: async () => {
      const { onEvent, signs } = createSignReader();
      try {
        const report = await analyzeAll([{ ...DEAF, onEvent }]);
        return { report: await shownOf(report, signs()), signs: signs() };
      } catch (error) {
        if (error instanceof UserError && (await log.look()) === undefined) return undefined;
        throw error;
      }
    },
    lastReport: async () => kept.report ?? (await analyzeAll([])),
  };
}

const DEAF: AnalysisListener = {
  onInputs: () => undefined,
  onSource: () => undefined,
  onEvent: () => undefined,
  onBytes: () => Promise.resolve(),
  onEnd: () => Promise.resolve(),
};

/** Standard input is opened where it is read only. */
function withoutStdin({ stdout, stderr, env }: Streams): Omit<Streams, 'stdin'> {
  return { stdout, stderr, env };
}
