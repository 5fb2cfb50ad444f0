import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The outputs that are written by templates. */
export const TEMPLATE_NAMES = ['html', 'markdown', 'jira'] as const;
/** An output that is written by templates. */
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What an output looks like, as text: pages and the parts they are made of, by their names, and a style sheet. */
export interface Templates {
  /** `report`; `short` where the output can be short. */
  readonly pages: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
  /** Empty where the output has none. */
  readonly style: string;
}

/** What stands in the folder of an output. */
export type TemplateFiles = Omit<Templates, 'style'> & { readonly style?: string };

/** Tells whether an output is written by templates. */
export function isTemplateName(name: string): name is TemplateName {
  return TEMPLATE_NAMES.some((known) => known === name);
}

/** Reads the templates of an output that come with the package. */
export function readTemplates(output: TemplateName): Templates {
  const { pages, parts, style = '' } = readTemplateFolder(join(templatesFolder(), output));
  return { pages, parts, style };
}

/** Reads what stands in the folder of an output; there may be nothing. */
export function readTemplateFolder(folder: string): TemplateFiles {
  const style = join(folder, 'style.css');
  return {
    pages: templatesIn(folder),
    parts: templatesIn(join(folder, 'sections')),
    ...(existsSync(style) && { style: readFileSync(style, 'utf8') }),
  };
}

function templatesIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.hbs') && isFile(join(folder, name)))
    : [];
  return new Map(names.sort().map((name) => [basename(name, '.hbs'), readFileSync(join(folder, name), 'utf8')]));
}

/** A pipe in the place of a template would be waited for; a link may lead to a device that never ends. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The folder of the templates that come with the package: the code stands in `src/` when tested and in `dist/src/` when built. */
export function templatesFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'templates', 'html'))) folder = dirname(folder);
  return join(folder, 'templates');
}
