/** Lists in which the order of what is listed counts. */
const ORDERED = new Set(['sequence']);

/** Returns the same text for two conditions that say the same: keys and lists in any order. */
export function sameness(value: unknown): string {
  return JSON.stringify(sorted(value, ''));
}

function sorted(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item, ''));
    return ORDERED.has(name) ? items : items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner, key)]);
}
