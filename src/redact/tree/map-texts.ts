import { CLOSED_FIELDS, KEYED_BY_LOG } from './closed-fields.ts';

/** What is done with the texts of a tree; the path is that of the fields, without places in lists. */
export interface TextVisitor {
  readonly text: (text: string, path: readonly string[]) => string;
  /** Lines that belong together, in order. */
  readonly lines: (lines: readonly string[]) => readonly string[];
}

/** Copies plain data with every text changed that is not one of ours; the names of fields stay, but for those from a log. */
export function mapTexts<T>(tree: T, visitor: TextVisitor): T {
  const copy = structuredClone(tree);
  change(copy, [], visitor);
  return copy;
}

function change(value: unknown, path: readonly string[], visitor: TextVisitor): void {
  if (typeof value !== 'object' || value === null) return;
  const lines = linesOf(value);
  if (lines !== undefined) {
    const changed = visitor.lines(lines.map(({ text }) => text));
    for (const [index, line] of lines.entries()) Reflect.set(line, 'text', changed[index] ?? '');
    return;
  }
  const isList = Array.isArray(value);
  const ofLog = !isList && KEYED_BY_LOG.has(path.at(-1) ?? '');
  for (const key of Object.keys(value)) {
    const child: unknown = Reflect.get(value, key);
    const childPath = isList ? path : [...path, key];
    if (typeof child === 'string') {
      if (isList || ofLog || !isClosed(key, path)) Reflect.set(value, key, visitor.text(child, childPath));
    } else change(child, childPath, visitor);
    if (ofLog) rename(value, key, visitor.text(key, []));
  }
}

/** A list of our own words under a closed name is closed as well; the values of what was captured never are. */
function isClosed(key: string, path: readonly string[]): boolean {
  return CLOSED_FIELDS.has(key) && !['arguments', 'rows', 'lists', 'values'].includes(path.at(-1) ?? '');
}

interface Line {
  readonly text: string;
}

/** An excerpt: what it shows belongs together. */
function linesOf(value: object): readonly Line[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: readonly unknown[] = value;
  return items.every(isLine) ? items : undefined;
}

function isLine(item: unknown): item is Line {
  return (
    typeof item === 'object' && item !== null && 'text' in item && 'highlight' in item && typeof item.text === 'string'
  );
}

function rename(value: object, key: string, name: string): void {
  if (name === key) return;
  const child: unknown = Reflect.get(value, key);
  Reflect.deleteProperty(value, key);
  Object.defineProperty(value, name, { value: child, enumerable: true, configurable: true, writable: true });
}
