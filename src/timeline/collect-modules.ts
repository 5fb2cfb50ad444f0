import type { LogEvent } from '../model/event.ts';
import { type Place, placeOf } from '../model/place.ts';
import type { ModuleState } from '../model/timeline.ts';

const MOST_MODULES = 20_000;

/** Keeps what is said of modules. */
export interface ModuleCollector {
  readonly add: (event: LogEvent) => void;
  readonly states: () => readonly ModuleState[];
}

interface KnownModule {
  status: ModuleState['status'];
  fromSchema?: string;
  toSchema?: string;
  place: Place;
}

/**
 * Collects what the log says of modules: failed, waiting (answers of the Gogo commands), upgraded (their indexes were
 * updated, which happens after the steps of a module).
 */
export function createModuleCollector(): ModuleCollector {
  const modules = new Map<string, KnownModule>();
  /** Heading of the `upgrade:list` that steps are being read of. */
  let listed: { name: string; version: string; place: Place } | undefined;

  function note(name: string, status: ModuleState['status'], event: LogEvent): KnownModule | undefined {
    const known = modules.get(name);
    if (known === undefined && modules.size >= MOST_MODULES) return undefined;
    const module = known ?? { status, place: placeOf(event.record) };
    if (RANK[status] >= RANK[module.status]) {
      if (module.status !== status) module.place = placeOf(event.record);
      module.status = status;
    }
    modules.set(name, module);
    return module;
  }

  function notePending(name: string, event: LogEvent, from: string, to: string | undefined): void {
    const module = note(name, 'pending', event);
    if (module === undefined) return;
    module.fromSchema = from;
    if (to !== undefined && (module.toSchema === undefined || isLater(to, module.toSchema))) module.toSchema = to;
  }

  return {
    add: (event) => {
      const { eventName, attributes } = event.meaning;
      const name = String(attributes.module ?? '');
      switch (eventName) {
        case 'upgrade.module.failed':
          note(name, 'failed', event);
          break;
        case 'upgrade.module.unreachable':
        case 'upgrade.module.pending':
          if (name !== 'Portal') {
            const to = attributes.to === undefined ? undefined : String(attributes.to);
            notePending(name, event, String(attributes.from), to);
          }
          break;
        case 'upgrade.module.listed':
          listed = { name, version: String(attributes.version), place: placeOf(event.record) };
          break;
        case 'upgrade.module.step':
          if (listed !== undefined && isLater(String(attributes.to), listed.version)) {
            notePending(listed.name, event, listed.version, String(attributes.to));
          }
          break;
        case 'upgrade.timer.completed':
          if (name !== '') note(name, 'upgraded', event);
          break;
        default:
          break;
      }
    },
    states: () => [...modules].map(([name, module]) => ({ name, ...module })),
  };
}

const RANK = { unknown: 0, upgraded: 1, pending: 2, failed: 3 } as const;

/**
 * Tells whether a schema version comes after another. `1.0.0-step-2` stands before `1.0.0`, and after `1.0.0-step-3`:
 * steps count down to their version.
 */
export function isLater(version: string, than: string): boolean {
  const [left, right] = [version, than].map(versionParts);
  const length = Math.max(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function versionParts(version: string): number[] {
  const [numbers, step] = version.split(/[-.]step-/);
  const [major = 0, minor = 0, micro = 0] = numbers.split('.').map(Number);
  return [major, minor, micro, step === undefined ? 0 : -Number(step)];
}
