// Writes the samples folder: logs of upgrades in all version lines, and what is true of each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeSamples } from './make-samples/all-samples.ts';

const SAMPLES = join(import.meta.dirname, '../samples');

const files = await makeSamples();
for (const { path, bytes } of files) {
  mkdirSync(dirname(join(SAMPLES, path)), { recursive: true });
  writeFileSync(join(SAMPLES, path), bytes);
}
console.log(`${files.length} files in samples`);
