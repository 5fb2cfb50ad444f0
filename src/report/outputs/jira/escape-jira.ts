/**
 * How a text is written in the wiki markup of Jira, so that it stays a text.
 *
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all, and the parser by which Jira Cloud reads it.
 */

/** Invisible; parts what together would be markup and that no backslash parts. */
const BREAK = '\u200b';
/** Markup wherever it stands; at the edge of a word; at the beginning of a line; faces such as `(x)` and `(off)`. */
const SPECIAL =
  /[*{}[\]!|]|(?<![\p{L}\p{N}])[_^~+-]|[_^~+-](?![\p{L}\p{N}])|\?(?=\?)|(?<=\?)\?|^#|\((?=(?:[xiny/?!+-]|\*[rgby]?|on|off|flag|flagoff)\\?\))/giu;
/** A backslash in front of another one, or of what may get one, would be read with it. */
const BACKSLASH = /\\(?=[!-/:-@[-`{-~]|$)/g;
/** Macros begin in lists and cells even behind a backslash. */
const MACROS = /\{(?=[a-z*])/gi;
const LINKS = /:(?=\/\/)|mailto(?=:)|\bwww(?=\.)|@/gi;
const SMILEYS = /[:;](?=[()DPp-])/g;
/** `h1. ` and `bq. ` where a line begins. */
const BLOCKS = /^(?:h[1-6]|bq)(?=\.)/i;

/** Writes a text as plain inline markup that starts no markup, no link, no picture and no message to people. */
export function jiraText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SMILEYS, `$&${BREAK}`)
    .replace(MACROS, `$&${BREAK}`)
    .replace(LINKS, `$&${BREAK}`)
    .replace(BLOCKS, `$&${BREAK}`)
    .replace(BACKSLASH, `\\${BREAK}`)
    .replace(SPECIAL, '\\$&');
}

/** Writes a text for the cell of a table; the cells are cut before backslashes are looked at. */
export function jiraCell(text: string): string {
  return jiraText(withClosedBrackets(withoutBars(text))).replace(/!/g, `$&${BREAK}`);
}

/** Writes a text as it is, in letters of one width; nothing for an empty one. */
export function jiraCode(text: string): string {
  const line = jiraText(text);
  return line === '' ? '' : `{{${line}}}`;
}

/** Writes a text as it is for the cell of a table. */
export function jiraCodeCell(text: string): string {
  const line = jiraCell(text);
  return line === '' ? '' : `{{${line}}}`;
}

/** Writes lines as they are; what would end the block is parted. A language is named where Jira knows it. */
export function jiraBlock(text: string, language: string): string {
  const tag = language === 'sql' ? 'code' : 'noformat';
  const open = language === 'sql' ? '{code:sql}' : '{noformat}';
  return `${open}\n${text.replace(/\{(?=(?:code|noformat)\b)/gi, `{${BREAK}`)}\n{${tag}}`;
}

/** Writes a link to an address that a rule names. */
export function jiraLink(title: string, url: string): string {
  return `[${jiraText(withoutBars(title).replaceAll('[', '(').replaceAll(']', ')'))}|${url.replaceAll('|', '%7C').replaceAll('[', '%5B').replaceAll(']', '%5D')}]`;
}

/** A bar would end a cell or a title even behind a backslash: it is written as a broken one. */
function withoutBars(text: string): string {
  return text.replaceAll('|', '¦');
}

/** A link that begins in one cell would end in another one: a bracket that is not closed is written as a wide one. */
function withClosedBrackets(text: string): string {
  const end = text.lastIndexOf(']') + 1;
  return `${text.slice(0, end)}${text.slice(end).replaceAll('[', '［')}`;
}
