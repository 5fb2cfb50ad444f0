import { wordsPattern } from './mark-words.ts';

const NAME = 'found';
const MAX_RANGES = 2000;

/** Marks words in elements of the page without changing it; browsers that cannot do that show the list alone. */
export function highlightPage(elements: readonly Element[], words: readonly string[]): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  const pattern = wordsPattern(words);
  if (pattern === undefined) return;
  const ranges = elements.flatMap((element) => rangesIn(element, pattern)).slice(0, MAX_RANGES);
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
}

function rangesIn(element: Element, pattern: RegExp): readonly Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}
