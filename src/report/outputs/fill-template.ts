import Handlebars from 'handlebars';
import type { Templates } from './read-templates.ts';

/** Formats texts for an output; what it returns is escaped already. */
export type Helper = (...texts: readonly string[]) => string;

const BUILT_IN = { each: true, if: true, unless: true, with: true } as const;

/** How a page is filled. */
export interface Filling {
  readonly page: string;
  readonly helpers: Readonly<Record<string, Helper>>;
  /** What no helper formats is written as it is: plain text has no markup. */
  readonly isPlain?: boolean;
}

/**
 * Fills a page of an output with a view.
 *
 * Unknown names and helpers are errors, prototypes are out of reach, and what no helper formats is escaped for HTML.
 */
export function fillTemplate(
  { pages, parts }: Templates,
  { page, helpers, isPlain = false }: Filling,
  view: Readonly<Record<string, unknown>>,
): string {
  const handlebars = Handlebars.create();
  const names = Object.keys(helpers);
  const options = {
    noEscape: isPlain,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { ...BUILT_IN, ...Object.fromEntries(names.map((name) => [name, true])) },
  };
  for (const [name, helper] of Object.entries(helpers)) {
    handlebars.registerHelper(name, (...args: readonly unknown[]) => {
      const texts = args.slice(0, -1).map(String);
      return new Handlebars.SafeString(helper(...texts));
    });
  }
  for (const [name, part] of parts) handlebars.registerPartial(name, handlebars.compile(part, options));
  return handlebars.compile(pages.get(page) ?? '', options)(view);
}
