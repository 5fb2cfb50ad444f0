import type { EventName } from '../model/event-name.ts';
import type { SourceKind } from '../model/source.ts';
import type { Run } from '../model/timeline.ts';

/** Events of programs whose output people keep beside the log. */
const TRANSCRIPTS: readonly EventName[] = [
  'tool.prompt',
  'other.patching-tool',
  'other.patching-tool.patches',
  'other.patching-tool.patch',
  'other.patching-tool.result',
  'other.property-check',
  'verify.property',
  'other.duplicate-fields-script',
  'other.duplicate-fields-script.line',
  'other.duplicate-fields-script.structure',
];

/** Tells what kind of text a source is by the runs it takes part in. */
export function sourceKind(runs: readonly Run[], source: number): SourceKind {
  const own = runs.filter(({ sources }) => sources.includes(source));
  const kinds = new Set(own.map(({ kind }) => kind));
  if (kinds.has('upgrade')) return 'upgrade';
  if (kinds.has('server')) return 'server';
  if (kinds.has('import')) return 'import';
  if (kinds.has('gogo')) return 'gogo';
  if (own.some(({ marks }) => marks.has('other.upgrade-report'))) return 'upgrade-report';
  if (own.some(({ marks }) => marks.has('release.row') || TRANSCRIPTS.some((name) => marks.has(name))))
    return 'transcript';
  return 'unknown';
}
