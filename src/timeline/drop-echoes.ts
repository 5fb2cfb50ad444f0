import type { LogEvent, Meaning } from '../model/event.ts';

const MOST_RECENT = 12;

/**
 * Makes the filter that drops the second copy which 7.0 to 7.3 print of what a module upgrade logs.
 *
 * A copy (`INFO - Upgrading …`) comes a few lines behind the original. Without an original it is all there is, and stays.
 */
export function createEchoFilter(): (event: LogEvent) => boolean {
  const recent: { readonly meaning: Meaning; readonly durationMs: number | undefined }[] = [];
  return ({ record, meaning, durationMs, messageStart, messageEnd }) => {
    if (record.format?.isEcho !== true) {
      recent.push({ meaning, durationMs });
      if (recent.length > MOST_RECENT) recent.shift();
      return false;
    }
    if (meaning.eventName === 'log.message')
      return messageEnd > messageStart && recent.some((event) => event.meaning === meaning);
    const original = recent.findIndex((event) => event.meaning === meaning && event.durationMs === durationMs);
    if (original < 0) return false;
    recent.splice(original, 1);
    return true;
  };
}
