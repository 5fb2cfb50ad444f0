/** Collects what each step took in each rehearsal, and the rows of the tables that it works on. */
import type { AnalysisRecord, SpanDuration } from '../model/archive.ts';
import type { SpanKind } from '../model/timeline.ts';

/** What a step took in one rehearsal. */
export interface StepSample {
  /** Index of the rehearsal. */
  readonly rehearsal: number;
  /** Without the steps inside. */
  readonly ownMs: number;
  /** Of its tables, in that rehearsal; absent where they were not counted. */
  readonly rows?: number;
}

/** A step with what it took in the rehearsals in which it ended well. */
export interface SampledStep {
  readonly key: string;
  readonly kind: SpanKind;
  readonly name: string;
  readonly module?: string;
  /** In lower case; empty where none is known. */
  readonly tables: readonly string[];
  readonly samples: readonly StepSample[];
}

/** Rows by table, in lower case. */
export type RowCounts = ReadonlyMap<string, number>;

/** Finds the tables that a step works on. */
export type TablesOfStep = (
  step: { readonly name: string; readonly module?: string },
  tables: readonly string[],
) => readonly string[];

/** Only the longest ones are worth asking which tables they work on. */
const MOST_ASKED = 200;

/** Collects the steps that ended well in any rehearsal, the longest first. */
export function sampleSteps(records: readonly AnalysisRecord[], tablesOfStep: TablesOfStep): readonly SampledStep[] {
  const counts = records.map(rowCountsOf);
  const tables = [...new Set(counts.flatMap((count) => [...count.keys()]))];
  const ended = records.flatMap(({ spans }, rehearsal) => spans.filter(hasEnded).map((span) => ({ rehearsal, span })));
  const groups = Map.groupBy(ended, ({ span: { kind, name, module = '' } }) => [kind, name, module].join('\n'));
  return [...groups]
    .map(([key, group]) => ({ key, group, longest: Math.max(...group.map(({ span }) => ownMs(span))) }))
    .toSorted((left, right) => right.longest - left.longest)
    .flatMap(({ key, group }, index) => {
      const [first] = group;
      if (first === undefined) return [];
      const { kind, name, module } = first.span;
      const step = { kind, name, ...(module !== undefined && { module }) };
      const own = index < MOST_ASKED ? tablesOfStep(step, tables) : [];
      const samples = group.map(({ rehearsal, span }) => {
        const rows = rowsOf(own, counts[rehearsal]);
        return { rehearsal, ownMs: ownMs(span), ...(rows !== undefined && { rows }) };
      });
      return [{ key, ...step, tables: own, samples }];
    });
}

/** Rows by table that an import brought. */
export function rowCountsOf({ tables }: Pick<AnalysisRecord, 'tables'>): RowCounts {
  return new Map(tables.flatMap(({ name, rows }) => (rows === undefined ? [] : [[name.toLowerCase(), rows] as const])));
}

/** Adds up the rows of tables; absent where none was counted. */
export function rowsOf(tables: readonly string[], counts: RowCounts | undefined): number | undefined {
  const known = tables.flatMap((table) => counts?.get(table) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, rows) => sum + rows, 0);
}

/** Tables are no steps, and what failed did not do all of its work. */
function hasEnded({ kind, status, durationMs }: SpanDuration): boolean {
  return kind !== 'import-table' && status === 'ok' && durationMs !== undefined;
}

function ownMs({ selfMs, durationMs = 0 }: SpanDuration): number {
  return Math.max(0, selfMs ?? durationMs);
}
