/** Looks through templates for everything that would fail, or silently show nothing, when they are filled. */
import { didYouMean } from '../../../errors.ts';
import { type TemplateText, parseTemplate } from './parse-template.ts';
import { type Scope, textOf, valueOf } from './resolve-value.ts';
import { type TemplateMistake, formatPlace } from './template-mistake.ts';
import type { Block, Mustache, Partial, Program } from './template-node.ts';
import { NUMBER, PLAIN_TEXT, type Shape, withFields } from './view-shape.ts';

/** Templates that belong together. */
export interface TemplateSet {
  readonly page: TemplateText;
  /** By the name that `{{> name}}` calls. */
  readonly parts: ReadonlyMap<string, TemplateText>;
  /** What the page is given. */
  readonly view: Shape;
  /** Names of the helpers that format values, and of those that stand alone. */
  readonly formatters: readonly string[];
  readonly constants: readonly string[];
}

/** Where the walk through the templates is. */
interface Walk extends Scope, Trail {
  readonly set: TemplateSet;
  readonly path: string;
}

interface Trail {
  /** Partials that are being walked, with what they were given. */
  readonly callers: readonly { readonly call: string; readonly place: string }[];
  /** Partials walked already, with what they were given. */
  readonly seen: Set<string>;
  readonly mistakes: TemplateMistake[];
}

const BLOCKS = ['if', 'unless', 'each', 'with'];

/** Checks the page and every partial that it calls, against what each is given; partials that nobody calls are checked for their syntax. */
export function checkTemplates(set: TemplateSet): readonly TemplateMistake[] {
  const mistakes: TemplateMistake[] = [];
  walkTemplate(set, set.page, set.view, { callers: [], seen: new Set(), mistakes });
  for (const part of set.parts.values()) parseTemplate(part, mistakes);
  return [...new Map(mistakes.map((mistake) => [JSON.stringify(mistake), mistake])).values()];
}

function walkTemplate(set: TemplateSet, template: TemplateText, context: Shape, trail: Trail): void {
  const { path } = template;
  const program = parseTemplate(template, trail.mistakes);
  const report: Scope['report'] = ({ loc: { start } }, message) => {
    const place = { path, line: start.line, column: start.column + 1 };
    trail.mistakes.push({ ...place, message: `${message}${calledFrom(trail)}` });
  };
  if (program !== undefined) walkProgram({ ...trail, set, path, contexts: [context], named: new Map(), report }, program);
}

/** A partial may be right, and be given the wrong thing. */
function calledFrom({ callers }: Trail): string {
  const caller = callers.at(-1);
  return caller === undefined ? '' : ` (called in ${caller.place})`;
}

function walkProgram(walk: Walk, { body }: Program): void {
  for (const statement of body) {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      case 'MustacheStatement':
        checkMustache(walk, statement);
        break;
      case 'BlockStatement':
        walkBlock(walk, statement);
        break;
      case 'PartialStatement':
        walkPartial(walk, statement);
        break;
      default:
        walk.report(statement, 'blocks of partials and decorators are not supported; write a file of its own in sections/');
    }
  }
}

function checkMustache(walk: Walk, statement: Mustache): void {
  const { path, params } = statement;
  if (!statement.escaped) {
    walk.report(statement, 'three braces and & would write the text of a log as it is; write two braces');
  }
  if (path.type !== 'PathExpression') {
    walk.report(statement, 'a name of a field or a helper is expected');
    return;
  }
  const name = path.original;
  const { formatters, constants } = walk.set;
  if (params.length > 0) {
    if (!formatters.includes(name)) walk.report(statement, unknownHelper(name, formatters));
    for (const param of params) valueOf(walk, param);
  } else if (formatters.includes(name)) {
    walk.report(statement, `the helper "${name}" needs a value: {{${name} title}}; a field of that name is {{this.${name}}}`);
  } else if (!constants.includes(name)) {
    valueOf(walk, path);
  }
}

function unknownHelper(name: string, known: readonly string[]): string {
  const listed = known.length === 0 ? 'there are none here' : `known: ${known.join(', ')}`;
  return `unknown helper "${name}"; ${listed}${didYouMean([name], known)}`;
}

function walkBlock(walk: Walk, block: Block): void {
  const name = block.path.type === 'PathExpression' ? block.path.original : '';
  const [param, ...others] = block.params;
  if (!BLOCKS.includes(name) || param === undefined || others.length > 0) {
    walk.report(block, `unknown block "${name}"; known: ${BLOCKS.map((known) => `{{#${known} field}}`).join(' ')}${didYouMean([name], BLOCKS)}`);
    return;
  }
  const value = valueOf(walk, param);
  if (block.inverse !== undefined) walkProgram(walk, block.inverse);
  if (block.program === undefined || value === undefined) return;
  if (name === 'if' || name === 'unless') {
    walkProgram(walk, block.program);
    return;
  }
  const inner = name === 'each' ? value.item : value;
  if (inner === undefined) {
    walk.report(block, `"each" needs a list, and ${textOf(param)} is a ${value.name}`);
    return;
  }
  const names = [inner, NUMBER];
  const named = new Map([...walk.named, ...(block.program.blockParams ?? []).map((alias, index) => [alias, names[index] ?? PLAIN_TEXT] as const)]);
  walkProgram({ ...walk, contexts: [...walk.contexts, inner], named }, block.program);
}

function walkPartial(walk: Walk, statement: Partial): void {
  const { name: called, params, hash } = statement;
  if (called.type === 'SubExpression') {
    walk.report(statement, 'the name of a partial has to be written out');
    return;
  }
  const name = textOf(called);
  const part = walk.set.parts.get(name);
  if (part === undefined) {
    walk.report(statement, `unknown partial "${name}"; write it as sections/${name}.hbs${didYouMean([name], [...walk.set.parts.keys()])}`);
    return;
  }
  const [context] = params;
  const given = context === undefined ? walk.contexts.at(-1) : valueOf(walk, context);
  const added = new Map((hash?.pairs ?? []).map(({ key, value }) => [key, valueOf(walk, value) ?? PLAIN_TEXT]));
  if (given === undefined) return;
  const shape = withFields(given, added);
  const call = `${name} ${shape.name} ${shape.fields.join(' ')}`;
  if (walk.callers.some((caller) => caller.call === call)) {
    walk.report(statement, `the partial "${name}" calls itself with the same, and would never end`);
    return;
  }
  if (walk.seen.has(call)) return;
  walk.seen.add(call);
  walkTemplate(walk.set, part, shape, { ...walk, callers: [...walk.callers, { call, place: formatPlace({ path: walk.path, line: statement.loc.start.line }) }] });
}

