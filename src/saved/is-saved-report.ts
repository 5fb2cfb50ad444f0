import { closeSync, openSync, readSync } from 'node:fs';

/** How every report begins that updoc writes. */
const BEGINNING = /^\ufeff?\s{0,64}\{\s{0,64}"schemaVersion"\s{0,64}:/;
const BYTES = 512;

/** Tells whether a file begins as a saved report does; logs in JSON do not. False where it cannot be read. */
export function isSavedReport(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(BYTES);
      const length = readSync(file, bytes, 0, BYTES, 0);
      return BEGINNING.test(bytes.toString('utf8', 0, length));
    } finally {
      closeSync(file);
    }
  } catch {
    // Whoever reads it next says what is wrong with it.
    return false;
  }
}
