import type { LogEvent } from '../model/event.ts';
import type { ListedPatch, PatchingFacts } from '../model/installation.ts';
import type { Attributes } from '../model/meaning.ts';

const MOST_PATCHES = 1_000;

/** Keeps what the patching tool says. */
export interface PatchingCollector {
  /** Adds an event; those of other programs are passed over. */
  readonly add: (event: LogEvent) => void;
  /** Absent where it says nothing. */
  readonly facts: () => PatchingFacts | undefined;
}

/** Collects what the patching tool says of an installation. */
export function createPatchingCollector(): PatchingCollector {
  const values = new Map<string, string>();
  const patches: ListedPatch[] = [];
  let installed: readonly string[] | undefined;
  let available: readonly string[] | undefined;
  let succeeded: boolean | undefined;

  return {
    add: ({ meaning: { eventName, attributes } }) => {
      switch (eventName) {
        case 'other.patching-tool':
          if (attributes.label !== undefined) values.set(String(attributes.label), String(attributes.value));
          break;
        case 'other.patching-tool.patches':
          if (attributes.state === 'installed') installed = listOf(attributes.patches);
          else available = listOf(attributes.patches);
          break;
        case 'other.patching-tool.patch':
          if (patches.length < MOST_PATCHES) patches.push(patchOf(attributes));
          break;
        case 'other.patching-tool.result':
          succeeded = attributes.succeeded === true;
          break;
        default:
          break;
      }
    },
    facts: () => {
      const marked = patches.filter((patch) => patch.installed).map(({ name }) => name);
      const level = installed ?? (patches.length > 0 ? marked : undefined);
      if (values.size === 0 && level === undefined && available === undefined && succeeded === undefined)
        return undefined;
      return {
        ...textField('toolVersion', values.get('tool-version')),
        ...textField('installationType', values.get('installation-type')),
        ...textField('build', values.get('build')),
        ...textField('servicePack', numbered(values.get('service-pack'))),
        ...textField('installableServicePack', numbered(values.get('installable-service-pack'))),
        ...(level !== undefined && { installed: level }),
        ...(available !== undefined && { available }),
        patches,
        ...(succeeded !== undefined && { succeeded }),
      };
    },
  };
}

function patchOf({ patch, installed, willBeInstalled, remark }: Attributes): ListedPatch {
  return {
    name: String(patch),
    installed: installed === true,
    willBeInstalled: willBeInstalled === true,
    ...(typeof remark === 'string' && { remark }),
  };
}

/** `Not available` is no number. */
function numbered(value: string | undefined): string | undefined {
  return value !== undefined && /^\d/.test(value) ? value : undefined;
}

function textField(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String).slice(0, MOST_PATCHES) : [];
}
