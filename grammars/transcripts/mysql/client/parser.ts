import { GrammarParser, makeReader } from '../../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A line of the client, or of a program beside it. */
export type ClientLine =
  | { readonly kind: 'banner' | 'tool' | 'server'; readonly isMariadb: boolean; readonly version?: string }
  | { readonly kind: 'fault' | 'feeder-fault' | 'killed' }
  | { readonly kind: 'finished'; readonly withErrors: boolean }
  | { readonly kind: 'failed' | 'progress' };

/** Lines of the client, of the programs that feed it, and of Workbench, each known by how it begins. */
class ClientParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly line = this.RULE('line', (): ClientLine => {
    const line = this.either<ClientLine>([
      { ALT: () => (this.CONSUME(t.MysqlBanner), { kind: 'banner', isMariadb: false }) },
      { ALT: () => (this.CONSUME(t.MariadbBanner), { kind: 'banner', isMariadb: true }) },
      { ALT: () => (this.CONSUME(t.InsecureLogin), { kind: 'tool', isMariadb: true }) },
      { ALT: () => this.SUBRULE(this.server) },
      { ALT: () => this.SUBRULE(this.client) },
      { ALT: () => this.SUBRULE(this.workbench) },
      { ALT: () => (this.CONSUME(t.Failed), { kind: 'failed' }) },
      { ALT: () => (this.CONSUME(t.Feeder), { kind: 'feeder-fault' }) },
      { ALT: () => (this.CONSUME(t.Progress), { kind: 'progress' }) },
      { ALT: () => (this.CONSUME(t.Killed), { kind: 'killed' }) },
    ]);
    this.MANY(() => this.OR1(t.TOKENS.map((type, index) => ({ ALT: () => this.consume(index + 20, type) }))));
    return line;
  });

  private readonly server = this.RULE('server', (): ClientLine => {
    this.CONSUME(t.ServerVersion);
    return this.either<ClientLine>([
      { ALT: () => ({ kind: 'server', isMariadb: true, version: this.CONSUME(t.MariadbVersion).image }) },
      { ALT: () => ({ kind: 'server', isMariadb: false, version: this.CONSUME(t.Version).image }) },
    ]);
  });

  private readonly client = this.RULE('client', (): ClientLine => {
    const isMariadb = this.CONSUME(t.ClientSays).image.startsWith('mariadb');
    return this.either<ClientLine>([
      { ALT: () => (this.CONSUME(t.Warning), { kind: 'tool', isMariadb }) },
      { ALT: () => (this.CONSUME(t.Deprecated), { kind: 'tool', isMariadb: true }) },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.Fault));
          this.CONSUME(t.Rest);
          return { kind: 'fault' };
        },
      },
    ]);
  });

  private readonly workbench = this.RULE('workbench', (): ClientLine => {
    this.CONSUME(t.ClockTime);
    this.CONSUME(t.Finished);
    const withErrors = this.OPTION(() => this.CONSUME(t.WithErrors)) !== undefined;
    return { kind: 'finished', withErrors };
  });
}

export const reader = makeReader(t.TOKENS, ClientParser);
