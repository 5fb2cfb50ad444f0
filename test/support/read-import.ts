import type { ImportReport } from '../../src/model/import.ts';
import { analyzeText } from './analyze-text.ts';

/** Reads a text as updoc does and gives the imports in it. */
export async function importsIn(text: string | Buffer): Promise<readonly ImportReport[]> {
  return (await analyzeText(text)).imports;
}
