import type { Report } from '../../model/report.ts';

/** What is there to judge by. */
export interface EvidenceFacts {
  readonly report: Report;
  /** Thread dumps in the sources; 0 where the sources were not read. */
  readonly threadDumps: number;
  /** What was tried, in the user's words. */
  readonly tried: readonly string[];
}

/** Tells whether there is an upgrade to ask about: the data is brought in before it, and an import may be all that there is. */
export function hasUpgrade({ report: { imports, runs } }: EvidenceFacts): boolean {
  return imports.length === 0 || runs.some(({ kind }) => kind !== 'import');
}

/** Something that support will ask for. */
export interface EvidenceItem {
  /** Kebab-case, stable. */
  readonly id: string;
  readonly title: string;
  /** What support does with it. */
  readonly why: string;
  /** False where nobody would ask for it here; always asked for where absent. What is there is told all the same. */
  readonly isAsked?: (facts: EvidenceFacts) => boolean;
  /** Says what is there; nothing where it is missing. */
  readonly find: (facts: EvidenceFacts) => string | undefined;
  readonly wayTo: (report: Report) => WayTo;
}

/** How to get what is missing: what to do in words, what to copy, or both. */
export interface WayTo {
  readonly hint?: string;
  /** For a shell, the Gogo shell or the database. */
  readonly command?: string;
}

/** Whether something that support will ask for is there. */
export type CheckedEvidence =
  | { readonly id: string; readonly title: string; readonly status: 'there'; readonly found: string }
  | ({
      readonly id: string;
      readonly title: string;
      readonly status: 'missing';
      readonly why: string;
    } & WayTo);
