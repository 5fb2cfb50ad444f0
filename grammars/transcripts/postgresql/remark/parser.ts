import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line around the statements. */
export interface Remark {
  readonly kind:
    | 'dump-begins'
    | 'dump-ends'
    | 'table-data'
    | 'table-entry'
    | 'entry'
    | 'exit-status'
    | 'connected'
    | 'archive'
    | 'banner'
    | 'query-log';
  readonly name?: string;
  readonly schema?: string;
  readonly status?: number;
  readonly version?: string;
}

/** Echoed comments (`psql -a`), lists (`pg_restore -l`), and what psql and `script` say of themselves. */
class RemarkParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly remark = this.RULE('remark', (): Remark => {
    const remark = this.either<Remark>([
      { ALT: () => (this.CONSUME(t.DumpEnds), { kind: 'dump-ends' }) },
      { ALT: () => (this.CONSUME(t.DumpBegins), { kind: 'dump-begins' }) },
      { ALT: () => this.SUBRULE(this.tableData) },
      { ALT: () => this.SUBRULE(this.tableEntry) },
      { ALT: () => (this.CONSUME(t.Entry), { kind: 'entry' }) },
      { ALT: () => (this.CONSUME(t.EntryHead), { kind: 'entry' }) },
      {
        ALT: () => {
          this.CONSUME(t.ScriptEnds);
          return { kind: 'exit-status', status: Number(this.CONSUME(t.Number_).image) };
        },
      },
      { ALT: () => (this.CONSUME(t.Connected), { kind: 'connected', name: this.CONSUME(t.Quoted).image }) },
      { ALT: () => (this.CONSUME(t.Archive), { kind: 'archive' }) },
      { ALT: () => (this.CONSUME(t.Banner), { kind: 'banner', version: this.CONSUME1(t.Number_).image }) },
      { ALT: () => (this.CONSUME(t.Stars), { kind: 'query-log' }) },
    ]);
    this.MANY(() =>
      this.OR1([
        { ALT: () => this.CONSUME(t.Blank) },
        { ALT: () => this.CONSUME(t.Word) },
        { ALT: () => this.CONSUME2(t.Number_) },
        { ALT: () => this.CONSUME1(t.Quoted) },
        { ALT: () => this.CONSUME(t.Other) },
        { ALT: () => this.CONSUME(t.OfOwner) },
      ]),
    );
    return remark;
  });

  /** `-- Data for Name: counter; Type: TABLE DATA; Schema: public; Owner: liferay` */
  private readonly tableData = this.RULE('tableData', (): Remark => {
    this.CONSUME(t.DataFor);
    const name = this.SUBRULE(this.words);
    this.CONSUME(t.OfSchema);
    return { kind: 'table-data', name, schema: this.SUBRULE1(this.words) };
  });

  /** `3561; 0 16738 TABLE DATA public counter liferay` */
  private readonly tableEntry = this.RULE('tableEntry', (): Remark => {
    this.CONSUME(t.TableEntry);
    const schema = this.CONSUME(t.Word).image;
    this.CONSUME(t.Blank);
    return { kind: 'table-entry', schema, name: this.CONSUME1(t.Word).image };
  });

  private readonly words = this.RULE('words', (): string => {
    const words: string[] = [];
    this.AT_LEAST_ONE(() =>
      words.push(
        this.OR([
          { ALT: () => this.CONSUME(t.Word).image },
          { ALT: () => this.CONSUME(t.Number_).image },
          { ALT: () => this.CONSUME(t.Blank).image },
        ]),
      ),
    );
    return words.join('');
  });
}

export const reader = makeReader(t.TOKENS, RemarkParser);
