import type { SourceKind } from '../model/source.ts';
import type { Run } from '../model/timeline.ts';

/** Tells what kind of text a source is by the runs it takes part in. */
export function sourceKind(runs: readonly Run[], source: number): SourceKind {
  const own = runs.filter(({ sources }) => sources.includes(source));
  const kinds = new Set(own.map(({ kind }) => kind));
  if (kinds.has('upgrade')) return 'upgrade';
  if (kinds.has('server')) return 'server';
  if (kinds.has('import')) return 'import';
  if (kinds.has('gogo')) return 'gogo';
  if (own.some(({ marks }) => marks.has('other.upgrade-report'))) return 'upgrade-report';
  if (own.some(({ marks }) => marks.has('tool.prompt') || marks.has('release.row'))) return 'transcript';
  return 'unknown';
}
