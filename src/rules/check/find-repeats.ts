import type { Rule } from '../../model/rule.ts';
import { sameness } from './sameness.ts';
import type { ValueRemark } from './remark.ts';

/** Finds what a condition or scope lists twice. */
export function findRepeats({ when, scope, causes }: Rule): readonly ValueRemark[] {
  return [...repeatsIn(when, ['when']), ...repeatsIn(scope, ['scope']), ...repeatsIn(causes, ['causes'])];
}

function repeatsIn(value: unknown, path: readonly PropertyKey[]): readonly ValueRemark[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).map(([key, child]): [PropertyKey, unknown] => [
    Array.isArray(value) ? Number(key) : key,
    child,
  ]);
  return [
    ...(Array.isArray(value) && path.at(-1) !== 'sequence' ? repeatsOf(value, path) : []),
    ...inner.flatMap(([key, child]) => repeatsIn(child, [...path, key])),
  ];
}

function repeatsOf(values: readonly unknown[], path: readonly PropertyKey[]): readonly ValueRemark[] {
  const keys = values.map(sameness);
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    return first === index
      ? []
      : [{ path: [...path, index], message: `the same as number ${first + 1} of this list; write it once` }];
  });
}
