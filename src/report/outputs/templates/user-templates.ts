/** Templates of the user: a folder in the form of `templates/`, with files that take the place of ours, and outputs of their own. */
import { ownValue } from '../../../model/own-value.ts';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../../../errors.ts';
import { OUTPUT_NAMES } from '../output-names.ts';
import { TEMPLATE_NAMES, type TemplateFiles, type TemplateName, type Templates, isTemplateName, readTemplateFolder, readTemplates, templatesFolder } from '../read-templates.ts';
import { KIND_CONSTANTS, KIND_HELPERS, type TemplateKind } from '../template-kind.ts';
import { checkTemplates } from './check-templates.ts';
import { type TemplateMistake, formatTemplateMistake } from './template-mistake.ts';
import { type Shape, ViewSchema, shapeOf } from './view-shape.ts';

/** An output that the user's templates add. */
export interface UserOutput {
  readonly name: string;
  readonly kind: TemplateKind;
  /** `.cover.md`: a file with this ending is written by it. */
  readonly ending: string;
  readonly templates: Templates;
}

/** What a folder of templates holds. */
export interface UserTemplates {
  /** Ours with those of the user in their place, by output. */
  readonly overrides: ReadonlyMap<TemplateName, Templates>;
  readonly outputs: readonly UserOutput[];
}

/** Far above any honest template; larger ones take the parser seconds. */
const MAX_CHARACTERS = 128 * 1024;
const MOST_LISTED = 20;
const NAME = /^[a-z][a-z\d-]{0,40}$/;
/** The ending of a page says how its texts are escaped. */
const PAGE_KINDS: Readonly<Record<string, TemplateKind>> = {
  'report.html.hbs': 'html',
  'report.md.hbs': 'markdown',
  'report.jira.hbs': 'jira',
  'report.txt.hbs': 'text',
};

/** Reads and checks the templates of a folder; throws a `UserError` that names every mistake by file and line. */
export function readUserTemplates(dir: string): UserTemplates {
  const mistakes: TemplateMistake[] = [];
  const folders = foldersIn(dir, mistakes);
  const overrides = new Map(folders.filter(isTemplateName).map((name) => [name, overrideOf(dir, name, mistakes)] as const));
  const outputs = folders.filter((name) => !isTemplateName(name)).flatMap((name) => outputOf(dir, name, mistakes));
  if (mistakes.length > 0) throw new UserError(explain(dir, mistakes));
  return { overrides, outputs };
}

function foldersIn(dir: string, mistakes: TemplateMistake[]): readonly string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(`no folder "${dir}"; --template takes a folder with templates, such as ${join(dir, 'html', 'sections', 'finding.hbs')}`);
  }
  const entries = readdirSync(dir, { withFileTypes: true }).toSorted((left, right) => (left.name < right.name ? -1 : 1));
  for (const { name } of entries.filter((entry) => /\.(?:hbs|css)$/.test(entry.name))) {
    mistakes.push({ path: join(dir, name), message: 'stands in no folder of an output; expected html/sections/<name>.hbs or <output>/report.md.hbs' });
  }
  const folders = entries.filter((entry) => statSync(join(dir, entry.name)).isDirectory()).map(({ name }) => name);
  if (folders.length === 0) throw new UserError(`no templates in "${dir}"; expected a folder for an output, such as ${join(dir, 'html')}`);
  return folders;
}

/** A folder of the user's for one output. */
interface Folder {
  readonly path: string;
  readonly kind: TemplateKind;
  readonly theirs: TemplateFiles;
}

/** Our templates, with those of the user in the place of the ones of the same name. */
function overrideOf(dir: string, name: TemplateName, mistakes: TemplateMistake[]): Templates {
  const folder = readFolder(join(dir, name), name, mistakes);
  const ours = readTemplates(name);
  const merged = { ...mergeParts(ours, folder), pages: new Map([...ours.pages, ...folder.theirs.pages]) };
  const strange = [...folder.theirs.pages.keys()].filter((page) => !ours.pages.has(page));
  const known = [...ours.pages.keys()].map((page) => `${page}.hbs`).join(', ');
  for (const page of strange) mistakes.push({ path: join(folder.path, `${page}.hbs`), message: `is no page of ${name}; known: ${known}` });
  for (const page of ours.pages.keys()) mistakes.push(...checkPage(folder, merged, page, `${page}.hbs`));
  return merged;
}

/** An output of the user's own: one page, and our parts of its kind where it has none of its own. */
function outputOf(dir: string, name: string, mistakes: TemplateMistake[]): readonly UserOutput[] {
  const path = join(dir, name);
  const files = Object.keys(PAGE_KINDS).filter((file) => statSync(join(path, file), { throwIfNoEntry: false })?.isFile() === true);
  const [file] = files;
  const kind = file === undefined ? undefined : ownValue(PAGE_KINDS, file);
  const problem = nameProblem(name) ?? pageProblem(files);
  if (problem !== undefined || file === undefined || kind === undefined) {
    mistakes.push({ path, message: problem ?? '' });
    return [];
  }
  const folder = readFolder(path, kind, mistakes);
  const page = folder.theirs.pages.get(basename(file, '.hbs')) ?? '';
  const base = kind === 'text' ? { parts: new Map<string, string>(), style: '' } : readTemplates(kind);
  const templates = { ...mergeParts(base, folder), pages: new Map([['report', page]]) };
  mistakes.push(...checkPage(folder, templates, 'report', file));
  return [{ name, kind, ending: `.${name}${file.slice('report'.length, -'.hbs'.length)}`, templates }];
}

function nameProblem(name: string): string | undefined {
  const known: readonly string[] = OUTPUT_NAMES;
  if (known.includes(name)) return `the output "${name}" is not made by templates; those that are: ${TEMPLATE_NAMES.join(', ')}`;
  return NAME.test(name) ? undefined : `"${name}" cannot be the name of an output: lower case letters, digits and dashes`;
}

function pageProblem(found: readonly string[]): string | undefined {
  if (found.length === 1) return undefined;
  return `expected one page: ${Object.keys(PAGE_KINDS).join(', ')}; found ${found.length === 0 ? 'none' : found.join(', ')}`;
}

function readFolder(path: string, kind: TemplateKind, mistakes: TemplateMistake[]): Folder {
  const { pages, parts, ...style } = readTemplateFolder(path);
  const theirs = { ...style, pages: fitting(pages, path, mistakes), parts: fitting(parts, join(path, 'sections'), mistakes) };
  return { path, kind, theirs };
}

/** Those that can be parsed in time; the others are mistakes. */
function fitting(texts: ReadonlyMap<string, string>, folder: string, mistakes: TemplateMistake[]): ReadonlyMap<string, string> {
  const isLarge = ([, text]: readonly [string, string]): boolean => text.length > MAX_CHARACTERS;
  const message = `is larger than ${MAX_CHARACTERS} characters; take it apart`;
  for (const [name] of [...texts].filter(isLarge)) mistakes.push({ path: join(folder, `${name}.hbs`), message });
  return new Map([...texts].filter((entry) => !isLarge(entry)));
}

function mergeParts(base: Omit<Templates, 'pages'>, { theirs }: Folder): Omit<Templates, 'pages'> {
  return { parts: new Map([...base.parts, ...theirs.parts]), style: theirs.style ?? base.style };
}

function checkPage({ path, kind, theirs }: Folder, { pages, parts }: Templates, page: string, file: string): readonly TemplateMistake[] {
  const ours = join(templatesFolder(), kind);
  const isTheirs = theirs.pages.has(basename(file, '.hbs'));
  return checkTemplates({
    page: { path: join(isTheirs ? path : ours, file), text: pages.get(page) ?? '' },
    parts: new Map(
      [...parts].map(([name, text]) => [name, { path: join(theirs.parts.has(name) ? path : ours, 'sections', `${name}.hbs`), text }]),
    ),
    view: viewShape(kind),
    formatters: Object.keys(KIND_HELPERS[kind]),
    constants: KIND_CONSTANTS[kind],
  });
}

/** What a page is given; that of the HTML report more than the others. */
export function viewShape(kind: TemplateKind): Shape {
  const schema = ViewSchema.parse(JSON.parse(readFileSync(join(templatesFolder(), 'view.schema.json'), 'utf8')));
  return shapeOf(schema, kind === 'html' ? 'HtmlView' : 'ReportView');
}

/** Pages of an output share their parts, and the mistakes in them. */
function explain(dir: string, mistakes: readonly TemplateMistake[]): string {
  const lines = [...new Set(mistakes.map((mistake) => `  ${formatTemplateMistake(mistake)}`))];
  const more = lines.length > MOST_LISTED ? [`  and ${lines.length - MOST_LISTED} more`] : [];
  return [`the templates in "${dir}" cannot be used:`, ...lines.slice(0, MOST_LISTED), ...more].join('\n');
}
