import { createRequire } from 'node:module';
import { z } from 'zod';

/** The parts of the parser that are used: the package has types, but for a bundler. */
interface WikiMarkup {
  readonly WikiMarkupTransformer: new () => { readonly parse: (markup: string) => { readonly toJSON: () => unknown } };
}

const { WikiMarkupTransformer } = createRequire(import.meta.url)(
  '@atlaskit/editor-wikimarkup-transformer',
) as WikiMarkup;

const Mark = z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() });
const Node = z.object({
  type: z.string(),
  text: z.string().optional(),
  marks: z.array(Mark).optional(),
  get content() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

/** Lists what Jira Cloud makes of wiki markup beside plain words, by Atlassian's own parser: blocks, marks, and where links lead. */
export function jiraOutline(markup: string): readonly string[] {
  return outlineOf(Node.parse(new WikiMarkupTransformer().parse(markup).toJSON()), '');
}

/** All that Jira Cloud shows as text, in order. */
export function jiraTexts(markup: string): string {
  return textOf(Node.parse(new WikiMarkupTransformer().parse(markup).toJSON()));
}

function outlineOf({ type, marks = [], content = [] }: Node, indent: string): readonly string[] {
  const links = marks.map((mark) => `${mark.type}${typeof mark.attrs?.href === 'string' ? ` ${mark.attrs.href}` : ''}`);
  return [`${indent}${[type, ...links].join(' ')}`, ...content.flatMap((child) => outlineOf(child, `${indent} `))];
}

function textOf({ text = '', content = [] }: Node): string {
  return `${text}${content.map(textOf).join('')}`;
}
