import type { Span } from '../../model/timeline.ts';
import { WORK_BASES, workBasis } from './work-basis.ts';

/** Finds the tables, of those given, that a step works on: those that it names, else those its class is named after, else those of its subject. */
export function tablesOfStep(step: Pick<Span, 'name' | 'module'>, tables: readonly string[]): readonly string[] {
  const found = tables.map((table) => ({ table, basis: workBasis(step, [], table) }));
  for (const wanted of WORK_BASES) {
    const same = found.filter(({ basis }) => basis === wanted);
    if (same.length > 0) return same.map(({ table }) => table);
  }
  return [];
}
