import type { LinkView, QueryView, RowView, StepView, Tone } from './shared-views.ts';
import type { TableView } from './table-view.ts';

/** A section of the report below the root cause; one without parts is left out. */
export interface SectionView {
  readonly anchor: string;
  readonly title: string;
  readonly parts: readonly PartView[];
  /** What a first screen has room for: at most two lines. */
  readonly brief: readonly BriefView[];
}

/** A line of a first screen. */
export interface BriefView {
  readonly label: string;
  readonly text: string;
  /** Said beside the text, where there is room. */
  readonly detail: string;
}

/** What a section says of one thing: of an import, of a command, of the workflow. */
export interface PartView {
  /** Empty where the title of the section says it. */
  readonly title: string;
  readonly tone: Tone;
  /** Empty where there is nothing to mark. */
  readonly symbol: string;
  /** Sentences. */
  readonly text: string;
  readonly places: readonly string[];
  readonly facts: readonly RowView[];
  /** What to do, with what to copy. */
  readonly steps: readonly StepView[];
  readonly tables: readonly TableView[];
  readonly queries: readonly QueryView[];
  readonly links: readonly LinkView[];
  /** Folded on a page: it has a title, and is long or needs nobody. */
  readonly folded: boolean;
}

/** A part of nothing, to be spread into others. */
export const EMPTY_PART: PartView = {
  title: '',
  tone: 'quiet',
  symbol: '',
  text: '',
  places: [],
  facts: [],
  steps: [],
  tables: [],
  queries: [],
  links: [],
  folded: false,
};

/** Leaves out the facts that nothing is known of. */
export function knownFacts(facts: readonly RowView[]): readonly RowView[] {
  return facts.filter(({ value }) => value !== '');
}
