/** What a condition looks for, form by form; see `src/model/condition.ts`. */
import { z } from 'zod';
import { DATABASE_VENDORS } from '../model/database.ts';
import { EVENT_NAMES } from '../model/event-name.ts';
import { GOGO_OUTCOMES } from '../model/gogo.ts';
import { IMPORT_DIRECTIONS, IMPORT_OUTCOMES } from '../model/import.ts';
import { SEVERITY_NUMBERS, type SeverityText } from '../model/severity.ts';
import { MODULE_STATUSES, SPAN_KINDS, SPAN_STATUSES } from '../model/timeline.ts';
import { EDITIONS } from '../model/workflow.ts';
import { amount, anyOf, hasKey, pattern, range, record, versionLines, words } from './schema-parts.ts';

const isSeverity = (text: string): text is SeverityText => Object.hasOwn(SEVERITY_NUMBERS, text);
const SEVERITIES = Object.keys(SEVERITY_NUMBERS).filter(isSeverity);

/** What is looked for among the problems. */
export const problemPattern = record({
  event: z.exactOptional(anyOf(EVENT_NAMES)),
  logger: z.exactOptional(words),
  severity: z.exactOptional(z.array(z.enum(SEVERITIES)).min(1)),
  exception: z.exactOptional(words),
  sqlState: z.exactOptional(words),
  vendorCode: z.exactOptional(words),
  process: z.exactOptional(pattern),
  module: z.exactOptional(pattern),
  text: z.exactOptional(z.array(pattern).min(1)),
}).refine(hasKey, 'a problem pattern needs at least one key');

/** An event that is no problem. */
export const markPattern = record({
  event: anyOf(EVENT_NAMES),
  attributes: z.exactOptional(z.record(z.string(), pattern)),
});

/** What became of modules. */
export const modulePattern = record({
  status: anyOf(MODULE_STATUSES),
  name: z.exactOptional(pattern),
  fromSchema: z.exactOptional(pattern),
  toSchema: z.exactOptional(pattern),
  blockedBy: z.exactOptional(pattern),
});

/** A piece of work. */
export const spanPattern = record({
  kind: z.exactOptional(anyOf(SPAN_KINDS)),
  name: z.exactOptional(pattern),
  module: z.exactOptional(pattern),
  status: z.exactOptional(anyOf(SPAN_STATUSES)),
  minMs: z.exactOptional(amount),
  minCount: z.exactOptional(amount),
}).refine(hasKey, 'a span pattern needs at least one key');

/** Where the upgrade ran. */
export const factPattern = record({
  product: z.exactOptional(pattern),
  edition: z.exactOptional(anyOf(EDITIONS)),
  from: z.exactOptional(versionLines),
  to: z.exactOptional(versionLines),
  database: z.exactOptional(anyOf(DATABASE_VENDORS)),
  databaseVersion: z.exactOptional(range('number')),
  java: z.exactOptional(range('number')),
  jvmOption: z.exactOptional(pattern),
  heap: z.exactOptional(range('size')),
  applicationServer: z.exactOptional(pattern),
  documentStore: z.exactOptional(pattern),
  driver: z.exactOptional(pattern),
  patch: z.exactOptional(pattern),
  property: z.exactOptional(pattern),
  duration: z.exactOptional(range('duration')),
}).refine(hasKey, 'a fact needs at least one key');

/** An import, or a table of one. */
export const importPattern = record({
  tool: z.exactOptional(words),
  database: z.exactOptional(anyOf(DATABASE_VENDORS)),
  direction: z.exactOptional(anyOf(IMPORT_DIRECTIONS)),
  outcome: z.exactOptional(anyOf(IMPORT_OUTCOMES)),
  table: z.exactOptional(pattern),
  minRows: z.exactOptional(amount),
  minRejected: z.exactOptional(amount),
  minBytes: z.exactOptional(amount),
  minMs: z.exactOptional(amount),
}).refine(hasKey, 'an import pattern needs at least one key');

/** A command of the Gogo shell, or a row of its answer. */
export const gogoPattern = record({
  command: z.exactOptional(pattern),
  argument: z.exactOptional(pattern),
  outcome: z.exactOptional(anyOf(GOGO_OUTCOMES)),
  row: z.exactOptional(z.record(z.string(), pattern).refine(hasKey, 'a row needs at least one value')),
}).refine(hasKey, 'a gogo pattern needs at least one key');

/** A row of `Release_`. */
export const releasePattern = record({
  name: z.exactOptional(pattern),
  schemaVersion: z.exactOptional(pattern),
  state: z.exactOptional(z.array(z.int()).min(1)),
  verified: z.exactOptional(z.boolean()),
  build: z.exactOptional(range('number')),
}).refine(hasKey, 'a release pattern needs at least one key');

/** A bundle or component that cannot start. */
export const unsatisfiedPattern = record({
  bundle: z.exactOptional(pattern),
  component: z.exactOptional(pattern),
  waitsFor: z.exactOptional(pattern),
}).refine(hasKey, 'an unsatisfied pattern needs at least one key');
