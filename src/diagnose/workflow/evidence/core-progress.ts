import type { Place } from '../../../model/place.ts';
import type { Run, Span } from '../../../model/timeline.ts';

const CORE = 'com.liferay.portal.upgrade.';

/** The upgrade processes of a run, in their order. */
export function processesOf({ spans }: Run): readonly Span[] {
  return spans.filter(({ kind }) => kind === 'process');
}

/** Tells whether any upgrade process ran. */
export function hasProcesses(run: Run): boolean {
  return processesOf(run).length > 0;
}

/** Processes of modules: nothing of the core stands around them. */
export function moduleProcessesOf(run: Run): readonly Span[] {
  return processesOf(run).filter(({ name, parentId }) => parentId === undefined && !name.startsWith(CORE));
}

/** Where the log says that the core came to its good end; absent where it does not. */
export function coreEndOf(run: Run): Place | undefined {
  const completed = run.marks.get('tool.completed');
  if (completed !== undefined) return completed.last.place;
  const outer = run.spans.find(({ name, status }) => status === 'ok' && name === `${CORE}PortalUpgradeProcess`);
  return outer === undefined ? undefined : (outer.endPlace ?? outer.place);
}
