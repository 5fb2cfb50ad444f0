import type { Report, ReportSpan } from '../model/report.ts';

/** A piece of work that runs, and those around it, the outermost first. */
export interface OpenWork {
  readonly span: ReportSpan;
  readonly around: readonly ReportSpan[];
}

/** More is open only where a log was made to look so. */
const MOST_OPEN = 1_000;

/** Finds the innermost pieces of work of a run that began and have no end in the log, the last begun first. */
export function openWork({ spans }: Pick<Report, 'spans'>, runId: string): readonly OpenWork[] {
  const ofRun = spans.filter((span) => span.runId === runId);
  const byId = new Map(ofRun.map((span) => [span.id, span]));
  const unfinished = ofRun.filter(isUnfinished).slice(-MOST_OPEN);
  const twins = new Map(unfinished.map((span) => [nameKey(span), span]));

  /** What is repeated is counted with its siblings that ended: the one that runs stands beside them. */
  function outerOf({ parentId = '' }: ReportSpan): ReportSpan | undefined {
    const parent = byId.get(parentId);
    return parent === undefined || isUnfinished(parent) ? parent : twins.get(nameKey(parent));
  }

  /** Absent where something around it ended: it was left open and does not run. */
  function aroundOf(span: ReportSpan): readonly ReportSpan[] | undefined {
    const around: ReportSpan[] = [];
    for (let at = span; at.parentId !== undefined; at = around[around.length - 1]) {
      const outer = outerOf(at);
      if (outer === undefined) return undefined;
      around.push(outer);
    }
    return around.reverse();
  }

  const open = unfinished.flatMap((span) => {
    const around = aroundOf(span);
    return around === undefined ? [] : [{ span, around }];
  });
  const outer = new Set(open.map(({ around }) => around.at(-1)?.id));
  return open
    .filter(({ span }) => !outer.has(span.id))
    .sort((left, right) => (right.span.startOffsetMs ?? -1) - (left.span.startOffsetMs ?? -1));
}

function isUnfinished({ status, endOffsetMs }: ReportSpan): boolean {
  return status === 'unset' && endOffsetMs === undefined;
}

function nameKey({ parentId = '', kind, name }: ReportSpan): string {
  return `${parentId}\n${kind}\n${name}`;
}
