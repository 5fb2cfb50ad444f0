import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import type { DatabaseVendor } from '../../../src/model/database.ts';
import * as t from './tokens.ts';

/** A message on the database, taken apart. */
export type DatabaseMessage =
  | { readonly kind: 'dialect'; readonly vendor: DatabaseVendor; readonly version?: string }
  | { readonly kind: 'index-dropped' | 'index-created'; readonly index: string; readonly table: string }
  | { readonly kind: 'indexes-failed'; readonly table: string; readonly reason: string }
  | { readonly kind: 'indexes-skipped'; readonly module: string }
  | { readonly kind: 'dropping-stale' | 'adding' | 'tables-created' | 'table-recreated' }
  | { readonly kind: 'orphans-deleted'; readonly table: string; readonly rows: number };

/** Dialect, indexes, tables: whole messages. */
class DatabaseParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): DatabaseMessage =>
    this.either<DatabaseMessage>([
      { ALT: () => this.SUBRULE(this.dialect) },
      { ALT: () => this.SUBRULE(this.index) },
      { ALT: () => this.SUBRULE(this.indexUpdate) },
      { ALT: () => this.SUBRULE(this.orphans) },
      { ALT: () => (this.CONSUME(t.DroppingStale), { kind: 'dropping-stale' }) },
      { ALT: () => (this.CONSUME(t.AddingIndexes), { kind: 'adding' }) },
      { ALT: () => (this.CONSUME(t.TablesCreated), { kind: 'tables-created' }) },
      { ALT: () => (this.CONSUME(t.TableRecreated), { kind: 'table-recreated' }) },
    ]),
  );

  private readonly dialect = this.RULE('dialect', (): DatabaseMessage => {
    this.OR([{ ALT: () => this.CONSUME(t.DetermineDialect) }, { ALT: () => this.CONSUME(t.UsingDialect) }]);
    const vendor = this.SUBRULE(this.vendor);
    const version = this.OPTION(() => {
      this.CONSUME(t.Space);
      return this.CONSUME(t.Version).image;
    });
    return { kind: 'dialect', vendor, ...(version !== undefined && { version }) };
  });

  private readonly vendor = this.RULE('vendor', (): DatabaseVendor =>
    this.either<DatabaseVendor>([
      { ALT: () => (this.CONSUME(t.MariaDb), 'mariadb') },
      { ALT: () => (this.CONSUME(t.MySql), 'mysql') },
      { ALT: () => (this.CONSUME(t.PostgreSql), 'postgresql') },
      { ALT: () => (this.CONSUME(t.Oracle), 'oracle') },
      { ALT: () => (this.CONSUME(t.SqlServer), 'sqlserver') },
      { ALT: () => (this.CONSUME(t.Db2), 'db2') },
      { ALT: () => (this.CONSUME(t.Hsql), 'hsqldb') },
      { ALT: () => (this.CONSUME(t.Sybase), 'sybase') },
    ]),
  );

  private readonly index = this.RULE('index', (): DatabaseMessage => {
    const kind = this.either<'index-dropped' | 'index-created'>([
      { ALT: () => (this.CONSUME(t.DropIndex), 'index-dropped') },
      { ALT: () => (this.CONSUME(t.DroppingIndex), 'index-dropped') },
      { ALT: () => (this.CONSUME(t.CreateIndex), 'index-created') },
    ]);
    const index = this.CONSUME(t.Name).image;
    this.CONSUME(t.OnTable);
    const table = this.CONSUME1(t.Name).image;
    this.OPTION(() => this.CONSUME(t.Columns));
    return { kind, index, table };
  });

  private readonly indexUpdate = this.RULE('indexUpdate', (): DatabaseMessage =>
    this.either<DatabaseMessage>([
      {
        ALT: () => {
          this.CONSUME(t.IndexesFailed);
          const table = this.CONSUME(t.Name).image;
          this.OPTION(() => this.CONSUME(t.AndCompany));
          return { kind: 'indexes-failed', table, reason: this.CONSUME(t.DueTo).image.slice(' due to '.length) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.IndexesSkipped);
          const module = this.CONSUME1(t.Name).image;
          this.CONSUME(t.NotUpgraded);
          return { kind: 'indexes-skipped', module };
        },
      },
    ]),
  );

  /** `Table <table>, <n> rows deleted because …`; at first `<n> orphan entries from table <table> have been deleted …`. */
  private readonly orphans = this.RULE('orphans', (): DatabaseMessage =>
    this.either<DatabaseMessage>([
      {
        ALT: () => {
          this.CONSUME(t.Table);
          const table = this.CONSUME(t.Name).image;
          const deleted = this.CONSUME(t.RowsDeleted).image;
          return { kind: 'orphans-deleted', table, rows: Number.parseInt(deleted.slice(2), 10) };
        },
      },
      {
        ALT: () => {
          const rows = Number(this.CONSUME(t.Version).image);
          this.CONSUME(t.OrphansOf);
          const table = this.CONSUME1(t.Name).image;
          this.CONSUME(t.OrphansDeleted);
          return { kind: 'orphans-deleted', table, rows };
        },
      },
    ]),
  );

  /** `<what the database said>: <statement>` */
  readonly statement = this.RULE('statement', () => {
    let length = 0;
    this.AT_LEAST_ONE(() => {
      length += this.OR([
        { ALT: () => this.CONSUME(t.Name).image.length },
        { ALT: () => this.CONSUME(t.Version).image.length },
        { ALT: () => this.CONSUME(t.Space).image.length },
        { ALT: () => this.CONSUME(t.Other).image.length },
        { ALT: () => this.CONSUME(t.Table).image.length },
        { ALT: () => this.CONSUME(t.OnTable).image.length },
        { ALT: () => this.CONSUME(t.CreateIndex).image.length },
        { ALT: () => this.CONSUME(t.MySql).image.length },
        { ALT: () => this.CONSUME(t.Oracle).image.length },
        { ALT: () => this.CONSUME(t.SqlServer).image.length },
        { ALT: () => this.CONSUME(t.Db2).image.length },
        { ALT: () => this.CONSUME(t.Sybase).image.length },
      ]);
    });
    const sql = this.CONSUME(t.Statement).image.slice(2);
    return { length, sql };
  });
}

export const reader = makeReader(t.TOKENS, DatabaseParser);
