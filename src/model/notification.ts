import type { Place } from './place.ts';

/** Something to say about our own work: what could not be read, what was cut, what was assumed. */
export interface Notification {
  /** Kebab-case, stable. */
  readonly code: NotificationCode;
  /** `error` means that the report is not complete. */
  readonly level: 'error' | 'warning' | 'note';
  /** What is wrong, where, what was expected, what to do. */
  readonly message: string;
  readonly place?: Place;
}

/** What a notification is about; stable, kebab-case. */
export type NotificationCode =
  | 'input-unreadable'
  | 'input-binary'
  | 'input-dump'
  | 'input-empty'
  | 'input-truncated'
  | 'input-changed'
  | 'folder-loop'
  | 'link-not-followed'
  | 'archive-damaged'
  | 'archive-too-large'
  | 'encoding-mixed'
  | 'line-cut'
  | 'date-unknown'
  | 'time-zone-assumed'
  | 'too-many-runs'
  | 'too-many-problems'
  | 'too-many-spans'
  | 'run-repeated'
  | 'rule-broken'
  | 'rule-not-read'
  | 'rule-replaced'
  | 'not-a-liferay-log'
  | 'redacted'
  | 'findings-accepted'
  | 'acceptance-expired'
  | 'acceptance-unmatched'
  | 'rehearsal-repeated'
  | 'rehearsal-order-unknown';
