import type { DocumentOutput } from '../model/document.ts';
import type { Notification } from '../model/notification.ts';

/** Which rules, how to write them, and where what is wrong with a rule file is said. */
export interface KnowledgeOptions {
  /** Folders with more rules. */
  readonly ruleDirs: readonly string[];
  readonly output: DocumentOutput;
  /** The terminal that is written on. */
  readonly page: { readonly width: number; readonly color: boolean };
  readonly notify: (notification: Notification) => void;
}
