import { Lexer, type TokenType } from 'chevrotain';
import { GrammarParser, token } from '../../shared/read-with.ts';
import { stampTimeMs } from './oracle-time.ts';

/** What RMAN puts in front of the lines of Data Pump. */
export const Rman = token('Rman', /(?:IMPDP|EXPDP)> ?/, 'IMPDP> ');
/** What `LOGTIME=ALL` puts in front; the month is written in the language of the session. */
export const Stamp = token(
  'Stamp',
  /\d{2}-[^\s-]{1,6} ?-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}: ?/,
  '01-MAY-25 08:05:03.919: ',
);
/** What `METRICS=YES` puts in front of what a worker says. */
export const Worker = token('Worker', /W-\d{1,4} /, 'W-1 ');
/** A name; Oracle's tools quote owner, table and partition each. */
export const Quoted = token('Quoted', /"[^"\n]*"/, '"JOURNALARTICLE"');
/** Between an owner and a name. */
export const Dot = token('Dot', '.', '.');
/** Blanks say nothing: columns are padded, and lines are wrapped. */
export const Blank: TokenType = Object.assign(token('Blank', /\s+/, ' '), { GROUP: Lexer.SKIPPED });

/** What stands in front of a line. */
export interface Prefix {
  readonly timeMs: number | undefined;
  /** The program that RMAN ran. */
  readonly client: 'impdp' | 'expdp' | undefined;
}

/** The base of the parsers of what Data Pump and the classic tools print. */
export class PrefixedParser extends GrammarParser {
  protected readonly prefix = this.RULE('prefix', (): Prefix => {
    const client = this.OPTION(() => clientOf(this.CONSUME(Rman).image));
    const timeMs = this.OPTION1(() => stampTimeMs(this.CONSUME(Stamp).image));
    this.OPTION2(() => this.CONSUME(Worker));
    return { timeMs, client };
  });

  /** `"<name>"`, `"<owner>"."<name>"`, `"<owner>"."<table>"."<column>"` */
  protected readonly names = this.RULE('names', (): readonly string[] => {
    const names = [unquoted(this.CONSUME(Quoted).image)];
    this.MANY({
      GATE: () => this.LA(2).tokenType === Quoted,
      DEF: () => {
        this.CONSUME(Dot);
        names.push(unquoted(this.CONSUME1(Quoted).image));
      },
    });
    return names;
  });
}

/** Without its quotes; documentation escapes the underscores of names. */
function unquoted(image: string): string {
  return image.slice(1, -1).replaceAll('\\_', '_');
}

function clientOf(mark: string): 'impdp' | 'expdp' {
  return mark.startsWith('IMPDP') ? 'impdp' : 'expdp';
}
