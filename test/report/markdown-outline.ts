/**
 * Lists what a reader of Markdown makes of a page beside plain words: fences, headings, items, tables, tags, links,
 * addresses, mentions and left-over backticks.
 */
export function markdownOutline(markdown: string): readonly string[] {
  const found: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    // What stands behind the backticks of a fence holds none: else they begin a code span.
    const marks = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (marks.length >= fence.length && line.trim() === marks) fence = '';
    } else if (marks !== '') {
      fence = marks;
      found.push('fence');
    } else {
      found.push(...markupOf(line));
    }
  }
  return found;
}

function markupOf(line: string): readonly string[] {
  const words = withoutCode(line).replace(/\\[!-/:-@[-`{-~]/g, 'e');
  const block = /^\s*(?:#{1,6}(?= )|[-+*](?= )|\d+[.)](?= )|>|\||---|===)/.exec(words)?.[0].trim() ?? '';
  const inline = words.matchAll(/<[^>]*>?|\]\([^)]*\)|!\[|:\/\/|www\.|@\w|[#!%^]\d|`|\*\*|~~|\|/g);
  return [block.replace(/\d+/, '1'), ...Array.from(inline, ([markup]) => markup)].filter((markup) => markup !== '');
}

/** Takes code spans out as CommonMark finds them: a run of backticks up to the next run as long. */
function withoutCode(line: string): string {
  return line.replace(/(?<![\\`])(`+)(?!`)(.*?[^`])\1(?!`)/g, 'code');
}
