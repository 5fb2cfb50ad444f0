import type { Notification } from '../model/notification.ts';

/** The forms that what is known of rules can take. */
export const DOCUMENT_OUTPUTS = ['terminal', 'markdown', 'json'] as const;
/** A form that what is known of rules can take. */
export type DocumentOutput = (typeof DOCUMENT_OUTPUTS)[number];

/** Which rules, how to write them, and where what is wrong with a rule file is said. */
export interface KnowledgeOptions {
  /** Folders with more rules. */
  readonly ruleDirs: readonly string[];
  readonly output: DocumentOutput;
  /** The terminal that is written on. */
  readonly page: { readonly width: number; readonly color: boolean };
  readonly notify: (notification: Notification) => void;
}
