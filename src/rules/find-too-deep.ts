import { isCollection, isNode, isPair, type Document } from 'yaml';

/** Far above any honest rule; whoever reads the values calls itself for each level. */
const MOST_LEVELS = 60;

/** Returns where the first value begins that lies too deep, 0-based, and how deep that is; absent where none does. */
export function findTooDeep({ contents }: Document): { readonly offset: number; readonly most: number } | undefined {
  let level: readonly unknown[] = [contents];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS)
      return { offset: level.map(offsetOf).find((offset) => offset > 0) ?? 0, most: MOST_LEVELS };
    level = level.flatMap(valuesOf).filter(isCollection);
  }
  return undefined;
}

function valuesOf(node: unknown): readonly unknown[] {
  const items: readonly unknown[] = isCollection(node) ? node.items : [];
  return items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
