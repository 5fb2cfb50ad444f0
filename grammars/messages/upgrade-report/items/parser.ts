import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** How often a message came. */
export interface CountedMessage {
  readonly count: number;
  readonly message: string;
}

/** A statement that failed, or that took long. */
export interface ReportedStatement {
  readonly sql: string;
  readonly reason?: string;
  readonly process?: string;
  readonly company?: string;
  readonly durationMs?: number;
}

/** Items of the lists of an upgrade report. */
export class ReportItemParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `Class name: com.liferay.portal.dao.db.BaseDB` */
  readonly logger = this.RULE('logger', (): string => {
    this.CONSUME(t.Logger);
    return this.CONSUME(t.LoggerName).image;
  });

  /** `2 occurrences of the following event: Duplicate entry …` */
  readonly message = this.RULE('message', (): CountedMessage => {
    const count = Number(this.CONSUME(t.Count).image);
    this.CONSUME(t.Occurrences);
    const message = this.OPTION(() => this.CONSUME(t.Message).image) ?? '';
    return { count, message };
  });

  /** `com.liferay.portal.upgrade.v7_4_x.UpgradeCountry took 4429 ms to complete` */
  readonly process = this.RULE('process', (): { readonly name: string; readonly durationMs: number } => {
    const name = this.CONSUME(t.ProcessName).image;
    this.CONSUME(t.Took);
    const durationMs = Number(this.CONSUME(t.Number).image);
    this.CONSUME(t.Milliseconds);
    return { name, durationMs };
  });

  /** `ResourceAction                                 1822                 2043` */
  readonly row = this.RULE('row', (): { readonly table: string; readonly rows: readonly string[] } => {
    const table = this.CONSUME(t.TableName).image;
    const rows: string[] = [];
    this.AT_LEAST_ONE(() => {
      this.CONSUME(t.Gap);
      rows.push(this.CONSUME(t.Rows).image);
    });
    return { table, rows };
  });

  /**
   * `Upgrade Process: com.liferay.…@20097`, `SQL: update … ;`, `Duration: 1200 ms`; or `SQL: alter table … ;`,
   * `Error: Duplicate column name …`.
   */
  readonly statement = this.RULE('statement', (): ReportedStatement => {
    const runner = this.OPTION(() => this.SUBRULE(this.runner));
    this.CONSUME(t.Sql);
    const sql = this.CONSUME(t.Statement).image.trimEnd();
    const reason = this.OPTION1(() => {
      this.CONSUME(t.Reason);
      return this.CONSUME(t.ReasonText).image.trimEnd();
    });
    const durationMs = this.OPTION2(() => {
      this.CONSUME(t.Duration);
      const value = Number(this.CONSUME(t.Number).image);
      this.CONSUME(t.Milliseconds);
      return value;
    });
    return {
      ...runner,
      sql: sql.endsWith(';') ? sql.slice(0, -1) : sql,
      ...(reason !== undefined && { reason }),
      ...(durationMs !== undefined && { durationMs }),
    };
  });

  private readonly runner = this.RULE('runner', (): { readonly process: string; readonly company?: string } => {
    this.CONSUME(t.UpgradeProcess);
    const process = this.CONSUME(t.Runner).image.trim();
    const company = this.OPTION(() => this.CONSUME(t.Company).image.slice(1).trim());
    return { process, ...(company !== undefined && { company }) };
  });
}

export const reader = makeReader(t.TOKENS, ReportItemParser);
