import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A module that waits for its upgrade, as the status names it. */
export interface PendingModule {
  readonly module: string;
  readonly from: string;
  readonly to: string;
}

/** A line of the upgrade report, taken apart; `label` is `initial.build`, `database`, `result` and the like. */
export interface ReportLine {
  readonly label: string;
  readonly value: string;
  readonly pending?: PendingModule;
}

/** A `label: value` line of an upgrade report, in the words of all its versions. */
class ReportLineParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): ReportLine =>
    this.either<ReportLine>([
      { ALT: () => this.SUBRULE(this.labelled) },
      { ALT: () => this.SUBRULE(this.property) },
      { ALT: () => this.SUBRULE(this.database) },
      { ALT: () => this.SUBRULE(this.undetermined) },
      {
        ALT: () => {
          this.CONSUME(t.StorageExternal);
          return { label: 'document.library.storage.size', value: 'Check externally' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.StorageUnknown);
          return { label: 'document.library.storage.size', value: 'Unable to determine' };
        },
      },
    ]),
  );

  /** `There are upgrade processes available for com.liferay.wiki.service from 1.0.0 to 1.1.0` */
  readonly pending = this.RULE('pending', (): PendingModule => {
    this.CONSUME(t.Pending);
    const module = this.CONSUME(t.Module).image;
    this.CONSUME(t.From);
    const from = this.CONSUME(t.Schema).image;
    this.CONSUME(t.To);
    const to = this.CONSUME1(t.Schema).image;
    this.OPTION(() => this.CONSUME(t.Rest));
    return { module, from, to };
  });

  /** `Result: success`, `Portal final schema version: 31.3.0`, `dl.store.impl=com.liferay.…` */
  private readonly labelled = this.RULE('labelled', (): ReportLine => {
    const label = this.either<string>([
      ...t.LABELS.map(({ token, label: name }) => ({ ALT: () => (this.CONSUME(token), name) })),
      { ALT: () => this.CONSUME(t.OtherLabel).image.slice(0, -2).toLowerCase().replaceAll(' ', '.') },
    ]);
    return this.either1<ReportLine>([
      { ALT: () => ({ label, value: this.CONSUME(t.Rest).image }) },
      { ALT: () => ({ label, value: '', pending: this.SUBRULE(this.pending) }) },
    ]);
  });

  /** `Property liferay.home: /opt/liferay` */
  private readonly property = this.RULE('property', (): ReportLine => {
    this.CONSUME(t.Property);
    const label = this.CONSUME(t.PropertyName).image;
    this.CONSUME(t.PropertyColon);
    return { label, value: this.CONSUME(t.Rest).image };
  });

  /** `Using mariadb version 10.7` */
  private readonly database = this.RULE('database', (): ReportLine => {
    this.CONSUME(t.Using);
    const vendor = this.CONSUME(t.Vendor).image;
    this.CONSUME(t.VersionWord);
    return { label: 'database', value: `${vendor} ${this.CONSUME(t.Rest).image}` };
  });

  /** `Unable to determine initial portal build number` */
  private readonly undetermined = this.RULE('undetermined', (): ReportLine => {
    const value = this.CONSUME(t.Undetermined).image.trim();
    const when = this.CONSUME(t.When).image;
    const what = this.OR([
      { ALT: () => (this.CONSUME(t.BuildNumber), 'build') },
      { ALT: () => (this.CONSUME(t.SchemaVersion), 'schema') },
    ]);
    return { label: `${when}.${what}`, value };
  });
}

export const reader = makeReader(t.TOKENS, ReportLineParser);
