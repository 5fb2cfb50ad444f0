import type { Problem, Run, Span } from '../../model/timeline.ts';

/** What failed at first and came to a good end in the same run. */
export interface MadeGood {
  /** Modules that a later attempt upgraded. */
  readonly modules: ReadonlySet<string>;
  /** Ids of failed spans whose work was done by a later attempt. */
  readonly spanIds: ReadonlySet<string>;
}

/**
 * Finds what failed and was then done: a module that was upgraded in the shell behind its failure, and the processes that
 * failed in it.
 *
 * A process that ends well under the same name is no proof alone: with partitions it runs once for each company.
 */
export function findMadeGood({ modules, spans, problems }: Run): MadeGood {
  const failedOnce = new Set(
    problems.flatMap(({ eventName, module }) => (eventName === 'upgrade.module.failed' ? (module ?? []) : [])),
  );
  const upgraded = new Set(
    modules.flatMap(({ name, status }) => (status === 'upgraded' && failedOnce.has(name) ? [name] : [])),
  );
  if (upgraded.size === 0) return { modules: upgraded, spanIds: new Set() };
  const repeated = spans.filter((span) => span.status === 'error' && isDoneLater(span, spans));
  return { modules: upgraded, spanIds: new Set(repeated.map(({ id }) => id)) };
}

function isDoneLater(failed: Span, spans: readonly Span[]): boolean {
  return spans.some(
    ({ name, kind, status, place }) =>
      status === 'ok' &&
      name === failed.name &&
      kind === failed.kind &&
      place.source === failed.place.source &&
      place.startLine > (failed.endPlace ?? failed.place).startLine,
  );
}

/** Tells whether a problem is of something that was done later. */
export function isMadeGood({ module, spanIds }: Problem, good: MadeGood): boolean {
  return (module !== undefined && good.modules.has(module)) || spanIds.some((id) => good.spanIds.has(id));
}
