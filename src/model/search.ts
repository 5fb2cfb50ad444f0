import type { Failure, ResolutionResult } from './archive.ts';
import type { DatabaseVendor } from './database.ts';
import type { Outcome } from './verdict.ts';

/** Which failures a search looks among; all that is given has to hold for one analysis that a failure was seen in. */
export interface SearchFilter {
  /** Id of a rule, its slug, or an area. */
  readonly rule?: string;
  /** Bundle symbolic name, or a part of it. */
  readonly module?: string;
  readonly database?: DatabaseVendor;
  /** Versions upgraded from and to: `7.2` stands for all of its line. */
  readonly from?: string;
  readonly to?: string;
  readonly outcome?: Outcome;
  /** ISO 8601: seen then or later. */
  readonly since?: string;
}

/** A piece of text; those that were searched for are hits. */
export interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** How often and when a failure was seen in the analyses that a search looks among. */
export interface Sightings {
  readonly analyses: number;
  readonly occurrences: number;
  /** ISO 8601 UTC. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** A failure, and what the archive knows of it. */
export interface KnownFailure {
  /** What `updoc similar` and `updoc resolve` call it by. */
  readonly id: string;
  readonly failure: Failure;
  readonly sightings: Sightings;
  /** The earliest first. */
  readonly resolutions: readonly ResolutionResult[];
}

/** A failure that a search found. */
export interface SearchHit extends KnownFailure {
  readonly score: number;
  readonly title: readonly TextPiece[];
  /** The lines in which most was hit, at most three; the first line of its message where nothing was. */
  readonly excerpt: readonly (readonly TextPiece[])[];
}

/** What a search found, the best first. */
export interface SearchResult {
  readonly query: string;
  readonly filter: SearchFilter;
  /** Failures that were found, and among how many. */
  readonly total: number;
  readonly searched: number;
  readonly hits: readonly SearchHit[];
  /** What is worth saying about words of the query: nobody has them, or too many. */
  readonly remarks: readonly string[];
}

/** A failure that is like another one. */
export interface SimilarFailure extends KnownFailure {
  /** 0 to 1; 1 for the same failure. */
  readonly likeness: number;
  /** What both have in common, the most telling first. */
  readonly why: readonly string[];
}

/** What the archive knows of a failure and of those like it. */
export interface SimilarResult {
  readonly subject: Failure;
  /** The same failure in other analyses; absent where it is new. */
  readonly same?: SimilarFailure;
  /** The nearest first. */
  readonly near: readonly SimilarFailure[];
}
