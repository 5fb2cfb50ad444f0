import type { MarkView, Tone } from '../view/shared-views.ts';
import type { TableView } from '../view/table-view.ts';

/** Everything that an output of a comparison shows, already decided, counted, sorted and put into words. */
export interface ComparisonView {
  readonly title: string;
  readonly mark: MarkView;
  readonly headline: string;
  /** `7.3 → 7.4 · PostgreSQL 14.7`; empty where nothing is known. */
  readonly subject: string;
  readonly reasons: readonly ReasonView[];
  readonly sections: readonly ComparisonSectionView[];
  readonly footer: string;
}

/** A reason of the decision. */
export interface ReasonView {
  readonly mark: MarkView;
  readonly text: string;
  /** `G3`. */
  readonly rule: string;
}

/** A section; one without charts, tables and sentences is left out. */
export interface ComparisonSectionView {
  readonly anchor: string;
  readonly title: string;
  /** Paragraphs. */
  readonly sentences: readonly string[];
  readonly charts: readonly ChartView[];
  readonly tables: readonly TableView[];
}

/** Bars of one measure, with the table behind them in the same section. */
export interface ChartView {
  readonly caption: string;
  readonly bars: readonly BarView[];
}

/** One bar. */
export interface BarView {
  readonly label: string;
  /** What it stands for: `12 min 3 s`. */
  readonly text: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly tone: Tone;
}
