/** The syntax tree of a template, as Handlebars makes it: https://github.com/handlebars-lang/handlebars.js/blob/4.x/docs/compiler-api.md */
import { z } from 'zod';

const loc = z.object({ start: z.object({ line: z.number(), column: z.number() }) });

/** A name: `../a.b`, `this`, `@index`. */
const PathExpression = z.object({
  type: z.literal('PathExpression'),
  loc,
  data: z.boolean(),
  /** How many contexts it goes up. */
  depth: z.number(),
  parts: z.array(z.string()),
  original: z.string(),
});

const Literal = z.object({
  type: z.enum(['StringLiteral', 'NumberLiteral', 'BooleanLiteral', 'UndefinedLiteral', 'NullLiteral']),
  loc,
});

const SubExpression = z.object({ type: z.literal('SubExpression'), loc, path: z.object({ original: z.unknown() }) });

/** What stands for a value. */
const Expression = z.discriminatedUnion('type', [PathExpression, Literal, SubExpression]);
/** What stands for a value. */
export type Expression = z.infer<typeof Expression>;
/** A name: `../a.b`, `this`, `@index`. */
export type PathExpression = z.infer<typeof PathExpression>;

const Hash = z.object({ pairs: z.array(z.object({ key: z.string(), value: Expression })) });

const Content = z.object({ type: z.enum(['ContentStatement', 'CommentStatement']), loc });

const Mustache = z.object({
  type: z.literal('MustacheStatement'),
  loc,
  path: Expression,
  params: z.array(Expression),
  hash: Hash.optional(),
  escaped: z.boolean(),
});
/** A value that is written: `{{title}}`, `{{text title}}`. */
export type Mustache = z.infer<typeof Mustache>;

const Partial = z.object({
  type: z.literal('PartialStatement'),
  loc,
  name: Expression,
  params: z.array(Expression),
  hash: Hash.optional(),
});
/** A call of another template: `{{> finding}}`. */
export type Partial = z.infer<typeof Partial>;

const Unsupported = z.object({ type: z.enum(['PartialBlockStatement', 'Decorator', 'DecoratorBlock']), loc });

const Block = z.object({
  type: z.literal('BlockStatement'),
  loc,
  path: Expression,
  params: z.array(Expression),
  get program() {
    return Program.optional();
  },
  get inverse() {
    return Program.optional();
  },
});
/** `{{#each findings}} … {{/each}}`. */
export type Block = z.infer<typeof Block>;

const Statement = z.discriminatedUnion('type', [Content, Mustache, Partial, Unsupported, Block]);
/** One piece of a template. */
export type Statement = z.infer<typeof Statement>;

/** A template, or what stands in a block of one. */
export const Program = z.object({
  type: z.literal('Program'),
  blockParams: z.array(z.string()).optional(),
  get body() {
    return z.array(Statement);
  },
});
/** A template, or what stands in a block of one. */
export type Program = z.infer<typeof Program>;
