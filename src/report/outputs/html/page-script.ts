import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Reads the script of the page, which the build puts together from `page/` (`scripts/write-page-script.ts`). */
export function readPageScript(): string {
  const path = pathAbove(import.meta.dirname);
  if (path === undefined) {
    throw new Error(`the script of the page is not built above ${import.meta.dirname}; run "npm run build"`);
  }
  return readFileSync(path, 'utf8');
}

/** The code stands in `src/` when tested and in `dist/src/` when built. */
function pathAbove(folder: string): string | undefined {
  const path = join(folder, 'dist', 'page.js');
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : pathAbove(parent);
}
