import type { UnsatisfiedComponent } from '../model/gogo.ts';
import type { AttributeValue } from '../model/meaning.ts';
import type { ModuleState } from '../model/timeline.ts';
import { type GogoRow, listOf } from './gogo-rows.ts';

const MOST_COMPONENTS = 5_000;
const MOST_BLOCKERS = 100;
const WAITS = /^(?:unsatisfied|failed activation|unavailable|unresolved)/i;
const WORKS = /^(?:active|satisfied|registered)$/i;
/** The row of `Release_` that a component waits for. */
const RELEASE_OF = /release\.bundle\.symbolic\.name=([\w.-]+)/;

/** Finds bundles and components that cannot start in the rows of all answers; what a later answer says goes before. */
export function findUnsatisfied(rows: readonly GogoRow[]): readonly UnsatisfiedComponent[] {
  const found = new Map<string, UnsatisfiedComponent>();
  for (const row of rows) {
    const component = toComponent(row);
    const key = keyOf(row);
    if (component !== undefined && (found.has(key) || found.size < MOST_COMPONENTS)) {
      found.set(key, merge(found.get(key), component));
    } else if (WORKS.test(textOf(row.attributes.state) ?? '')) found.delete(key);
  }
  return [...found.values()];
}

/** Older lists print the number of a bundle only. */
function keyOf({ attributes, place }: GogoRow): string {
  const { component, bundle, bundleId, for: missing } = attributes;
  if (component === undefined && bundle === undefined)
    return `${String(missing)} ${missing === undefined ? place.startLine : ''}`;
  return `${String(bundleId ?? bundle)} ${String(component)}`;
}

function toComponent(row: GogoRow): UnsatisfiedComponent | undefined {
  const { attributes, place } = row;
  const state = textOf(attributes.state);
  const missing = textOf(attributes.for);
  const waitsFor = missing === undefined ? listOf(row, 'waitsFor') : [missing];
  if (waitsFor.length === 0 && !WAITS.test(state ?? '')) return undefined;
  const bundle = textOf(attributes.bundle);
  const component = textOf(attributes.component);
  return {
    waitsFor,
    place,
    ...(bundle !== undefined && { bundle }),
    ...(component !== undefined && { component }),
    ...(state !== undefined && { state }),
  };
}

/** One command tells the state, another what it waits for. */
function merge(known: UnsatisfiedComponent | undefined, said: UnsatisfiedComponent): UnsatisfiedComponent {
  if (known === undefined) return said;
  const waitsFor = said.waitsFor.length > 0 ? said.waitsFor : known.waitsFor;
  return { ...known, ...said, waitsFor, place: waitsFor === said.waitsFor ? said.place : known.place };
}

/**
 * Adds to modules what their upgrades wait for: what components lack that register upgrades, where none is known what any
 * of their components lacks. A component that registers upgrades tells of a module nobody named.
 */
export function withBlockers(
  modules: readonly ModuleState[],
  unsatisfied: readonly UnsatisfiedComponent[],
): readonly ModuleState[] {
  if (unsatisfied.length === 0) return modules;
  const known = new Set(modules.map(({ name }) => name));
  const registering = new Set(unsatisfied.filter(registersUpgrades).map(({ bundle }) => bundle));
  const blockers = new Map<string, { readonly names: Set<string>; readonly first: UnsatisfiedComponent }>();
  for (const component of unsatisfied) {
    const { bundle } = component;
    if (bundle === undefined) continue;
    if (registering.has(bundle) ? !registersUpgrades(component) : !known.has(bundle)) continue;
    const entry = blockers.get(bundle) ?? { names: new Set<string>(), first: component };
    for (const name of component.waitsFor.flatMap((lack) => blockerOf(lack, bundle))) {
      if (entry.names.size < MOST_BLOCKERS) entry.names.add(name);
    }
    blockers.set(bundle, entry);
  }
  const named = modules.map((module) => {
    const names = blockers.get(module.name)?.names ?? new Set();
    return names.size > 0 && module.status !== 'upgraded' ? { ...module, blockedBy: [...names] } : module;
  });
  const others = [...blockers].filter(([name, { names }]) => !known.has(name) && names.size > 0);
  return [
    ...named,
    ...others.map(([name, { names, first }]): ModuleState => ({
      name,
      status: 'unknown',
      blockedBy: [...names],
      place: first.place,
    })),
  ];
}

function registersUpgrades({ component }: UnsatisfiedComponent): boolean {
  return component !== undefined && /Upgrade[^.]*$/.test(component);
}

/** Another module whose row of `Release_` is awaited, else the reference by its name; a module does not wait for itself. */
function blockerOf(lack: string, bundle: string): readonly string[] {
  const release = RELEASE_OF.exec(lack)?.[1];
  if (release !== undefined) return release === bundle ? [] : [release];
  if (/^[A-Z][\w-]+: /.test(lack)) return [lack];
  return [/^[^\s:]+/.exec(lack)?.[0] ?? lack];
}

function textOf(value: AttributeValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
