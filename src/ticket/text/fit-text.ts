import type { Document } from '../../model/document.ts';
import { renderJiraDocument, renderMarkdownDocument } from '../../report/render-document.ts';
import { type SystemLimits, measureText, mostText } from '../systems.ts';
import type { TicketSection } from './ticket-section.ts';

/** The text of a ticket, within the limits of its system. */
export interface FittedText {
  readonly text: string;
  /** The same, before it was written in the markup of the system. */
  readonly document: Document;
  /** As the system measures it, after escaping. */
  readonly measured: number;
  readonly most: number;
  /** Sections that did not fit, by name. */
  readonly leftOut: readonly string[];
}

/**
 * Writes the sections of a ticket in the markup of a system. Where they are too long together, whole sections are left out, the
 * weightiest first, and a note says which and where they are.
 */
export function fitText(sections: readonly TicketSection[], limits: SystemLimits): FittedText {
  const byWeight = sections.filter(({ weight }) => weight > 0).toSorted((left, right) => right.weight - left.weight);
  for (let count = 0; ; count++) {
    const leftOut = byWeight.slice(0, count);
    const document = documentOf(sections, leftOut);
    const text = limits.markup === 'jira' ? renderJiraDocument(document) : renderMarkdownDocument(document);
    const measured = measureText(text, limits);
    const most = mostText(limits);
    if (measured <= most || count === byWeight.length)
      return { text, document, measured, most, leftOut: leftOut.map(({ name }) => name) };
  }
}

function documentOf(sections: readonly TicketSection[], leftOut: readonly TicketSection[]): Document {
  const kept = sections.filter((section) => !leftOut.includes(section)).flatMap(({ document }) => document);
  if (leftOut.length === 0) return kept;
  const items = leftOut.map(({ name, elsewhere }) => ({
    words: [`${name}: `, { code: elsewhere }, ' in the attachment'],
  }));
  return [
    ...kept,
    { kind: 'heading', level: 2, text: 'Left out here, because the text would be too long' },
    { kind: 'list', ordered: false, items },
  ];
}
