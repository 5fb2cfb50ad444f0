import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What an output looks like, as text: a page, the parts it is made of by their name, and a style sheet. */
export interface Templates {
  readonly page: string;
  readonly parts: ReadonlyMap<string, string>;
  /** Empty where the output has none. */
  readonly style: string;
}

/** Reads the templates of an output that come with the package; `page` names the one that holds the others. */
export function readTemplates(output: string, page = 'report'): Templates {
  const folder = join(templatesFolder(import.meta.dirname), output);
  const style = join(folder, 'style.css');
  const sections = join(folder, 'sections');
  const names = readdirSync(sections)
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  return {
    page: readFileSync(join(folder, `${page}.hbs`), 'utf8'),
    parts: new Map(names.map((name) => [basename(name, '.hbs'), readFileSync(join(sections, name), 'utf8')])),
    style: existsSync(style) ? readFileSync(style, 'utf8') : '',
  };
}

/** Walks up to the package: the code stands in `src/` when tested and in `dist/src/` when built. */
function templatesFolder(folder: string): string {
  const templates = join(folder, 'templates');
  if (existsSync(templates)) return templates;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no folder "templates" above ${import.meta.dirname}`);
  return templatesFolder(parent);
}
