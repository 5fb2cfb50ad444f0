import type { ImportDirection } from '../../../src/model/import.ts';
import type { Attributes } from '../../../src/model/meaning.ts';
import type { Writer } from './parts.ts';

/** The two generations of Oracle's tools, which share their banner. */
export type Generation = 'data-pump' | 'classic';

const TOOLS = {
  'data-pump': { import: 'impdp', export: 'expdp' },
  classic: { import: 'imp', export: 'exp' },
} as const;

/**
 * Names the program: by the mark of RMAN, else by what the line says, else by the banner.
 *
 * `said` is the direction that the line's own words tell. Gives `tool` and `direction`, nothing where nothing tells.
 */
export function toolAttributes(
  generation: Generation,
  client: 'impdp' | 'expdp' | undefined,
  said: ImportDirection | undefined,
  writer: Writer,
): Attributes {
  const direction = client === undefined ? (said ?? directionOf(writer)) : client === 'impdp' ? 'import' : 'export';
  return direction === undefined ? {} : { tool: TOOLS[generation][direction], direction };
}

function directionOf(writer: Writer): ImportDirection | undefined {
  return writer === 'import' || writer === 'export' ? writer : undefined;
}
