import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** A bundle, as `lb`, `ss` and `b` print it. */
export interface BundleRow {
  readonly id: number;
  readonly state?: string;
  readonly level?: number;
  /** Symbolic name; `lb` prints the title of the bundle unless it is asked for another name. */
  readonly name: string;
  readonly version?: string;
}

/** Rows of the commands that list bundles. The part of a line tells which rule reads it. */
export class GogoBundlesParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  /** `  412|Active     |   10|com.liferay.journal.api (2.3.1)|2.3.1` of `lb` */
  readonly listRow = this.RULE('listRow', (): BundleRow => {
    const id = this.CONSUME(t.BundleId).image;
    const state = this.CONSUME(t.ListState).image;
    const level = this.CONSUME(t.Level).image;
    const name = this.SUBRULE(this.text);
    const version = this.OPTION(() => this.CONSUME(t.ParenVersion).image);
    this.OPTION1(() => this.CONSUME(t.BarVersion));
    return this.ACTION(() => ({
      id: Number.parseInt(id, 10),
      state: state.slice(0, -1).trim(),
      level: Number.parseInt(level, 10),
      name,
      ...(version !== undefined && { version: version.slice(2, -1) }),
    }));
  });

  /** `1204\tINSTALLED   com.acme.orders.service_1.2.0` of `ss`; pages swallow `<<LAZY>>`. */
  readonly shortRow = this.RULE('shortRow', (): BundleRow => {
    const id = this.CONSUME(t.Number).image;
    this.SUBRULE(this.gap);
    const state = this.OPTION(() => {
      const { image } = this.CONSUME(t.State);
      this.SUBRULE1(this.gap);
      return image;
    });
    const named = this.CONSUME(t.NameVersion).image;
    return this.ACTION(() => ({
      id: Number(id),
      ...splitVersion(named),
      ...(state !== undefined && { state: plainState(state) }),
    }));
  });

  /** `com.acme.orders.util_1.0.0 [1206]` of `b`, also behind who registered a service */
  readonly numbered = this.RULE('numbered', (): BundleRow => {
    const named = this.either([
      { ALT: () => this.CONSUME(t.NameVersion).image },
      { ALT: () => this.CONSUME(t.Word).image },
    ]);
    this.CONSUME(t.Space);
    const id = this.CONSUME(t.Bracketed).image;
    return this.ACTION(() => ({ id: Number(id.slice(1, -1)), ...splitVersion(named) }));
  });

  /** `com.acme.orders.service [1204]` of `diag`, without version */
  readonly diagnosed = this.RULE('diagnosed', (): BundleRow => {
    const name = this.SUBRULE(this.text);
    const id = this.CONSUME(t.Bracketed).image;
    return this.ACTION(() => ({ id: Number(id.slice(1, -1)), name: name.trim() }));
  });

  /** `Id=1206, Status=<<LAZY>>    Data Root=…` of `b` */
  readonly status = this.RULE('status', (): string => {
    this.CONSUME(t.IdIs);
    this.CONSUME(t.Number);
    this.CONSUME(t.StatusIs);
    const state = this.OPTION(() => this.CONSUME(t.State).image) ?? '';
    this.MANY(() => this.CONSUME(t.Space));
    this.OPTION1(() => this.CONSUME(t.DataRoot));
    return this.ACTION(() => plainState(state));
  });

  /** `Master=1204`, `Fragments=1205, 1207` of `ss` */
  readonly hosts = this.RULE('hosts', () => {
    const numbers: string[] = [];
    const isFragment = this.CONSUME(t.Hosts).image === 'Master=';
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => {
        numbers.push(this.CONSUME(t.Number).image);
      },
    });
    return { isFragment, numbers };
  });

  /** `Unresolved requirement: <requirement>`, `Bundle was not resolved because …` of `diag` */
  readonly requirement = this.RULE('requirement', (): string =>
    this.either([
      {
        ALT: () => {
          const { image } = this.CONSUME(t.Requirement);
          return image.slice(image.startsWith('U') ? 'Unresolved requirement: '.length : 0);
        },
      },
      { ALT: () => this.CONSUME(t.Reason).image },
    ]),
  );

  /** `{<interface>, <interface>}={…}` of `services` */
  readonly service = this.RULE('service', (): readonly string[] => {
    const interfaces = this.CONSUME(t.Interfaces).image;
    this.CONSUME(t.Values);
    return this.ACTION(() => interfaces.slice(1, -1).split(/, ?/));
  });

  /** `"Registered by bundle:" <name>_<version> [<id>]` of `services` */
  readonly registeredBy = this.RULE('registeredBy', (): BundleRow => {
    this.CONSUME(t.RegisteredBy);
    return this.SUBRULE(this.numbered);
  });

  private readonly gap = this.RULE('gap', () => {
    this.AT_LEAST_ONE(() => this.CONSUME(t.Space));
  });

  private readonly text = this.RULE('text', (): string => {
    let text = '';
    this.AT_LEAST_ONE(() => {
      text += this.OR(
        [t.Word, t.Space, t.Sign, t.Comma, t.NameVersion, t.Number, t.State].map((type, index) => ({
          ALT: () => this.consume(index, type).image,
        })),
      );
    });
    return text;
  });
}

/** A symbolic name ends where a version begins: behind the last underscore before a digit. */
function splitVersion(named: string): { readonly name: string; readonly version?: string } {
  const at = /^[\w.-]*_(?=\d)/.exec(named)?.[0].length;
  return at === undefined ? { name: named } : { name: named.slice(0, at - 1), version: named.slice(at) };
}

function plainState(state: string): string {
  return state === '' ? 'LAZY' : state.replace(/[<>]/g, '');
}

export const reader = makeReader(t.TOKENS, GogoBundlesParser);
