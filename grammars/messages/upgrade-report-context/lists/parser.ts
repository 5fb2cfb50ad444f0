import type { ReportedProcess, ReportedText, TableRows } from '../../../../src/model/upgrade-report.ts';
import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A message and how often its logger wrote it. */
export interface LoggedMessage {
  readonly logger: string;
  readonly count: number;
  readonly text: string;
}

/** Lists of the report as the log context prints them. */
export class ContextListParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `[ResourceAction:1822:2043, DDMField:-:3640]` */
  readonly tables = this.RULE('tables', (): readonly TableRows[] => {
    const tables: TableRows[] = [];
    this.CONSUME(t.Bracket);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        const table = this.CONSUME(t.Table).image.slice(0, -1);
        const before = this.CONSUME(t.Rows).image;
        this.CONSUME(t.Colon);
        const after = this.CONSUME1(t.Rows).image;
        tables.push({
          table,
          ...(before !== '-' && { before: Number(before) }),
          ...(after !== '-' && { after: Number(after) }),
        });
      },
    });
    this.CONSUME1(t.Bracket);
    return tables;
  });

  /** `[com.liferay.….UpgradeCountry:4429 ms, …]` */
  readonly processes = this.RULE('processes', (): readonly ReportedProcess[] => {
    const processes: ReportedProcess[] = [];
    this.CONSUME(t.Bracket);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        const name = this.CONSUME(t.Process).image.slice(0, -1);
        processes.push({ name, durationMs: Number.parseInt(this.CONSUME(t.Milliseconds).image, 10) });
      },
    });
    this.CONSUME1(t.Bracket);
    return processes;
  });

  /** `[com.liferay.portal.dao.db.BaseDB:[2:Duplicate entry …, 1:…], …]` */
  readonly messages = this.RULE('messages', (): readonly LoggedMessage[] => {
    const messages: LoggedMessage[] = [];
    this.CONSUME(t.Bracket);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        const logger = this.CONSUME(t.Logger).image.slice(0, -2);
        this.AT_LEAST_ONE_SEP({
          SEP: t.Comma,
          DEF: () => {
            const count = Number.parseInt(this.CONSUME(t.Count).image, 10);
            messages.push({ logger, count, text: this.OPTION(() => this.CONSUME(t.Message).image) ?? '' });
          },
        });
        this.CONSUME1(t.Bracket);
      },
    });
    this.CONSUME2(t.Bracket);
    return messages;
  });

  /** `[com.liferay.….UpgradeCountry@20097:update Country set …:1200 ms, …]` */
  readonly statements = this.RULE('statements', (): readonly Omit<ReportedText, 'place'>[] => {
    const statements: Omit<ReportedText, 'place'>[] = [];
    this.CONSUME(t.Bracket);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        const [process, company] = this.CONSUME(t.Runner).image.slice(0, -1).split('@');
        const text = this.CONSUME(t.Sql).image;
        this.CONSUME(t.Colon);
        const durationMs = Number.parseInt(this.CONSUME(t.Milliseconds).image, 10);
        statements.push({ kind: 'slow-sql', text, durationMs, process, ...(company !== undefined && { company }) });
      },
    });
    this.CONSUME1(t.Bracket);
    return statements;
  });
}

export const reader = makeReader(t.TOKENS, ContextListParser);
