/** Writes milliseconds since 1970 as ISO 8601 UTC; absent where the time or its date is not known. */
export function isoTime(timeMs: number | undefined, dated: boolean): string | undefined {
  return timeMs === undefined || !dated ? undefined : new Date(timeMs).toISOString();
}
