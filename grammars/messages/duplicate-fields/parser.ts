import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What the script counts. */
export type Counted = 'structures' | 'templates' | 'web-contents' | 'out-of-sync' | 'ddm-structures';

/** A line of the script, taken apart. */
export type ScriptMessage =
  | { readonly kind: 'count'; readonly count: Counted; readonly number: number }
  | {
      readonly kind: 'structure';
      readonly id: string;
      readonly structureId?: string;
      readonly name?: string;
      readonly groupId?: string;
    }
  | { readonly kind: 'field'; readonly from: string; readonly to: string }
  | { readonly kind: 'template'; readonly id: string; readonly groupId?: string }
  | { readonly kind: 'results' | 'finished' };

/** What the script prints of structures, and of all it did. */
class DuplicateFieldsParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly message = this.RULE('message', (): ScriptMessage =>
    this.either<ScriptMessage>([
      { ALT: () => this.SUBRULE(this.result) },
      { ALT: () => this.SUBRULE(this.structure) },
      { ALT: () => this.SUBRULE(this.field) },
      { ALT: () => this.SUBRULE(this.template) },
      { ALT: () => (this.CONSUME(t.Finishing), { kind: 'finished' }) },
    ]),
  );

  /** `*** RESULTS ***`, `*** 12 structures with duplicate fields ***` */
  private readonly result = this.RULE('result', (): ScriptMessage => {
    this.CONSUME(t.Stars);
    const message = this.either<ScriptMessage>([
      { ALT: () => (this.CONSUME(t.Results), { kind: 'results' }) },
      { ALT: () => (this.CONSUME(t.None), { kind: 'count', count: 'structures', number: 0 }) },
      { ALT: () => this.SUBRULE(this.count) },
    ]);
    this.OPTION(() => this.CONSUME(t.Rest));
    this.OPTION1(() => this.CONSUME1(t.Stars));
    return message;
  });

  private readonly count = this.RULE('count', (): ScriptMessage => {
    const number = Number(this.CONSUME(t.Count).image);
    const count = this.either<Counted>([
      { ALT: () => (this.CONSUME(t.Structures), 'structures') },
      { ALT: () => (this.CONSUME(t.Templates), 'templates') },
      { ALT: () => (this.CONSUME(t.WebContents), 'web-contents') },
      { ALT: () => (this.CONSUME(t.OutOfSync), 'out-of-sync') },
      { ALT: () => (this.CONSUME(t.DdmStructures), 'ddm-structures') },
    ]);
    return { kind: 'count', count, number };
  });

  /** `Checking Structure with ID 2274237 and Structure ID 2274236 and name Companies from group ID 2270225` */
  private readonly structure = this.RULE('structure', (): ScriptMessage => {
    this.CONSUME(t.Checking);
    const id = this.CONSUME(t.Id).image;
    const structureId = this.OPTION(() => {
      this.CONSUME(t.StructureId);
      return this.CONSUME1(t.Id).image;
    });
    const name = this.OPTION1(() => {
      this.CONSUME(t.Named);
      return this.CONSUME(t.Name).image;
    });
    const groupId = this.OPTION2(() => this.SUBRULE(this.group));
    return {
      kind: 'structure',
      id,
      ...(structureId !== undefined && { structureId }),
      ...(name !== undefined && { name }),
      ...(groupId !== undefined && { groupId }),
    };
  });

  private readonly group = this.RULE('group', (): string => {
    this.CONSUME(t.FromGroup);
    return this.CONSUME(t.Id).image;
  });

  /** `Field content will be replaced by contentRev1` */
  private readonly field = this.RULE('field', (): ScriptMessage => {
    this.CONSUME(t.Field);
    const from = this.CONSUME(t.FieldName).image;
    this.CONSUME(t.Replaced);
    return { kind: 'field', from, to: this.CONSUME1(t.FieldName).image };
  });

  /** `- Template ID 2274340 from Group ID 2270225` */
  private readonly template = this.RULE('template', (): ScriptMessage => {
    this.CONSUME(t.Template);
    const id = this.CONSUME(t.Id).image;
    const groupId = this.OPTION(() => this.SUBRULE(this.group));
    return { kind: 'template', id, ...(groupId !== undefined && { groupId }) };
  });
}

export const reader = makeReader(t.TOKENS, DuplicateFieldsParser);
