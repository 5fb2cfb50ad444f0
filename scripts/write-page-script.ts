/** Puts the script of the HTML report together from `page/` into `dist/page.js`, which stands in each page. */
import { join } from 'node:path';
import { writePageScript } from './page-script/bundle.ts';

await writePageScript(join(import.meta.dirname, '../dist/page.js'));
