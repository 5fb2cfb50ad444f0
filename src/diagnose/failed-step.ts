import type { Problem, Run, Span } from '../model/timeline.ts';

/** Where a run failed or stopped: what the documented rules on restore or rerun go by. */
export interface FailedStep {
  /** `unknown`: what is at hand is no log, and does not tell. */
  readonly phase: 'start' | 'core' | 'module' | 'verify' | 'unknown';
  /** Version line of a core step: `[7, 0]`; absent where the log does not tell. */
  readonly coreLine?: readonly [number, number];
  readonly process?: string;
  readonly module?: string;
}

/** `com.liferay.portal.upgrade.v7_3_x.UpgradeLayout`, `com.liferay.portal.upgrade.UpgradeProcess_7_0_0`. */
const CORE_STEP = /^com\.liferay\.portal\.upgrade\.(?:v|UpgradeProcess_)(\d)_(\d)_/;
/** Without `com.liferay.portal.upgrade.internal.index.updater`, which updates the indexes of modules. */
const CORE_ANY = /^com\.liferay\.portal\.(?:upgrade\.(?!internal\.)|kernel\.upgrade\.)/;

/** Tells whether a class is an upgrade process of the core. */
export function isCoreClass(name: string): boolean {
  return CORE_ANY.test(name);
}

/** Finds the step at which a run failed, from the problem that made it fail, else from its spans. */
export function findFailedStep(run: Run, problem: Problem | undefined): FailedStep {
  const moduleFailed =
    problem?.eventName === 'upgrade.module.failed' || problem?.eventName === 'upgrade.module.unreachable';
  const lineage = lineageOf(run, problem);
  const process = lineage.find(({ kind }) => kind === 'process')?.name;
  const named = {
    ...(process !== undefined && { process }),
    ...(problem?.module !== undefined && { module: problem.module }),
  };
  if (moduleFailed) return { phase: 'module', ...named };
  const verifies = lineage.some(({ kind }) => kind === 'verify') || isVerifyException(problem);
  if (verifies && process === undefined) return { phase: 'verify', ...named };
  const names = [...lineage.map(({ name }) => name), ...frameClasses(problem)];
  const coreLine = coreLineOf(names);
  if (names.some(isCoreClass) && !isModule(lineage)) {
    return { phase: 'core', ...named, ...(coreLine !== undefined && { coreLine }) };
  }
  if (process !== undefined || coreEnded(run)) return { phase: 'module', ...named };
  const last = run.spans.findLast(({ kind }) => kind === 'process');
  if (last === undefined) return { phase: phaseWithoutProcesses(run), ...named };
  return { phase: isCoreClass(last.name) ? 'core' : 'module', ...named };
}

/** A session, a report or rows of `Release_` hold no processes, whatever was run before. */
function phaseWithoutProcesses({ kind, modules }: Run): FailedStep['phase'] {
  if (kind === 'upgrade' || kind === 'server') return 'start';
  return modules.some(({ status }) => status === 'failed' || status === 'pending') ? 'module' : 'unknown';
}

function isVerifyException(problem: Problem | undefined): boolean {
  return problem?.throwable?.chain.some(({ type }) => type.endsWith('.VerifyException')) === true;
}

/** Tells whether the core came to its good end: what is left to do, or failed, are modules. */
export function coreEnded({ spans, marks }: Run): boolean {
  return (
    marks.has('tool.completed') ||
    spans.some(({ name, status }) => status === 'ok' && name === 'com.liferay.portal.upgrade.PortalUpgradeProcess')
  );
}

/** Spans around the failure, innermost first: those open at the problem, else the failed ones, else the open ones. */
function lineageOf(run: Run, problem: Problem | undefined): readonly Span[] {
  const byId = new Map(run.spans.map((span) => [span.id, span]));
  const failed = run.spans.filter(({ status, kind }) => status === 'error' && kind === 'process');
  const innermost = failed.find(({ id }) => !failed.some(({ parentId }) => parentId === id));
  if (innermost !== undefined) return upwards(innermost, byId);
  const around = (problem?.spanIds ?? []).flatMap((id) => byId.get(id) ?? []);
  if (around.length > 0) return [...around].reverse();
  const open = run.spans.findLast(
    ({ status, kind, endMs }) => status === 'unset' && kind !== 'timer' && endMs === undefined,
  );
  return open === undefined ? [] : upwards(open, byId);
}

function upwards(span: Span, byId: ReadonlyMap<string, Span>): Span[] {
  const lineage: Span[] = [];
  for (let next: Span | undefined = span; next !== undefined; next = byId.get(next.parentId ?? '')) lineage.push(next);
  return lineage;
}

function frameClasses(problem: Problem | undefined): string[] {
  return (problem?.throwable?.chain ?? []).flatMap(({ frames }) => frames.map(({ className }) => className));
}

/** Line of the innermost core step; the wrapper `PortalUpgradeProcess` holds those of 7.1 and later. */
function coreLineOf(names: readonly string[]): readonly [number, number] | undefined {
  for (const name of names) {
    const match = CORE_STEP.exec(name);
    if (match !== null) return [Number(match[1]), Number(match[2])];
    if (name === 'com.liferay.portal.upgrade.PortalUpgradeProcess') return [7, 1];
  }
  return undefined;
}

/** Module steps may use classes of the kernel, but nothing of the core stands around them. */
function isModule(lineage: readonly Span[]): boolean {
  const processes = lineage.filter(({ kind }) => kind === 'process');
  return processes.length > 0 && !processes.some(({ name }) => name.startsWith('com.liferay.portal.upgrade.'));
}
