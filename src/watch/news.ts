import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { WhyOver } from './is-over.ts';
import type { WatchStatus } from './status-of.ts';

/** Something that is told once: what became of the log, or what it tells. */
export type News =
  | { readonly kind: 'waiting' | 'appeared' | 'empty' | 'cut' | 'replaced' | 'gone' | 'back' }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly sources: Report['sources'] }
  | {
      readonly kind: 'silent';
      readonly status: WatchStatus;
      readonly database: Report['environment']['database'];
    }
  | { readonly kind: 'resumed'; readonly silentMs: number }
  | { readonly kind: 'over'; readonly why: WhyOver; readonly quietMs: number };
