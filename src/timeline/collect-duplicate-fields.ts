import type { DuplicateFieldsFacts, DuplicateStructure } from '../model/duplicate-fields.ts';
import type { LogEvent } from '../model/event.ts';
import type { Attributes } from '../model/meaning.ts';
import { type Place, placeOf } from '../model/place.ts';

const MOST_STRUCTURES = 2_000;
const MOST_PARTS = 500;

/** Keeps what the script that finds duplicate fields says. */
export interface DuplicateFieldsCollector {
  /** Adds an event; those of other programs are passed over. */
  readonly add: (event: LogEvent) => void;
  /** Absent where the script did not run. */
  readonly facts: () => DuplicateFieldsFacts | undefined;
}

interface StructureDraft {
  readonly head: Omit<DuplicateStructure, 'fields' | 'templates'>;
  readonly fields: { readonly from: string; readonly to: string }[];
  readonly templates: { readonly id: string; readonly groupId?: string }[];
}

/** Collects the result of the script, structure by structure; a structure without duplicate fields is left out. */
export function createDuplicateFieldsCollector(): DuplicateFieldsCollector {
  const structures: StructureDraft[] = [];
  const counts = new Map<string, number>();
  let finished = false;
  let place: Place | undefined;

  function addPart(attributes: Attributes, kind: 'field' | 'template'): void {
    const structure = structures.at(-1);
    if (structure === undefined) return;
    const { from, to, id, groupId } = attributes;
    if (kind === 'field' && structure.fields.length < MOST_PARTS) {
      structure.fields.push({ from: String(from), to: String(to) });
    }
    if (kind === 'template' && structure.templates.length < MOST_PARTS) {
      structure.templates.push({ id: String(id), ...(typeof groupId === 'string' && { groupId }) });
    }
  }

  return {
    add: ({ meaning: { eventName, attributes }, record }) => {
      if (!eventName.startsWith('other.duplicate-fields-script')) return;
      place ??= placeOf(record);
      switch (eventName) {
        case 'other.duplicate-fields-script':
          counts.set('structures', Number(attributes.structures));
          break;
        case 'other.duplicate-fields-script.count':
          counts.set(String(attributes.count), Number(attributes.number));
          break;
        case 'other.duplicate-fields-script.structure':
          dropSound(structures);
          if (structures.length < MOST_STRUCTURES) structures.push(structureOf(attributes, placeOf(record)));
          break;
        case 'other.duplicate-fields-script.field':
          addPart(attributes, 'field');
          break;
        case 'other.duplicate-fields-script.template':
          addPart(attributes, 'template');
          break;
        case 'other.duplicate-fields-script.finished':
          finished = true;
          break;
        default:
          break;
      }
    },
    facts: () => {
      if (place === undefined) return undefined;
      dropSound(structures);
      return {
        ...countField('structures', counts.get('structures')),
        ...countField('templatesToModify', counts.get('templates')),
        ...countField('webContentsProcessed', counts.get('web-contents')),
        ...countField('webContentsOutOfSync', counts.get('out-of-sync')),
        ...countField('ddmStructuresProcessed', counts.get('ddm-structures')),
        finished,
        found: structures.map(({ head, fields, templates }) => ({ ...head, fields, templates })),
        place,
      };
    },
  };
}

/** The script names every structure it checks. */
function dropSound(structures: StructureDraft[]): void {
  const last = structures.at(-1);
  if (last !== undefined && last.fields.length === 0 && last.templates.length === 0) structures.pop();
}

function structureOf({ id, structureId, name, groupId }: Attributes, place: Place): StructureDraft {
  const head = {
    id: String(id),
    ...(typeof structureId === 'string' && { structureId }),
    ...(typeof name === 'string' && { name }),
    ...(typeof groupId === 'string' && { groupId }),
    place,
  };
  return { head, fields: [], templates: [] };
}

function countField(name: string, value: number | undefined): Readonly<Record<string, number>> {
  return value === undefined ? {} : { [name]: value };
}
