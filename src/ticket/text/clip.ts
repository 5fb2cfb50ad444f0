import { firstCharacters } from '../../model/first-characters.ts';

/** Shortens a text for a ticket, on one line; what is left out is marked. */
export function clip(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${firstCharacters(line, most - 1)}…`;
}

/** Shortens a block of lines: each line, and how many there are. */
export function clipLines(text: string, mostLines: number, mostCharacters: number): string {
  const lines = text.split('\n');
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length <= mostCharacters ? line : `${firstCharacters(line, mostCharacters - 1)}…`));
  return [...shown, ...(lines.length > mostLines ? [`… ${lines.length - mostLines} more lines`] : [])].join('\n');
}
