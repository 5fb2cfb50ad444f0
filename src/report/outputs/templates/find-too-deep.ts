/** Far above any honest template. For each token, the parser of Handlebars copies all that is open. */
export const MOST_DEPTH = 100;

/** What opens a block, goes on with `{{else}}` or `{{^}}`, ends it, or ends a mustache; and brackets. */
const MARK =
  /\{\{~?(?:(?<opens>#|\^(?!\s{0,100}~?\}))|(?<ends>\/)|(?<turns>\^|\s{0,100}else\b))?|(?<leaves>\}\})|(?<bracket>[()])/g;

/** Returns where the blocks of a template, or the brackets of a mustache, are nested deeper than `MOST_DEPTH`; nothing where they are not. */
export function findTooDeep(template: string): number | undefined {
  /** How much each open block is nested: `{{else if}}` stands in the one before it. */
  const blocks: number[] = [];
  let depth = 0;
  let brackets = 0;
  let isInside = false;
  for (const { index, groups: { opens, ends, turns, leaves, bracket } = {} } of template.matchAll(MARK)) {
    if (bracket !== undefined) {
      if (isInside) brackets += bracket === '(' ? 1 : -1;
    } else {
      isInside = leaves === undefined;
      brackets = 0;
    }
    if (ends !== undefined) depth -= blocks.pop() ?? 0;
    if (opens !== undefined || turns !== undefined) {
      blocks.push(opens === undefined ? (blocks.pop() ?? 0) + 1 : 1);
      depth++;
    }
    if (depth > MOST_DEPTH || brackets > MOST_DEPTH) return index;
  }
  return undefined;
}
