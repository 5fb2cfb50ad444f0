/** What a line of an exported archive may hold; it may come from anybody. */
import { z } from 'zod';
import { DATABASE_VENDORS } from '../../model/database.ts';
import { RUN_KINDS, SPAN_KINDS, SPAN_STATUSES } from '../../model/timeline.ts';

const text = z.string().max(4_000);
const time = z.iso.datetime();
const whole = z.int().min(0);
const duration = z.number().min(0);
const fingerprint = z
  .string()
  .regex(/^(?:\d{1,9}:)?[\da-f]{4,64}$/, { error: 'expected a fingerprint such as 1:9f0c12ab34cd56ef' });
const ruleId = z.string().regex(/^[a-z\d-]{1,80}\/[a-z\d-]{1,120}$/, { error: 'expected the id of a rule: area/slug' });
const level = z.enum(['error', 'warning', 'note']);
const version = z.strictObject({
  version: text.exactOptional(),
  build: text.exactOptional(),
  schema: text.exactOptional(),
});

const analysis = z.strictObject({
  id: z.string().regex(/^[\da-f]{16}$/, { error: 'expected 16 hexadecimal digits' }),
  name: text.exactOptional(),
  label: text.exactOptional(),
  analyzedAt: time,
  rememberedAt: time,
  runKind: z.enum(RUN_KINDS).exactOptional(),
  startedAt: time.exactOptional(),
  endedAt: time.exactOptional(),
  durationMs: duration.exactOptional(),
  toolVersion: text,
  complete: z.boolean(),
  hasTexts: z.boolean(),
  outcome: z.enum(['succeeded', 'succeeded-with-warnings', 'failed', 'incomplete', 'no-upgrade', 'unrecognized']),
  reason: text,
  recovery: z.enum(['none-needed', 'rerun', 'fix-then-rerun', 'restore', 'unknown']),
  recoveryRule: text.exactOptional(),
  product: text.exactOptional(),
  from: version,
  to: version,
  database: z.strictObject({ vendor: z.enum(DATABASE_VENDORS), version: text.exactOptional() }).exactOptional(),
  databaseHost: text.exactOptional(),
  databaseName: text.exactOptional(),
  java: text.exactOptional(),
});

const failure = z.strictObject({
  fingerprint,
  matters: z.boolean(),
  title: text,
  message: text.exactOptional(),
  template: text.exactOptional(),
  ruleId: ruleId.exactOptional(),
  level,
  exceptions: z.array(z.strictObject({ type: text, message: text.exactOptional() })).max(16),
  sqlState: text.exactOptional(),
  vendorCode: text.exactOptional(),
  module: text.exactOptional(),
  process: text.exactOptional(),
  excerpt: text.exactOptional(),
  hasTexts: z.boolean(),
});

const record = z
  .strictObject({
    analysis,
    sources: z
      .array(
        z.strictObject({
          path: text,
          kind: text,
          format: text,
          bytes: whole,
          lines: whole,
          contentHash: text,
          firstTime: time.exactOptional(),
          lastTime: time.exactOptional(),
        }),
      )
      .max(100_000),
    runs: z
      .array(
        z.strictObject({
          kind: z.enum(RUN_KINDS),
          status: z.enum(SPAN_STATUSES),
          startedAt: time.exactOptional(),
          endedAt: time.exactOptional(),
          durationMs: duration.exactOptional(),
        }),
      )
      .max(100_000),
    failures: z.array(failure).max(100_000),
    occurrences: z
      .array(
        z.strictObject({
          fingerprint,
          ruleId: ruleId.exactOptional(),
          title: text,
          role: z.enum(['root-cause', 'consequence', 'contributing', 'noise', 'advice']),
          level,
          count: whole,
          firstTime: time.exactOptional(),
          lastTime: time.exactOptional(),
          source: whole.exactOptional(),
          line: whole.exactOptional(),
        }),
      )
      .max(100_000),
    spans: z
      .array(
        z.strictObject({
          kind: z.enum(SPAN_KINDS),
          name: text,
          module: text.exactOptional(),
          status: z.enum(SPAN_STATUSES),
          count: whole,
          durationMs: duration.exactOptional(),
          selfMs: duration.exactOptional(),
          maxMs: duration.exactOptional(),
        }),
      )
      .max(100_000),
    tables: z
      .array(
        z.strictObject({
          name: text,
          rows: whole.exactOptional(),
          bytes: whole.exactOptional(),
          durationMs: duration.exactOptional(),
        }),
      )
      .max(100_000),
  })
  .refine(
    ({ failures, occurrences }) => {
      const known = new Set(failures.map((each) => each.fingerprint));
      return occurrences.every((each) => known.has(each.fingerprint));
    },
    { error: 'an occurrence names a failure that is not listed' },
  );

const resolution = z.strictObject({
  id: z.string().regex(/^[\da-f]{12}$/, { error: 'expected 12 hexadecimal digits' }),
  fingerprint,
  analysisId: text.exactOptional(),
  note: text,
  link: text.exactOptional(),
  author: text.exactOptional(),
  createdAt: time,
});

/** A line of an exported archive. */
export const importedLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('updoc-archive'), version: z.literal(1), fingerprintsOnly: z.boolean() }),
  z.strictObject({ kind: z.literal('analysis'), record }),
  z.strictObject({ kind: z.literal('failure'), failure }),
  z.strictObject({ kind: z.literal('resolution'), resolution }),
]);

/** What a line of an exported archive holds. */
export type ImportedLine = z.infer<typeof importedLine>;
