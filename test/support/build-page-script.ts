import { join } from 'node:path';
import { writePageScript } from '../../scripts/page-script/bundle.ts';

/** Puts the script of the page together before any test, so that pages are tested with the script as it is now. */
export async function setup(): Promise<void> {
  await writePageScript(join(import.meta.dirname, '../../dist/page.js'));
}
