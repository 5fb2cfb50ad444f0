import type { ResolutionResult } from '../../model/archive.ts';
import type { ListItem } from '../../model/document.ts';
import { resolutionWords } from '../view/seen-line.ts';

/** Shows what was noted about a failure, what became of it, and its id. */
export function noteItem({ id, note, link, author, createdAt, outcome }: ResolutionResult): ListItem {
  const said = resolutionWords({
    note,
    time: createdAt,
    outcome,
    ...(link !== undefined && { link }),
    ...(author !== undefined && { author }),
  });
  return { words: [`${said} `, { code: `r-${id}` }] };
}
