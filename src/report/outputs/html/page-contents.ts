import type { ContentView } from '../../view/report-view.ts';

/** Anchors of sections that stand further down on the page than in other outputs, each behind another one. */
const BEHIND: ReadonlyMap<string, string> = new Map([['pruning', 'imports']]);

/** Puts the names of the sections into the order of the page: what to prune stands beside the import. */
export function pageContents(contents: readonly ContentView[]): readonly ContentView[] {
  const anchors = new Set(contents.map(({ anchor }) => anchor));
  const isMoved = ({ anchor }: ContentView): boolean => anchors.has(BEHIND.get(anchor) ?? '');
  const moved = contents.filter(isMoved);
  return contents
    .filter((content) => !isMoved(content))
    .flatMap((content) => [content, ...moved.filter(({ anchor }) => BEHIND.get(anchor) === content.anchor)]);
}
