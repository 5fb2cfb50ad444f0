/** What is known, in headings, paragraphs, lists and tables, before an output lays it out. */
import type { Link } from './finding.ts';

/** A piece of running text: words, something as it is written elsewhere, what was searched for, or a page to read. */
export type Inline = string | { readonly code: string } | { readonly hit: string } | Link;

/** Running text; its pieces stand side by side, with the spaces they hold. */
export type Words = readonly Inline[];

/** A point of a list, with points of its own. */
export interface ListItem {
  readonly words: Words;
  readonly items?: readonly ListItem[];
}

/** A named value. */
export interface FactRow {
  readonly label: string;
  readonly words: Words;
}

/** A part of a document that stands on lines of its own. */
export type Block =
  /** Level 1 is the title of the document. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** The name of a part, too small for a heading. */
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Words[])[] };

/** A whole document, in its order. */
export type Document = readonly Block[];

/** The forms a document can take; in JSON it is the data that it was made of. */
export const DOCUMENT_OUTPUTS = ['terminal', 'markdown', 'json'] as const;
/** A form that a document can take. */
export type DocumentOutput = (typeof DOCUMENT_OUTPUTS)[number];
