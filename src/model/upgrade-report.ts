import type { Place } from './place.ts';

/** Rows of a table before and after the upgrade. */
export interface TableRows {
  readonly table: string;
  readonly before?: number;
  readonly after?: number;
}

/** An upgrade process and how long it took, as a report lists it. */
export interface ReportedProcess {
  readonly name: string;
  readonly durationMs: number;
}

/** An error, warning or statement, and how often it came. */
export interface ReportedText {
  readonly kind: 'error' | 'warning' | 'failed-sql' | 'slow-sql' | 'cleanup';
  readonly text: string;
  readonly count?: number;
  readonly durationMs?: number;
  /** Class that logged it. */
  readonly logger?: string;
  readonly place: Place;
}

/** What Liferay's own upgrade report says; `upgrade_report.info`, `upgrade_report.txt`, its diagnostics, or the log context. */
export interface UpgradeReportFacts {
  readonly generation: 'info' | 'text' | 'diagnostics' | 'log-context';
  /** Success, failure, unresolved, warning, as printed, lower case. */
  readonly result?: string;
  /** major, minor, micro, no upgrade, as printed. */
  readonly type?: string;
  readonly durationMs?: number;
  /** `initial.build`, `final.schema`, `database` … with their values. */
  readonly values: Readonly<Record<string, string>>;
  readonly processes: readonly ReportedProcess[];
  readonly tables: readonly TableRows[];
  readonly texts: readonly ReportedText[];
  readonly place: Place;
}
