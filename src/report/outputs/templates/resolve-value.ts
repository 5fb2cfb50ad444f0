/** What the names in a template stand for. */
import { didYouMean } from '../../../errors.ts';
import type { Expression, PathExpression } from './template-node.ts';
import { PLAIN_TEXT, type Shape } from './view-shape.ts';

/** Where a name stands: what it may mean there, and whom to tell that it means nothing. */
export interface Scope {
  /** Contexts from the outermost to the one that holds; each template begins with its own. */
  readonly contexts: readonly Shape[];
  /** `{{#each x as |item|}}`. */
  readonly named: ReadonlyMap<string, Shape>;
  readonly report: (at: Pick<Expression, 'loc'>, message: string) => void;
}

/** Names that blocks have of themselves: `@index`. */
const BLOCK_DATA = ['index', 'key', 'first', 'last'];

/** What an expression stands for; undefined where that is a mistake, which is reported. */
export function valueOf(scope: Scope, expression: Expression): Shape | undefined {
  if (expression.type === 'SubExpression') {
    scope.report(expression, 'expressions in brackets are not supported: everything is decided before a template is filled');
    return undefined;
  }
  return expression.type === 'PathExpression' ? fieldAt(scope, expression) : PLAIN_TEXT;
}

function fieldAt(scope: Scope, path: PathExpression): Shape | undefined {
  const { original, parts, depth } = path;
  const [first = '', ...rest] = parts;
  if (path.data) {
    if (first === 'root') return follow(scope, path, scope.contexts[0], rest);
    if (BLOCK_DATA.includes(first)) return PLAIN_TEXT;
    scope.report(path, `unknown name "${original}"; known: ${[...BLOCK_DATA, 'root'].map((known) => `@${known}`).join(' ')}`);
    return undefined;
  }
  const named = depth === 0 && !/^(?:this|\.)/.test(original) ? scope.named.get(first) : undefined;
  if (named !== undefined) return follow(scope, path, named, rest);
  const context = scope.contexts.at(-1 - depth);
  if (context === undefined) {
    scope.report(path, `"${original}" goes up too far: a partial sees only what it is given`);
    return undefined;
  }
  return follow(scope, path, context, parts);
}

function follow(scope: Scope, path: PathExpression, from: Shape, parts: readonly string[]): Shape | undefined {
  let shape = from;
  for (const part of parts) {
    const next = shape.field(part);
    if (next === undefined) {
      scope.report(path, `unknown field "${part}" of a ${shape.name}${fieldsOf(shape)}${didYouMean([part], shape.fields)}`);
      return undefined;
    }
    shape = next;
  }
  return shape;
}

function fieldsOf({ fields }: Shape): string {
  return fields.length === 0 ? ', which has none' : `; it has ${fields.join(', ')}`;
}

/** Writes an expression as it stands in the template. */
export function textOf(expression: Expression): string {
  return expression.type === 'PathExpression' ? expression.original : expression.type;
}

