import type { Level, Recovery, Role } from './finding.ts';
import type { ResolutionOutcome } from './seen-before.ts';
import type { DatabaseVendor } from './database.ts';
import type { ProductVersion, RunKind, SpanKind, SpanStatus } from './timeline.ts';
import type { Outcome } from './verdict.ts';

/** Any beginning of an id that is unique will do; so many digits nearly always are. */
const SHOWN_DIGITS = 8;

/** An analysis as the archive keeps it. */
export interface ArchivedAnalysis {
  /** The same for the same logs: 16 hexadecimal digits. */
  readonly id: string;
  /** Given by a person: what this analysis is called. */
  readonly name?: string;
  /** Given by a person: the upgrade it belongs to; analyses of one label are its rehearsals. */
  readonly label?: string;
  /** When it was analyzed last, and first: ISO 8601 UTC. */
  readonly analyzedAt: string;
  readonly rememberedAt: string;
  /** Of the run that the verdict is about, as its log says. */
  readonly runKind?: RunKind;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly durationMs?: number;
  readonly toolVersion: string;
  readonly complete: boolean;
  /** False: it came from an archive that gave its fingerprints only. */
  readonly hasTexts: boolean;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly recovery: Recovery;
  readonly recoveryRule?: string;
  readonly product?: string;
  readonly from: ProductVersion;
  readonly to: ProductVersion;
  readonly database?: { readonly vendor: DatabaseVendor; readonly version?: string };
  /** Where the database is and what it is called: tells one upgrade from another. */
  readonly databaseHost?: string;
  readonly databaseName?: string;
  readonly java?: string;
}

/** An analysis in a list: with what it came down to. */
export interface ListedAnalysis extends ArchivedAnalysis {
  /** The first root cause; absent where nothing failed. */
  readonly rootCause?: { readonly fingerprint: string; readonly title: string; readonly ruleId?: string };
}

/** A source of an archived analysis. */
export interface ArchivedSource {
  readonly path: string;
  readonly kind: string;
  readonly format: string;
  readonly bytes: number;
  readonly lines: number;
  readonly contentHash: string;
  readonly firstTime?: string;
  readonly lastTime?: string;
}

/** A run of an archived analysis. */
export interface ArchivedRun {
  readonly kind: RunKind;
  readonly status: SpanStatus;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly durationMs?: number;
}

/** What findings with one fingerprint have in common, whatever the analysis. */
export interface Failure {
  /** As `Finding.fingerprint`; its first digits are the failure's id. */
  readonly fingerprint: string;
  /** It was more than noise or advice at least once. */
  readonly matters: boolean;
  readonly title: string;
  readonly message?: string;
  /** The message of its problem with numbers, ids and quoted values masked. */
  readonly template?: string;
  readonly ruleId?: string;
  readonly level: Level;
  /** From the outermost exception to the root cause. */
  readonly exceptions: readonly ArchivedException[];
  readonly sqlState?: string;
  /** The database's own code as printed: `1062`, `ORA-01400`. */
  readonly vendorCode?: string;
  readonly module?: string;
  /** The upgrade or verify process it stands in. */
  readonly process?: string;
  /** A few lines as the log has them, joined by line ends. */
  readonly excerpt?: string;
  /** False: nothing but its fingerprint and its rule are known. */
  readonly hasTexts: boolean;
}

/** One exception of a chain. */
export interface ArchivedException {
  readonly type: string;
  readonly message?: string;
}

/** A failure in one analysis: a finding, without what is the same each time. */
export interface Occurrence {
  readonly fingerprint: string;
  readonly ruleId?: string;
  readonly title: string;
  readonly role: Role;
  readonly level: Level;
  readonly count: number;
  readonly firstTime?: string;
  readonly lastTime?: string;
  /** Index into the sources of the analysis, and line. */
  readonly source?: number;
  readonly line?: number;
}

/** All spans of one name, kind and status in an analysis. */
export interface SpanDuration {
  readonly kind: SpanKind;
  readonly name: string;
  readonly module?: string;
  readonly status: SpanStatus;
  readonly count: number;
  /** Sums of what the log printed, and the largest one. */
  readonly durationMs?: number;
  readonly selfMs?: number;
  readonly maxMs?: number;
}

/** What an import brought into a table. */
export interface TableRows {
  readonly name: string;
  readonly rows?: number;
  readonly bytes?: number;
  readonly durationMs?: number;
}

/** What somebody noted about how a failure was resolved. */
export interface Resolution {
  /** The same in every archive: 12 hexadecimal digits. */
  readonly id: string;
  readonly fingerprint: string;
  /** The last analysis in which the failure was seen when it was noted; it may be gone. */
  readonly analysisId?: string;
  readonly note: string;
  readonly link?: string;
  readonly author?: string;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

/** A resolution and what became of it. */
export interface ResolutionResult extends Resolution {
  readonly outcome: ResolutionOutcome;
  /** The analysis that tells. */
  readonly nextAnalysisId?: string;
}

/** Everything that the archive keeps of one analysis. */
export interface AnalysisRecord {
  readonly analysis: ArchivedAnalysis;
  readonly sources: readonly ArchivedSource[];
  readonly runs: readonly ArchivedRun[];
  readonly failures: readonly Failure[];
  readonly occurrences: readonly Occurrence[];
  readonly spans: readonly SpanDuration[];
  readonly tables: readonly TableRows[];
}

/** The id that people are shown for a failure: `f-9f0c12ab`. */
export function failureIdOf(fingerprint: string): string {
  return `f-${fingerprint.slice(fingerprint.indexOf(':') + 1).slice(0, SHOWN_DIGITS)}`;
}

/** The id that people are shown for an analysis: `a-41b2c3d4`. */
export function shownAnalysisId(id: string): string {
  return `a-${id.slice(0, SHOWN_DIGITS)}`;
}
