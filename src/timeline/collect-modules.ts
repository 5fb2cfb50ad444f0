import type { LogEvent } from '../model/event.ts';
import type { EventName } from '../model/event-name.ts';
import type { ReleaseRow } from '../model/gogo.ts';
import type { Attributes, AttributeValue } from '../model/meaning.ts';
import { type Place, placeOf } from '../model/place.ts';
import type { ModuleState, ModuleStep } from '../model/timeline.ts';
import { chainOf, isLater } from './module-steps.ts';

const MOST_MODULES = 20_000;
const MOST_STEPS = 100_000;
const UPGRADE_FAILED = 1;

/** Keeps what is said of modules. */
export interface ModuleCollector {
  readonly add: (event: LogEvent) => void;
  /** What is known at the end; rows of `Release_` tell which modules failed. */
  readonly states: (releases: readonly ReleaseRow[]) => readonly ModuleState[];
}

interface KnownModule {
  status: ModuleState['status'];
  fromSchema?: string;
  toSchema?: string;
  steps?: ModuleStep[];
  place: Place;
}

/** A heading of `upgrade:list` with the rows below it. */
interface Listed {
  readonly name: string;
  readonly version: string;
  readonly steps: ModuleStep[];
  readonly place: Place;
}

/** An answer of `upgrade:check` that is being read: what it does not name is upgraded, unless something hides from it. */
interface Check {
  readonly named: Set<string>;
  isPartial: boolean;
}

/**
 * Collects what the log says of modules: failed, waiting (answers of the Gogo commands), upgraded (their indexes were
 * updated, which happens after the steps of a module; or a later answer names them no more).
 */
export function createModuleCollector(): ModuleCollector {
  const modules = new Map<string, KnownModule>();
  let listed: Listed | undefined;
  /** Module of the last row of `upgrade:checkAll`: its steps follow. */
  let checked: KnownModule | undefined;
  let checkedSteps: ModuleStep[] = [];
  let check: Check | undefined;
  let steps = 0;

  function note(name: string, status: ModuleState['status'], place: Place): KnownModule | undefined {
    const known = modules.get(name);
    if (known === undefined && modules.size >= MOST_MODULES) return undefined;
    const module = known ?? { status, place };
    if (RANK[status] >= RANK[module.status]) {
      if (module.status !== status) module.place = place;
      module.status = status;
    }
    modules.set(name, module);
    check?.named.add(name);
    return module;
  }

  function noteFailed(name: string, place: Place): void {
    if (name !== '') note(name, 'failed', place);
  }

  function notePending(name: string, place: Place, from: string, to: string | undefined): KnownModule | undefined {
    if (name === 'Portal') return undefined;
    const module = note(name, 'pending', place);
    if (module === undefined) return undefined;
    module.fromSchema = from;
    if (to !== undefined && (module.toSchema === undefined || isLater(to, module.toSchema))) module.toSchema = to;
    return module;
  }

  function noteRow(attributes: Attributes, place: Place): void {
    const { module, from, to, glued } = attributes;
    checked = notePending(String(module), place, String(from), textOf(to));
    checkedSteps = [];
    if (checked?.steps !== undefined && checked.steps[0].from !== from) delete checked.steps;
    for (const row of Array.isArray(glued) ? glued : []) {
      const [name = '', start = '', end] = String(row).split(' ');
      notePending(name, place, start, end);
    }
  }

  function noteStep({ from, to, process, required }: Attributes): void {
    if (steps >= MOST_STEPS) return;
    const step: ModuleStep = {
      from: String(from),
      ...(to !== undefined && { to: String(to) }),
      ...(process !== undefined && { process: String(process) }),
      ...(typeof required === 'boolean' && { required }),
    };
    if (listed !== undefined) listed.steps.push(step);
    else if (checked === undefined) return;
    else {
      checkedSteps.push(step);
      checked.steps = checkedSteps;
    }
    steps++;
  }

  /** What a list of steps says can only be told when all of them were read. */
  function settleListed(): void {
    if (listed === undefined) return;
    const { name, version, place } = listed;
    const chain = chainOf(version, listed.steps);
    const ends = listed.steps.some(({ to }) => to === version);
    const later = listed.steps.flatMap(({ to }) => (to !== undefined && isLater(to, version) ? [to] : []));
    listed = undefined;
    if (chain.length > 0) {
      const module = notePending(name, place, version, chain.at(-1)?.to);
      if (module !== undefined) module.steps = [...chain];
    } else if (ends) lift(name, place, version);
    else for (const to of later) notePending(name, place, version, to);
  }

  /** A module that waited or had failed was upgraded since. */
  function lift(name: string, place: Place, version: string | undefined): void {
    const module = modules.get(name);
    if (module === undefined || (module.status !== 'pending' && module.status !== 'failed')) return;
    module.status = 'upgraded';
    module.place = place;
    if (version !== undefined) module.toSchema = version;
    delete module.steps;
  }

  function endCheck(place: Place): void {
    if (check !== undefined && !check.isPartial) {
      for (const name of modules.keys()) if (!check.named.has(name)) lift(name, place, undefined);
    }
    check = undefined;
  }

  function startCommand(typed: string, place: Place): void {
    endCheck(place);
    checked = undefined;
    if (/^upgrade:check(?:all)?$/i.test(typed)) check = { named: new Set(), isPartial: false };
  }

  return {
    add: ({ meaning, record }) => {
      const { eventName, attributes } = meaning;
      if (!ABOUT.has(eventName)) return;
      const name = String(attributes.module ?? '');
      if (eventName !== 'upgrade.module.step' && eventName !== 'gogo.text') settleListed();
      if (record.part?.startsWith('>') === true) endCheck(placeOf(record));
      switch (eventName) {
        case 'upgrade.module.failed':
        case 'gogo.failed-module':
          noteFailed(name, placeOf(record));
          break;
        case 'upgrade.module.unreachable':
          notePending(name, placeOf(record), String(attributes.from), textOf(attributes.to));
          break;
        case 'upgrade.module.pending':
          noteRow(attributes, placeOf(record));
          break;
        case 'upgrade.module.listed':
          checked = undefined;
          listed = { name, version: String(attributes.version), steps: [], place: placeOf(record) };
          break;
        case 'upgrade.module.step':
          noteStep(attributes);
          break;
        case 'upgrade.timer.completed':
          if (name !== '') note(name, 'upgraded', placeOf(record));
          break;
        case 'gogo.modules-upgraded':
          for (const known of modules.keys()) lift(known, placeOf(record), undefined);
          break;
        case 'gogo.command':
          startCommand(String(attributes.command), placeOf(record));
          break;
        case 'gogo.text':
        case 'gogo.error':
        case 'upgrade.modules.unsatisfied':
          if (check !== undefined) check.isPartial = true;
          break;
        default:
          break;
      }
    },
    states: (releases) => {
      settleListed();
      for (const { servletContextName: name, schemaVersion, state, place } of releases) {
        if (name === 'portal') continue;
        if (state === UPGRADE_FAILED) noteFailed(name, place);
        const module = modules.get(name);
        if (module !== undefined && schemaVersion !== undefined) module.fromSchema ??= schemaVersion;
      }
      return [...modules].map(([name, module]) => ({ name, ...module }));
    },
  };
}

/** Events that say something of modules. */
const ABOUT: ReadonlySet<EventName> = new Set([
  'upgrade.module.failed',
  'upgrade.module.unreachable',
  'upgrade.module.pending',
  'upgrade.module.listed',
  'upgrade.module.step',
  'upgrade.modules.unsatisfied',
  'upgrade.timer.completed',
  'gogo.command',
  'gogo.error',
  'gogo.failed-module',
  'gogo.modules-upgraded',
  'gogo.text',
]);

const RANK = { unknown: 0, upgraded: 1, pending: 2, failed: 3 } as const;

function textOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
