import { makeReader } from '../../../shared/read-with.ts';
import type { PrintedTime } from '../oracle-time.ts';
import { type Prefix, PrefixedParser } from '../prefixed-parser.ts';
import * as t from './tokens.ts';

/** A line taken apart, whatever its language. */
export interface Line extends Prefix {
  readonly direction: 'import' | 'export' | undefined;
  readonly ended: 'without-warnings' | 'with-warnings' | 'unsuccessfully' | undefined;
  /** User whose objects the classic import makes. */
  readonly into: string | undefined;
  readonly dumpVersion: string | undefined;
  readonly objectPath: string | undefined;
  /** Names in quotes that the line holds first: those of a job. */
  readonly names: readonly string[] | undefined;
  /** What stands behind the first colon. */
  readonly rest: string | undefined;
  readonly words: readonly string[];
  readonly versions: readonly string[];
  /** Numbers behind the names that belong to no time: the count of errors. */
  readonly counts: readonly number[];
  readonly time: PrintedTime | undefined;
  /** A clock was printed, with or without its day. */
  readonly hasClock: boolean;
  /** `<days> <hh:mm:ss>` at the end. */
  readonly elapsed: { readonly days: number; readonly clock: string } | undefined;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
/** What the pieces of a line have told so far. */
interface Found extends Writable<Omit<Line, 'words' | 'versions' | 'counts'>> {
  readonly words: string[];
  readonly versions: string[];
  readonly counts: number[];
}
type Finding = (found: Found) => void;

/** Lines on jobs, and all that names no table. */
class LinesParser extends PrefixedParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /**
   *     Import: Release <v> - Production on <weekday> <month> <d> <hh:mm:ss> <yyyy>
   *     Starting "<owner>"."<job>":  <user>/******** <parameters>
   *     Processing object type SCHEMA_EXPORT/TABLE/TABLE_DATA
   *     Job "<owner>"."<job>" completed with <n> error(s) at <date> elapsed <d> <hh:mm:ss>
   */
  readonly line = this.RULE('line', (): Line => {
    const prefix = this.SUBRULE(this.prefix);
    const found = nothingFound(prefix);
    this.MANY(() => {
      const find = this.SUBRULE(this.piece);
      this.ACTION(() => {
        find(found);
      });
    });
    return found;
  });

  private readonly piece = this.RULE('piece', (): Finding =>
    this.either<Finding>([
      { ALT: () => this.SUBRULE(this.moment) },
      { ALT: () => this.SUBRULE(this.job) },
      { ALT: () => this.SUBRULE(this.phrase) },
      { ALT: () => this.SUBRULE(this.word) },
    ]),
  );

  /** `8 16:39:55 2020` (of a date), `0 00:29:53` (elapsed), `16:08:55`, or a number that belongs to no time. */
  private readonly moment = this.RULE('moment', (): Finding =>
    this.either<Finding>([
      {
        ALT: () => {
          const count = Number(this.CONSUME(t.Count).image);
          const clock = this.OPTION(() => this.CONSUME(t.Clock).image);
          const year = this.OPTION1({
            GATE: () => clock !== undefined,
            DEF: () => Number(this.CONSUME1(t.Count).image),
          });
          return (found) => {
            noteMoment(found, count, clock, year);
          };
        },
      },
      {
        ALT: () => {
          this.CONSUME1(t.Clock);
          return (found) => {
            found.hasClock = true;
          };
        },
      },
    ]),
  );

  private readonly job = this.RULE('job', (): Finding => {
    const names = this.SUBRULE(this.names);
    return (found) => {
      found.names ??= names;
    };
  });

  private readonly phrase = this.RULE('phrase', (): Finding =>
    this.either<Finding>([
      { ALT: () => (this.CONSUME(t.ImportBanner), (found) => void (found.direction = 'import')) },
      { ALT: () => (this.CONSUME(t.ExportBanner), (found) => void (found.direction = 'export')) },
      { ALT: () => (this.CONSUME(t.WithoutWarnings), (found) => void (found.ended = 'without-warnings')) },
      { ALT: () => (this.CONSUME(t.WithWarnings), (found) => void (found.ended = 'with-warnings')) },
      { ALT: () => (this.CONSUME(t.Unsuccessfully), (found) => void (found.ended = 'unsuccessfully')) },
      {
        ALT: () => {
          this.CONSUME(t.Importing);
          const user = this.OPTION(() => this.CONSUME1(t.BareName).image);
          return (found) => void (found.into = user);
        },
      },
      {
        ALT: () => {
          const version = this.CONSUME(t.DumpVersion).image;
          return (found) => void (found.dumpVersion = version);
        },
      },
      {
        ALT: () => {
          const path = this.CONSUME(t.ObjectPath).image;
          return (found) => void (found.objectPath ??= path);
        },
      },
      {
        ALT: () => {
          const rest = this.CONSUME(t.Rest).image.slice(1).trim();
          return (found) => void (found.rest ??= rest);
        },
      },
      {
        ALT: () => {
          const version = this.CONSUME(t.Version).image;
          return (found) => void found.versions.push(version);
        },
      },
      { ALT: () => (this.CONSUME(t.Comment), () => undefined) },
    ]),
  );

  private readonly word = this.RULE('word', (): Finding => {
    const image = this.either([
      { ALT: () => this.CONSUME(t.Word).image },
      { ALT: () => this.CONSUME(t.BareName).image },
      { ALT: () => this.CONSUME(t.Month).image },
      { ALT: () => this.CONSUME(t.Dot).image },
      { ALT: () => this.CONSUME(t.Quote).image },
    ]);
    return (found) => void found.words.push(image);
  });
}

function nothingFound(prefix: Prefix): Found {
  return {
    ...prefix,
    direction: undefined,
    ended: undefined,
    into: undefined,
    dumpVersion: undefined,
    objectPath: undefined,
    names: undefined,
    rest: undefined,
    words: [],
    versions: [],
    counts: [],
    time: undefined,
    hasClock: false,
    elapsed: undefined,
  };
}

function noteMoment(found: Found, count: number, clock: string | undefined, year: number | undefined): void {
  if (clock === undefined) {
    if (found.names !== undefined) found.counts.push(count);
    return;
  }
  found.hasClock = true;
  if (year === undefined) found.elapsed = { days: count, clock };
  else found.time ??= { month: found.words.filter((word) => word !== '.').at(-1) ?? '', day: count, year, clock };
}

export const reader = makeReader(t.TOKENS, LinesParser);
