import type { LinkView, MarkView, NameView, QueryView, RowView } from './shared-views.ts';

/** One line of an excerpt. */
export interface ExcerptLineView {
  /** `⋮` where lines are left out. */
  readonly number: string;
  readonly text: string;
  readonly highlight: boolean;
}

/** Lines of one source, in order. */
export interface ExcerptView {
  readonly source: string;
  readonly lines: readonly ExcerptLineView[];
  /** All lines with their numbers, for outputs that cannot mark a line otherwise: `▸ 2211 │ …`. */
  readonly text: string;
}

/** One exception of a chain. */
export interface ExceptionView {
  readonly name: NameView;
  readonly message: string;
}

/** A finding with its evidence, its remedy and what followed from it. */
export interface FindingView {
  readonly anchor: string;
  readonly title: string;
  /** `database/unique-index-duplicates`, or `unexplained`. */
  readonly label: string;
  readonly mark: MarkView;
  /** `confidence: medium`; empty where it is high. */
  readonly confidence: string;
  readonly message: string;
  /** `Accepted until 2026-12-31 by Operations: reason`; empty where nobody accepted it. */
  readonly accepted: string;
  readonly cause: string;
  /** `By its name, the step v7_1_x.UpgradeWiki changes the data of the wiki.`; empty where no step is known. */
  readonly stepLine: string;
  /** `Seen before: 3 times, last on 2024-02-11; resolved by "…"`; empty where the archive does not know it. */
  readonly seenLine: string;
  /** Rules that know something like it; empty but for what no rule explains. */
  readonly nearest: readonly NearRuleView[];
  /** `upgrade.log:2211`. */
  readonly place: string;
  /** `once`, `212 times, 2024-03-01 02:11:09 to 02:13:40 UTC`. */
  readonly occurrences: string;
  readonly morePlaces: readonly string[];
  readonly excerpts: readonly ExcerptView[];
  /** `12 lines`; empty without an excerpt. */
  readonly excerptSize: string;
  /** Outermost and root exception in one line. */
  readonly chainLine: string;
  readonly chain: readonly ExceptionView[];
  readonly remedy: RemedyView;
  readonly facts: readonly RowView[];
  readonly fingerprint: string;
  /** Where more is known: `All that is known of it: updoc rules show …`; empty where no rule explains it. */
  readonly readMore: string;
  /** `212 errors in 9 kinds`; empty where nothing followed. */
  readonly consequencesLine: string;
  readonly consequences: readonly ConsequenceView[];
}

/** A rule that is near to what no rule explains. */
export interface NearRuleView {
  /** `database/unique-index-duplicates`. */
  readonly label: string;
  readonly title: string;
  /** `both have the words "index", "unique"`. */
  readonly why: string;
}

/** What to do about a finding. */
export interface RemedyView {
  /** The next steps say it already. */
  readonly folded: boolean;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly queries: readonly QueryView[];
  readonly links: readonly LinkView[];
}

/** What followed from a finding, in short. */
export interface ConsequenceView {
  readonly anchor: string;
  readonly mark: MarkView;
  readonly title: string;
  readonly label: string;
  readonly place: string;
  readonly occurrences: string;
  /** How it is known that it followed; empty where it is not said. */
  readonly why: string;
}

/** Findings that are the same to the reader. */
export interface FindingGroupView {
  readonly anchor: string;
  readonly title: string;
  /** What is common to them. */
  readonly explanation: string;
  /** Folded where the reader need not act. */
  readonly folded: boolean;
  readonly findings: readonly FindingView[];
}
