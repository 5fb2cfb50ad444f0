/** What a rule file may hold, checked strictly: every key is known, every value has the right form. */
import { z } from 'zod';
import { DATABASE_VENDORS } from '../model/database.ts';
import { PHASES } from '../model/rule.ts';
import { RUN_KINDS } from '../model/timeline.ts';
import { repeatProblem } from './example-log.ts';
import { condition } from './condition-schema.ts';
import { anyOf, record, sentence, versionLines, words } from './schema-parts.ts';

const query = record({
  database: z.enum([...DATABASE_VENDORS, 'any']),
  purpose: sentence,
  sql: sentence,
});

const link = record({ title: sentence, url: z.url({ protocol: /^https?$/ }) });

const text = z.string().min(1);

const MOST_TIMES = 10_000;

const repeat = record({
  from: z.int().min(1),
  to: z.exactOptional(z.int().min(1)),
  times: z.int().min(2).max(MOST_TIMES),
});

const example = record({
  name: sentence,
  log: z.union([text, z.array(text).min(1)]),
  repeat: z.exactOptional(repeat),
  captures: z.exactOptional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
}).superRefine((value, context) => {
  const message = repeatProblem(value);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['repeat'], message });
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
    runs: z.exactOptional(anyOf(RUN_KINDS)),
    databases: z.exactOptional(anyOf(DATABASE_VENDORS)),
    from: z.exactOptional(versionLines),
    to: z.exactOptional(versionLines),
    phases: z.exactOptional(anyOf(PHASES)),
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
