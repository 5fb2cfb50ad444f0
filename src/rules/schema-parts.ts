/** What the schemas of rule files are made of. */
import { z } from 'zod';
import { explainUnknown } from '../errors.ts';
import { parseRange, RANGE_EXAMPLES, type RangeUnit } from '../model/range.ts';
import { patternProblem } from './pattern-problem.ts';

/** A text for people. */
export const sentence = z.string().trim().min(1);

/** Words that are compared as they are. */
export const words = z.array(z.string().min(1)).min(1);

/** An RE2 pattern. */
export const pattern = z
  .string()
  .min(1)
  .superRefine(checkPattern)
  .meta({ description: 'RE2 pattern; (?<name>…) captures' });

/** At least this much. */
export const amount = z.int().min(0);

/** An object that holds no other keys than these. */
export function record<Shape extends z.ZodRawShape>(known: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(known, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? explainUnknown('key', issue.keys, Object.keys(known)) : undefined,
  });
}

/** Tells whether a value has a key at all; for `refine`. */
export function hasKey(value: object): boolean {
  return Object.keys(value).length > 0;
}

/** A list of at least one of these words. */
export function anyOf<const Words extends readonly [string, ...string[]]>(known: Words) {
  return z.array(z.enum(known)).min(1);
}

/** Comparisons, as `src/model/range.ts` reads them. */
export function range(unit: RangeUnit) {
  return z
    .string()
    .superRefine((text, context) => {
      if (parseRange(text, unit) !== undefined) return;
      context.addIssue({ code: 'custom', message: `expected ${RANGE_EXAMPLES[unit]}, found "${text}"` });
    })
    .meta({ description: RANGE_EXAMPLES[unit] });
}

/** Version lines, any of them. */
export const versionLines = z.array(range('line')).min(1);

function checkPattern(source: string, context: z.RefinementCtx<string>): void {
  const problem = patternProblem(source);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: `not an RE2 pattern: ${problem}` });
}
