import type { Document } from '../model/document.ts';
import type { RedactedKind } from '../model/redaction.ts';
import type { MemberRole } from './bundle/member.ts';
import type { CheckedEvidence } from './evidence/evidence.ts';
import type { PreparedTicket } from './prepare-ticket.ts';

/** A file of a ticket's bundle. */
export interface TicketFile {
  readonly name: string;
  readonly role: MemberRole;
  readonly bytes: number;
  readonly sha256: string;
  /** Which archive it is in, from 1. */
  readonly archive: number;
  readonly redacted: readonly RedactedKind[];
}

/** A ticket: what to paste, and what to attach. */
export interface Ticket {
  readonly title: string;
  /** In the markup of the system, within its limits. */
  readonly text: string;
  /** The same before it was written in a markup. */
  readonly document: Document;
  /** As the system measures the text, and the most that it may be here. */
  readonly measured: number;
  readonly most: number;
  /** Sections that did not fit. */
  readonly leftOut: readonly string[];
  readonly evidence: readonly CheckedEvidence[];
  readonly files: readonly TicketFile[];
  /** What was written; empty for a preview. */
  readonly archives: readonly { readonly path: string; readonly bytes: number }[];
  /** Archives that are larger than the system takes: a single file in them is. */
  readonly tooLarge: readonly string[];
  readonly isRedacted: boolean;
}

/** Makes a ticket of what was prepared and packed; `mostBytes` is what the system takes of one file. */
export function ticketOf(prepared: PreparedTicket, archives: Ticket['archives'], mostBytes: number): Ticket {
  const { title, text, document, evidence, isRedacted } = prepared;
  return {
    title,
    text: text.text,
    document,
    measured: text.measured,
    most: text.most,
    leftOut: text.leftOut,
    evidence,
    files: prepared.archives.flatMap((members, index) =>
      members.map(({ name, role, bytes, sha256, redacted }) => ({
        name,
        role,
        bytes,
        sha256,
        redacted,
        archive: index + 1,
      })),
    ),
    archives,
    tooLarge: archives.filter(({ bytes }) => bytes > mostBytes).map(({ path }) => path),
    isRedacted,
  };
}
