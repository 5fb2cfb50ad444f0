import type { Attributes } from '../../../src/model/meaning.ts';

const EXPORTS = ['pg_dump', 'pg_dumpall'];

/** Attributes that name a program, and whether it writes a dump or reads one. */
export function toolAttributes(tool: string): Attributes {
  return { tool, direction: EXPORTS.includes(tool) ? 'export' : 'import' };
}
