/** What a colour means; each output chooses its own. */
export type Tone = 'bad' | 'warn' | 'good' | 'quiet';

/** A symbol and a word beside every colour, so that colour never says anything alone. */
export interface MarkView {
  readonly tone: Tone;
  readonly symbol: string;
  readonly word: string;
}

/** A name and its value. */
export interface RowView {
  readonly label: string;
  readonly value: string;
}

/** A page to read on. */
export interface LinkView {
  readonly title: string;
  /** Only `http:` and `https:`. */
  readonly url: string;
}

/** A statement for the database. */
export interface QueryView {
  /** `MySQL`; empty where the statement is the same for all databases. */
  readonly database: string;
  readonly purpose: string;
  readonly sql: string;
}

/** A name with the package it stands in, for outputs that print that smaller or leave it out. */
export interface NameView {
  /** With the dot it ends in; empty where there is none. */
  readonly prefix: string;
  readonly short: string;
  readonly full: string;
}

/** Something to do next, with what to copy. */
export interface StepView {
  readonly number: number;
  readonly text: string;
  readonly command: string;
  readonly queries: readonly QueryView[];
  readonly links: readonly LinkView[];
}
