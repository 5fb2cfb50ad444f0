import type { RedactedKind } from '../model/redaction.ts';
import type { Report } from '../model/report.ts';

/** What a ticket asks of redaction: a report, texts and logs that go out together. */
export interface TicketRedaction {
  /** Begins a log; what it returns looks for values in its lines, piece by piece. */
  readonly learnLog: () => (lines: string) => void;
  readonly settle: (report: Report, texts: readonly string[]) => Promise<SettledTicket>;
}

/** What is redacted, and how more is. */
export interface SettledTicket {
  readonly report: Report;
  readonly texts: readonly string[];
  /** Returns a finished text, or throws a `UserError` where a value is left in it; `render` writes it of any report. */
  readonly check: (text: string, output: string, render: (report: Report) => string) => string;
  /** Lines of a log, as many as before. */
  readonly redactLines: (lines: string) => { readonly text: string; readonly leftOut: number };
  /** Keeps the tokens; before anything is handed out. */
  readonly finish: () => Promise<void>;
}

/** Counts what was replaced in a finished file, piece by piece. */
export interface ReplacedCounter {
  readonly add: (text: string) => void;
  readonly kinds: () => readonly RedactedKind[];
}

/** Leaves everything as it is. */
export const NO_REDACTION: TicketRedaction = {
  learnLog: () => () => undefined,
  settle: (report, texts) =>
    Promise.resolve({
      report,
      texts,
      check: (text) => text,
      redactLines: (text) => ({ text, leftOut: 0 }),
      finish: () => Promise.resolve(),
    }),
};
