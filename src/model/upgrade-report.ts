import type { Place } from './place.ts';

/** Rows of a table before and after the upgrade; absent where the table was not there. */
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
  /** As printed, all lines, capped; of a statement without its closing `;`. */
  readonly text: string;
  readonly count?: number;
  readonly durationMs?: number;
  /** Class that logged it. */
  readonly logger?: string;
  /** What the database answered to a statement that failed. */
  readonly reason?: string;
  /** Upgrade process that ran the statement, and the company it ran for. */
  readonly process?: string;
  readonly company?: string;
  readonly place: Place;
}

/** What Liferay's own upgrade report says; `upgrade_report.info`, `upgrade_report.txt`, its diagnostics, or the log context. */
export interface UpgradeReportFacts {
  readonly generation: 'info' | 'text' | 'diagnostics' | 'log-context';
  /** `success`, `failure`, `unresolved`, `warning`, `preupgrade verification failure`, as printed, lower case. */
  readonly result?: string;
  /** `major`, `minor`, `micro`, `no upgrade`, as printed, lower case. */
  readonly type?: string;
  /** What the release manager says of upgrades that wait, all lines; `No changes have been made to the system`. */
  readonly status?: string;
  /** Modules that the status names as waiting for their upgrade. */
  readonly pendingModules: readonly string[];
  readonly durationMs?: number;
  /**
   * Other values by name: `execution.date` (a 12-hour clock without AM or PM, always UTC), `initial.build`,
   * `initial.schema`, `final.…`, `expected.…`, `database`, `liferay.home`, `dl.store.impl`, `rootDir`,
   * `document.library.storage.size`, `locales` …; `Unable to determine` stands as printed.
   */
  readonly values: Readonly<Record<string, string>>;
  /**
   * Lists by name: `jvm.arguments`, `properties` (`key=value`), `properties.files`, and whatever other lists there are.
   * Values of passwords and other secrets are stars.
   */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly processes: readonly ReportedProcess[];
  readonly tables: readonly TableRows[];
  readonly texts: readonly ReportedText[];
  readonly place: Place;
}

/** What the log context of a record says of the report; the same as a report without its places. */
export interface ReportContext {
  /** By name, as `UpgradeReportFacts.values`, with `result`, `type`, `status` and `execution.time`. */
  readonly values: Readonly<Record<string, string>>;
  readonly pendingModules: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly processes: readonly ReportedProcess[];
  readonly tables: readonly TableRows[];
  readonly texts: readonly Omit<ReportedText, 'place'>[];
}
