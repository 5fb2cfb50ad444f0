import type { SlowedProcess } from '../../model/pruning.ts';
import type { Run, Span } from '../../model/timeline.ts';
import { TABLE_KNOWLEDGE } from './table-knowledge.ts';

const MOST_PROCESSES = 5;
/** Processes of less than a second, or of less than one part in two hundred of the run, are not slow. */
const FEWEST_MS = 1000;
const SMALLEST_SHARE = 0.005;

/** Finds the slow processes of a run that work on a table: those that name it, then those whose class or module is named after it. */
export function slowedProcesses(run: Run, table: string): readonly SlowedProcess[] {
  const total = run.startMs !== undefined && run.endMs !== undefined ? run.endMs - run.startMs : 0;
  const name = table.toLowerCase().replace(/_$/, '');
  const childNames = namesBelow(run.spans);
  return run.spans
    .filter(({ kind, name: process }) => kind === 'process' && !process.endsWith('PortalUpgradeProcess'))
    .flatMap((span) => {
      const basis = basisOf(span, childNames.get(span.id) ?? [], name);
      const selfMs = span.durationMs === undefined ? 0 : ownMs(span, run.spans);
      return basis === undefined ? [] : [{ span, basis, selfMs }];
    })
    .filter(({ selfMs }) => selfMs >= FEWEST_MS && selfMs >= total * SMALLEST_SHARE)
    .sort((left, right) => right.selfMs - left.selfMs)
    .slice(0, MOST_PROCESSES)
    .map(({ span, basis, selfMs }) => ({
      spanId: span.id,
      name: span.name,
      selfMs,
      basis,
      ...(total > 0 && { share: Math.min(1, selfMs / total) }),
    }));
}

/** Its own time, with that of its timers, without that of other processes inside it. */
function ownMs({ id, durationMs = 0 }: Span, spans: readonly Span[]): number {
  const inside = spans.filter(({ parentId, kind }) => parentId === id && kind === 'process');
  return Math.max(0, durationMs - inside.reduce((sum, span) => sum + (span.durationMs ?? 0), 0));
}

/** Names of the timers below each process: they may name tables. */
function namesBelow(spans: readonly Span[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { kind, parentId, name } of spans) {
    if (kind !== 'timer' || parentId === undefined) continue;
    const known = names.get(parentId);
    if (known === undefined) names.set(parentId, [name]);
    else known.push(name);
  }
  return names;
}

function basisOf({ name, module }: Span, timers: readonly string[], table: string): SlowedProcess['basis'] | undefined {
  const says = [name, ...timers].some((text) => namesTable(text, table));
  if (says) return 'message';
  const className = name.split('.').at(-1) ?? name;
  if (stemOf(className) === table) return 'name';
  const known = TABLE_KNOWLEDGE.find(({ tables }) => tables.test(table));
  const isNamedAfter =
    known?.processes.test(className) === true || known?.processes.test(packageOf(name, module)) === true;
  return isNamedAfter ? 'name' : undefined;
}

/** `… - Modifying table JournalArticle to …`, `UpgradeX#doUpgrade#JournalArticle`: a word of its own behind the class. */
function namesTable(text: string, table: string): boolean {
  const behind = /[#\s](.*)$/s.exec(text)?.[1] ?? '';
  return behind
    .toLowerCase()
    .split(/[^\w]+/)
    .some((word) => word === table || word === `${table}_`);
}

/** `UpgradePortletPreferences` and `PortletPreferencesUpgradeProcess` are named after PortletPreferences. */
function stemOf(className: string): string {
  return className
    .replace(/\$.*$/s, '')
    .replace(/^(?:Base)?Upgrade/, '')
    .replace(/UpgradeProcess$/, '')
    .toLowerCase();
}

/** Package of a module's step, which is named after its application; packages of the core are not. */
function packageOf(name: string, module: string | undefined): string {
  return name.startsWith('com.liferay.portal.') ? '' : `${module ?? ''} ${name}`;
}
