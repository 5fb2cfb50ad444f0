import { z } from 'zod';
import { CHECK_NAMES, type CheckName } from '../model/check.ts';
import {
  type Condition,
  CONDITION_KEYS,
  type CountCondition,
  type FactPattern,
  type GogoPattern,
  type ImportPattern,
  type InsideCondition,
  type MarkPattern,
  type ModulePattern,
  type ProblemPattern,
  type ReleasePattern,
  type SpanPattern,
  type UnsatisfiedPattern,
} from '../model/condition.ts';
import {
  factPattern,
  gogoPattern,
  importPattern,
  markPattern,
  modulePattern,
  problemPattern,
  releasePattern,
  spanPattern,
  unsatisfiedPattern,
} from './pattern-schemas.ts';
import { record } from './schema-parts.ts';

/** A condition: exactly one of its keys. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  record({
    problem: z.exactOptional(problemPattern),
    mark: z.exactOptional(markPattern),
    module: z.exactOptional(modulePattern),
    span: z.exactOptional(spanPattern),
    fact: z.exactOptional(factPattern),
    import: z.exactOptional(importPattern),
    gogo: z.exactOptional(gogoPattern),
    release: z.exactOptional(releasePattern),
    unsatisfied: z.exactOptional(unsatisfiedPattern),
    check: z.exactOptional(z.enum(CHECK_NAMES)),
    any: z.exactOptional(z.array(condition).min(1)),
    all: z.exactOptional(z.array(condition).min(1)),
    not: z.exactOptional(condition),
    count: z.exactOptional(countCondition),
    sequence: z.exactOptional(sequence),
    inside: z.exactOptional(record({ span: spanPattern, find: condition })),
  })
    .meta({ id: 'condition', minProperties: 1, maxProperties: 1 })
    .transform(theOnlyKey),
);

const bound = z.int().min(1);

const countCondition = z.lazy(() =>
  record({ of: condition, min: z.exactOptional(bound), max: z.exactOptional(bound) })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'a count needs "min" or "max"')
    .refine(({ min = 1, max = min }) => min <= max, '"min" must not be more than "max"'),
);

const sequence = z.lazy(() =>
  z
    .array(condition.refine(hasPlace, 'a step of a sequence has to be seen somewhere: "not" and "fact" are not'))
    .refine((steps) => steps.length >= 2, 'a sequence needs at least two conditions')
    .meta({ minItems: 2 }),
);

function hasPlace(step: Condition): boolean {
  return !('not' in step || 'fact' in step);
}

interface ConditionKeys {
  readonly problem?: ProblemPattern;
  readonly mark?: MarkPattern;
  readonly module?: ModulePattern;
  readonly span?: SpanPattern;
  readonly fact?: FactPattern;
  readonly import?: ImportPattern;
  readonly gogo?: GogoPattern;
  readonly release?: ReleasePattern;
  readonly unsatisfied?: UnsatisfiedPattern;
  readonly check?: CheckName;
  readonly any?: readonly Condition[];
  readonly all?: readonly Condition[];
  readonly not?: Condition;
  readonly count?: CountCondition;
  readonly sequence?: readonly Condition[];
  readonly inside?: InsideCondition;
}

function theOnlyKey(keys: ConditionKeys, context: z.RefinementCtx): Condition {
  const [only, another] = conditionsOf(keys);
  if (only !== undefined && another === undefined) return only;
  const found = CONDITION_KEYS.filter((key) => keys[key] !== undefined).map((key) => `"${key}"`);
  const message = `a condition needs exactly one key, found ${listOf(found)}; known: ${CONDITION_KEYS.join(', ')}${found.length > 1 ? '. Join them with "all" or "any"' : ''}`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function listOf(found: readonly string[]): string {
  return found.length === 0 ? 'none' : found.join(' and ');
}

function conditionsOf(keys: ConditionKeys): readonly Condition[] {
  const {
    problem,
    mark,
    module,
    span,
    fact,
    gogo,
    release,
    unsatisfied,
    check,
    any,
    all,
    not,
    count,
    sequence,
    inside,
  } = keys;
  return [
    problem === undefined ? [] : { problem },
    mark === undefined ? [] : { mark },
    module === undefined ? [] : { module },
    span === undefined ? [] : { span },
    fact === undefined ? [] : { fact },
    keys.import === undefined ? [] : { import: keys.import },
    gogo === undefined ? [] : { gogo },
    release === undefined ? [] : { release },
    unsatisfied === undefined ? [] : { unsatisfied },
    check === undefined ? [] : { check },
    any === undefined ? [] : { any },
    all === undefined ? [] : { all },
    not === undefined ? [] : { not },
    count === undefined ? [] : { count },
    sequence === undefined ? [] : { sequence },
    inside === undefined ? [] : { inside },
  ].flat();
}
