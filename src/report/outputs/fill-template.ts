import Handlebars from 'handlebars';
import type { Templates } from './read-templates.ts';

/** Formats texts for an output; what it returns is escaped already. */
export type Helper = (...texts: readonly string[]) => string;

const BUILT_IN = { each: true, if: true } as const;

/**
 * Fills the templates of an output with a view.
 *
 * Unknown names and helpers are errors, prototypes are out of reach, and what no helper formats is escaped for HTML.
 */
export function fillTemplate(
  { page, parts }: Templates,
  helpers: Readonly<Record<string, Helper>>,
  view: Readonly<Record<string, unknown>>,
): string {
  const handlebars = Handlebars.create();
  const names = Object.keys(helpers);
  const options = {
    noEscape: false,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { ...BUILT_IN, ...Object.fromEntries(names.map((name) => [name, true])) },
  };
  for (const name of names) {
    handlebars.registerHelper(name, (...args: readonly unknown[]) => {
      const texts = args.slice(0, -1).map(String);
      return new Handlebars.SafeString(helpers[name](...texts));
    });
  }
  for (const [name, part] of parts) handlebars.registerPartial(name, handlebars.compile(part, options));
  return handlebars.compile(page, options)(view);
}
