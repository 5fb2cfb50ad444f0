import type { LogEvent } from '../model/event.ts';

const MOST_RECENT = 12;

type Original = Pick<LogEvent, 'meaning' | 'durationMs'>;

/**
 * Makes the filter that drops the second copy which 7.0 to 7.3 print of what a module upgrade logs.
 *
 * A copy (`INFO - Upgrading …`) comes a few lines behind the original. Without an original it is all there is, and stays.
 */
export function createEchoFilter(): (event: LogEvent) => boolean {
  const recent: (Original | undefined)[] = Array.from({ length: MOST_RECENT }, () => undefined);
  let next = 0;
  return (event) => {
    if (event.record.format?.isEcho !== true) {
      recent[next] = event;
      next = (next + 1) % MOST_RECENT;
      return false;
    }
    const { meaning, durationMs, header } = event;
    const isUnknown = meaning.eventName === 'log.message';
    if (isUnknown && header.severityText !== 'INFO') return false;
    const original = recent.findIndex((known) => known?.meaning === meaning && known.durationMs === durationMs);
    if (original >= 0 && !isUnknown) recent[original] = undefined;
    return original >= 0;
  };
}
