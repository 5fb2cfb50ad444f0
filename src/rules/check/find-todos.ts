import type { Rule } from '../../model/rule.ts';
import type { ValueRemark } from './remark.ts';

const TODO = /\b(?:TODO|FIXME)\b/u;

/** Finds texts that the author meant to write later; the logs of examples are as they were found. */
export function findTodos(rule: Rule): readonly ValueRemark[] {
  return todosIn(rule, []);
}

function todosIn(value: unknown, path: readonly PropertyKey[]): readonly ValueRemark[] {
  if (typeof value === 'string') return TODO.test(value) && !isLog(path) ? [remark(path, value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    todosIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** `examples.fires[0].log`, or one of its captures. */
function isLog([top, , , key]: readonly PropertyKey[]): boolean {
  return top === 'examples' && (key === 'log' || key === 'captures');
}

function remark(path: readonly PropertyKey[], value: string): ValueRemark {
  const text = value.trim().split('\n')[0] ?? '';
  return {
    path,
    message: `still to be written: "${text.slice(0, 80)}"; replace the ${TODO.exec(value)?.[0] ?? ''} by what you know`,
  };
}
