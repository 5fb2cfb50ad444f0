import type { RedactedKind } from '../../model/redaction.ts';

/** What a file of a bundle is for. */
export const MEMBER_ROLES = ['report', 'ticket-text', 'excerpts', 'log', 'manifest', 'readme'] as const;
/** What a file of a bundle is for. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A stretch of a source that a file holds, the ends inclusive but for the byte. */
export interface HeldRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly byteOffset: number;
  readonly byteLength: number;
}

/** A file of a bundle, written to a folder of its own until it is packed. */
export interface Member {
  /** As in the archive, with slashes. */
  readonly name: string;
  readonly role: MemberRole;
  /** Where it stands until it is packed. */
  readonly filePath: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Bytes that it takes in an archive, deflated; at least as many as it will be. */
  readonly packedBytes: number;
  /** Tokens in it. */
  readonly redacted: readonly RedactedKind[];
  /** Of a log or its excerpts: index of the source, what of it is there, and lines that redaction left out. */
  readonly source?: number;
  readonly ranges?: readonly HeldRange[];
  readonly leftOutLines?: number;
}
