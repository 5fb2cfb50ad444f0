import { GrammarParser, makeReader } from '../../shared/read-with.ts';
import * as t from './tokens.ts';

/** What is said of a property; `listed` where only the heading above it says it. */
export type PropertyVerdict = 'kept' | 'not-found' | 'obsolete' | 'modularized' | 'listed';

/** A property, taken apart. */
export interface CheckedProperty {
  readonly property: string;
  readonly verdict: PropertyVerdict;
  /** `property from place` */
  readonly replacements: readonly string[];
  readonly advice?: string;
}

/** A property of `blade upgradeProps` with all its lines, in the older and the newer wording. */
class BladePropertyParser extends GrammarParser {
  constructor() {
    super(t.TOKENS);
    this.performSelfAnalysis();
  }

  readonly property = this.RULE('property', (): CheckedProperty => {
    const property = this.CONSUME(t.Property).image;
    const verdict = this.OPTION(() => this.SUBRULE(this.verdict)) ?? 'listed';
    const advice = this.OPTION1(() =>
      this.either<string | undefined>([
        { ALT: () => (this.CONSUME(t.Matches), undefined) },
        { ALT: () => joined(this.CONSUME(t.Advice).image) },
      ]),
    );
    const replacements: string[] = [];
    this.MANY(() => {
      this.CONSUME(t.Indent);
      const replacement = this.CONSUME(t.Replacement).image;
      this.CONSUME(t.From);
      replacements.push(`${replacement} from ${joined(this.CONSUME(t.Source).image)}`);
    });
    return { property, verdict, replacements, ...(advice !== undefined && { advice }) };
  });

  private readonly verdict = this.RULE('verdict', (): PropertyVerdict =>
    this.either<PropertyVerdict>([
      { ALT: () => (this.CONSUME(t.HasBeen).image.includes('removed') ? 'obsolete' : 'modularized') },
      { ALT: () => (this.CONSUME(t.CanMatch), 'modularized') },
      { ALT: () => (this.CONSUME(t.Keep), 'kept') },
      { ALT: () => (this.CONSUME(t.Analyze), 'not-found') },
      { ALT: () => (this.CONSUME(t.Remove), 'obsolete') },
      { ALT: () => (this.CONSUME(t.ModularizeAsOsgi), 'modularized') },
      { ALT: () => (this.CONSUME(t.Modularize), 'modularized') },
    ]),
  );
}

/** Documents wrap lines in the middle of words. */
function joined(text: string): string {
  return text.replaceAll('\n', '').trim();
}

export const reader = makeReader(t.TOKENS, BladePropertyParser);
