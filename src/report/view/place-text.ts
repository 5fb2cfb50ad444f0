import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';

/** Writes a place as editors and terminals know it: `upgrade.log:2211`. */
export function placeText(place: Place, sources: Report['sources']): string {
  return `${sourceName(place.source, sources)}:${place.startLine}`;
}

/** Names a source in short: the last part of its path, or all of it where two end in the same. */
export function sourceName(index: number, sources: Report['sources']): string {
  const path = sources[index]?.path ?? `source ${index}`;
  const name = lastPart(path);
  return sources.filter((source) => lastPart(source.path) === name).length > 1 ? path : name;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
