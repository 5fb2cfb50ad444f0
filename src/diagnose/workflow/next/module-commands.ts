import type { ModuleState } from '../../../model/timeline.ts';

/** Most modules that are named one by one; where more wait, all are upgraded at once. */
const MOST_NAMED = 10;
/** Symbolic names of modules in what a reference waits for: `(release.bundle.symbolic.name=com.acme.service)`. */
const NAME = /[A-Za-z][\w-]{0,100}(?:\.[\w-]{1,100})+/g;

/**
 * Lists the commands of the Gogo shell that upgrade the modules which failed or wait: those that others wait for come first.
 * The last one shows whether any is left.
 */
export function moduleCommands(modules: readonly ModuleState[]): readonly string[] {
  const open = openModules(modules);
  if (open.length === 0) return ['upgrade:check'];
  if (open.length > MOST_NAMED) return ['upgrade:executeAll', 'upgrade:check'];
  return [...inOrderOfNeed(open).map(({ name }) => `upgrade:execute ${name}`), 'upgrade:check'];
}

/** Modules that failed or wait. */
export function openModules(modules: readonly ModuleState[]): readonly ModuleState[] {
  return modules.filter(({ status }) => status === 'failed' || status === 'pending');
}

/** Puts modules behind those that they wait for; modules that wait for each other stay in the order given. */
export function inOrderOfNeed(modules: readonly ModuleState[]): readonly ModuleState[] {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const placed = new Set<string>();
  const ordered: ModuleState[] = [];
  const place = (module: ModuleState): void => {
    if (placed.has(module.name)) return;
    placed.add(module.name);
    for (const name of needs(module)) {
      const needed = byName.get(name);
      if (needed !== undefined) place(needed);
    }
    ordered.push(module);
  };
  for (const module of modules) place(module);
  return ordered;
}

function needs({ blockedBy = [] }: ModuleState): readonly string[] {
  return blockedBy.flatMap((reference) => reference.match(NAME) ?? []);
}
