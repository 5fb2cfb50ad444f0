/** The fields that a template may name, by the published schema of the view (`templates/view.schema.json`). */
import { ownValue } from '../../../model/own-value.ts';
import { z } from 'zod';

const Node = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  get properties() {
    return z.record(z.string(), Node).optional();
  },
  get items() {
    return Node.optional();
  },
});
type Node = z.infer<typeof Node>;

/** A schema of views, by the name of the type. */
export const ViewSchema = z.object({ definitions: z.record(z.string(), Node) });
/** A schema of views, by the name of the type. */
export type ViewSchema = z.infer<typeof ViewSchema>;

/** What stands at a place of a view: a text, a number, a list or a group of named fields. */
export interface Shape {
  /** `FindingView`, `text`, `list of FindingView`. */
  readonly name: string;
  /** Names of its fields; empty for a text and a list. */
  readonly fields: readonly string[];
  /** Undefined where there is no such field. */
  readonly field: (name: string) => Shape | undefined;
  /** Of a list. */
  readonly item?: Shape;
}

/** A number, such as a place in a list. */
export const NUMBER: Shape = { name: 'number', fields: [], field: () => undefined };
/** A text, or anything else that is written as it is. */
export const PLAIN_TEXT: Shape = withLength({ ...NUMBER, name: 'text' });

/** Makes the shape of a type of the schema. */
export function shapeOf(schema: ViewSchema, type: string): Shape {
  return shapeOfNode(schema, { $ref: `#/definitions/${type}` });
}

function shapeOfNode(schema: ViewSchema, node: Node): Shape {
  const named = node.$ref?.replace('#/definitions/', '');
  const { properties, items, type = 'text' } = named === undefined ? node : (ownValue(schema.definitions, named) ?? {});
  if (items !== undefined) return listShape(shapeOfNode(schema, items));
  if (properties === undefined) return type === 'string' ? PLAIN_TEXT : { ...NUMBER, name: String(type) };
  return {
    name: named ?? 'group of fields',
    fields: Object.keys(properties),
    field: (name) => {
      const property = ownValue(properties, name);
      return property === undefined ? undefined : shapeOfNode(schema, property);
    },
  };
}

function listShape(item: Shape): Shape {
  return { ...withLength({ ...NUMBER, name: `list of ${item.name}` }), item };
}

function withLength(shape: Shape): Shape {
  return { ...shape, field: (name) => (name === 'length' ? NUMBER : undefined) };
}

/** Adds fields to a group, as a partial is given them: `{{> links links=remedy.links}}`. */
export function withFields(shape: Shape, added: ReadonlyMap<string, Shape>): Shape {
  if (added.size === 0) return shape;
  return {
    ...shape,
    fields: [...new Set([...shape.fields, ...added.keys()])],
    field: (name) => added.get(name) ?? shape.field(name),
  };
}
