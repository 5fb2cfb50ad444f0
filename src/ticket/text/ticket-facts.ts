import type { Report } from '../../model/report.ts';
import type { ReportView } from '../../report/view/report-view.ts';
import type { CheckedEvidence } from '../evidence/evidence.ts';

/** A file of the bundle, for the list of attachments. */
export interface AttachedFile {
  readonly name: string;
  readonly what: string;
}

/** What the text of a ticket is made of. */
export interface TicketFacts {
  readonly report: Report;
  readonly view: ReportView;
  readonly evidence: readonly CheckedEvidence[];
  /** In the user's words, redacted as all else. */
  readonly tried: readonly string[];
  readonly files: readonly AttachedFile[];
  /** How many archives there are. */
  readonly archives: number;
  readonly isRedacted: boolean;
}
