/** Reports are not deep; what is, was made to break a program. */
const DEEPEST = 64;

interface Visit {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/**
 * Says what a schema cannot ask of a value: no field is called `__proto__`, numbers are finite and counted exactly, nothing is deeper than
 * any report. Returns a sentence that names the field, or nothing where all is well.
 */
export function checkValues(root: unknown): string | undefined {
  const open: Visit[] = [{ value: root, path: '', depth: 0 }];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value, path, depth } = visit;
    if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
      return `${path}: the number is too large; expected at most ${Number.MAX_SAFE_INTEGER}`;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return `${path.slice(0, 80)} …: it is nested deeper than ${DEEPEST} levels; no report is`;
    for (const [name, child] of Object.entries(value)) {
      if (name === '__proto__')
        return `${path === '' ? 'the report' : path}: a field is called "__proto__"; take it out`;
      open.push({ value: child, path: fieldPath(path, name, Array.isArray(value)), depth: depth + 1 });
    }
  }
  return undefined;
}

function fieldPath(path: string, name: string, isList: boolean): string {
  const step = isList ? `[${name}]` : `${path === '' ? '' : '.'}${name.slice(0, 80)}`;
  return `${path}${step}`;
}
