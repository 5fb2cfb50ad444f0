import { formatNumber } from '../../view/format-values.ts';
import type { PageFinding } from './page-finding.ts';

/** One thing that findings may be filtered by, and how many there are: `database (3)`. */
export interface FilterChoice {
  readonly value: string;
  readonly text: string;
}

/** What the findings of a page may be filtered by. */
export interface FindingFilters {
  /** There is something to choose from. */
  readonly offered: boolean;
  readonly levels: readonly FilterChoice[];
  readonly areas: readonly FilterChoice[];
  readonly modules: readonly FilterChoice[];
}

const LEVELS = ['error', 'warning', 'note'];

/** Finds what findings may be filtered by. */
export function findingFilters(findings: readonly PageFinding[]): FindingFilters {
  const levels = choicesOf(findings.map(({ mark }) => mark.word));
  return {
    offered: findings.length > 1,
    levels: levels.toSorted((left, right) => LEVELS.indexOf(left.value) - LEVELS.indexOf(right.value)),
    areas: choicesOf(findings.map(({ area }) => area)),
    modules: choicesOf(findings.map(({ module }) => module)),
  };
}

/** In the order of the alphabet; what is empty is no choice. */
function choicesOf(values: readonly string[]): readonly FilterChoice[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  counts.delete('');
  return [...counts]
    .map(([value, count]) => ({ value, text: `${value} (${formatNumber(count)})` }))
    .sort((left, right) => (left.value < right.value ? -1 : 1));
}
