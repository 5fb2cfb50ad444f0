/** What a rule file may hold, checked strictly: every key is known, every value has the right form. */
import { z } from 'zod';
import { EVENT_NAMES } from '../model/event-name.ts';
import type { Condition, MarkPattern, ModulePattern, ProblemPattern } from '../model/rule.ts';
import { SEVERITY_NUMBERS, type SeverityText } from '../model/severity.ts';
import { DATABASE_VENDORS } from '../model/database.ts';
import { MODULE_STATUSES, RUN_KINDS } from '../model/timeline.ts';
import { patternProblem } from './pattern-problem.ts';
import { explainUnknown } from '../errors.ts';

const isSeverity = (text: string): text is SeverityText => text in SEVERITY_NUMBERS;
const SEVERITIES = Object.keys(SEVERITY_NUMBERS).filter(isSeverity);

const sentence = z.string().trim().min(1);
const words = z.array(z.string().min(1)).min(1);
const pattern = z.string().min(1).superRefine(checkPattern).meta({ description: 'RE2 pattern; (?<name>…) captures' });
const eventNames = z.array(z.enum(EVENT_NAMES)).min(1);

const problemPattern = record({
  event: z.exactOptional(eventNames),
  logger: z.exactOptional(words),
  severity: z.exactOptional(z.array(z.enum(SEVERITIES)).min(1)),
  exception: z.exactOptional(words),
  sqlState: z.exactOptional(words),
  vendorCode: z.exactOptional(words),
  process: z.exactOptional(pattern),
  module: z.exactOptional(pattern),
  text: z.exactOptional(z.array(pattern).min(1)),
}).refine((value) => Object.keys(value).length > 0, 'a problem pattern needs at least one key');

const markPattern = record({
  event: eventNames,
  attributes: z.exactOptional(z.record(z.string(), pattern)),
});

const modulePattern = record({
  status: z.array(z.enum(MODULE_STATUSES)).min(1),
  name: z.exactOptional(pattern),
});

const condition: z.ZodType<Condition> = z.lazy(() =>
  record({
    problem: z.exactOptional(problemPattern),
    mark: z.exactOptional(markPattern),
    module: z.exactOptional(modulePattern),
    any: z.exactOptional(z.array(condition).min(1)),
    all: z.exactOptional(z.array(condition).min(1)),
    not: z.exactOptional(condition),
  })
    .meta({ id: 'condition', minProperties: 1, maxProperties: 1 })
    .transform(theOnlyKey),
);

const query = record({
  database: z.enum([...DATABASE_VENDORS, 'any']),
  purpose: sentence,
  sql: sentence,
});

const link = record({ title: sentence, url: z.url({ protocol: /^https?$/ }) });

const example = record({
  name: sentence,
  log: z.string().min(1),
  captures: z.exactOptional(z.record(z.string(), z.string())),
});

const examples = record({ fires: z.array(example).min(1), silent: z.array(example).min(1) });

/** A rule file; its id is its path. */
export const ruleFileSchema = record({
  title: sentence,
  level: z.enum(['error', 'warning', 'note']),
  confidence: z.enum(['high', 'medium', 'low']),
  nature: z.enum(['cause', 'noise', 'advice']).default('cause'),
  specificity: z.enum(['generic', 'normal', 'specific']).default('normal'),
  scope: record({
    runs: z.exactOptional(z.array(z.enum(RUN_KINDS)).min(1)),
    databases: z.exactOptional(z.array(z.enum(DATABASE_VENDORS)).min(1)),
    to: z.exactOptional(words),
  }).default({}),
  when: condition,
  causes: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]),
  message: sentence,
  cause: z.exactOptional(sentence),
  remediation: record({
    summary: sentence,
    steps: z.array(sentence).min(1),
    queries: z.array(query).default([]),
    recovery: z.exactOptional(z.enum(['none-needed', 'rerun', 'fix-then-rerun', 'restore', 'unknown'])),
    links: z.array(link).default([]),
  }),
  sources: words,
  examples,
});

/** An object that holds no other keys than these. */
function record<Shape extends z.ZodRawShape>(known: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(known, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? explainUnknown('key', issue.keys, Object.keys(known)) : undefined,
  });
}

function checkPattern(source: string, context: z.RefinementCtx<string>): void {
  const problem = patternProblem(source);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: `not an RE2 pattern: ${problem}` });
}

interface ConditionKeys {
  readonly problem?: ProblemPattern;
  readonly mark?: MarkPattern;
  readonly module?: ModulePattern;
  readonly any?: readonly Condition[];
  readonly all?: readonly Condition[];
  readonly not?: Condition;
}

function theOnlyKey({ problem, mark, module, any, all, not }: ConditionKeys, context: z.RefinementCtx): Condition {
  const found: Condition[] = [
    problem === undefined ? [] : { problem },
    mark === undefined ? [] : { mark },
    module === undefined ? [] : { module },
    any === undefined ? [] : { any },
    all === undefined ? [] : { all },
    not === undefined ? [] : { not },
  ].flat();
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  context.addIssue({
    code: 'custom',
    message: 'a condition needs exactly one key of problem, mark, module, any, all, not',
  });
  return z.NEVER;
}
