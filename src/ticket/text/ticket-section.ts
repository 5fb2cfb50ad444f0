import type { Document } from '../../model/document.ts';

/** A part of a ticket's text that is kept or left out as a whole. */
export interface TicketSection {
  /** As a sentence names it: `the environment`. */
  readonly name: string;
  /** What stands in a text that is too long for all: the smallest stays longest; 0 is never left out. */
  readonly weight: number;
  /** Where it stands when it is left out. */
  readonly elsewhere: string;
  /** Empty where there is nothing to say. */
  readonly document: Document;
}
