import type { Environment, ModuleState, Run } from '../model/timeline.ts';

/** Versions that the user names because the logs do not. */
export interface SaidVersions {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Sources that Liferay Cloud wrote: indexes. */
  readonly cloudSources?: readonly number[];
}

const NO_ENVIRONMENT: Environment = { from: {}, to: {}, jvmOptions: [] };

/** What later runs (a Gogo session after the upgrade) say of a module goes before what earlier ones said. */
export function mergeModules(runs: readonly Run[]): readonly ModuleState[] {
  const merged = new Map<string, ModuleState>();
  for (const { modules } of runs) {
    for (const module of modules) {
      const known = merged.get(module.name);
      const status = known?.status === 'failed' && module.status === 'pending' ? known.status : module.status;
      merged.set(module.name, { ...known, ...module, status, place: known?.place ?? module.place });
    }
  }
  return [...merged.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * Puts together what the runs tell of where they ran: the deciding run speaks last, and what the user says fills what no log
 * tells.
 */
export function mergeEnvironments(runs: readonly Run[], deciding: Run | undefined, said: SaidVersions): Environment {
  const others = runs.filter((run) => run !== deciding).map(({ environment }) => environment);
  const all = [...others, ...(deciding === undefined ? [] : [deciding.environment])];
  const merged = all.reduce<Environment>(
    (before, one) => ({
      ...before,
      ...one,
      from: { ...before.from, ...one.from },
      to: { ...before.to, ...one.to },
      jvmOptions: one.jvmOptions.length > 0 ? one.jvmOptions : before.jvmOptions,
    }),
    NO_ENVIRONMENT,
  );
  return withSaid(merged, said);
}

/** What the log says goes before what the user says. */
function withSaid(environment: Environment, { from, to }: SaidVersions): Environment {
  return {
    ...environment,
    from: { ...(from !== undefined && { version: from }), ...environment.from },
    to: { ...(to !== undefined && { version: to }), ...environment.to },
  };
}
