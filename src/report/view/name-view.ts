import type { NameView } from './shared-views.ts';

/** A class with its packages, before whatever a program adds behind it: `#doUpgrade`, ` - Modifying table …`. */
const QUALIFIED = /^((?:[a-z_][\w-]*\.){2,})([\w$]+)(.*)$/su;
/** Longer than any real name; a log may hold what only looks like one. */
const MAX_LENGTH = 300;
const VERSION_PACKAGE = /(?:^|\.)(v\d[\w]*\.)$/;

/** Splits a name into its package and what tells it apart; a package that is a version stays with the class. */
export function nameView(name: string): NameView {
  const text = shorten(oneLine(name), MAX_LENGTH);
  const match = QUALIFIED.exec(text);
  if (match === null) return { prefix: '', short: text, full: text };
  const [, packages, className, rest] = match;
  const version = VERSION_PACKAGE.exec(packages)?.[1] ?? '';
  const prefix = packages.slice(0, packages.length - version.length);
  return { prefix, short: `${version}${className}${rest}`, full: text };
}

/** Puts a text that may hold line ends on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cuts a text that may be long, saying so with an ellipsis. */
export function shorten(text: string, maxLength: number): string {
  const characters = Array.from(text);
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
}
