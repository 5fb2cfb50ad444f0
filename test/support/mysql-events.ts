import { parseText } from './parse-text.ts';

/** The line before and behind an echoed statement. */
export const DASHES = '--------------';
/** Lines that make a text one of these clients, whatever follows. */
export const HEAD = `${DASHES}\nSET NAMES utf8mb4\n${DASHES}\n\nQuery OK, 0 rows affected\n\n`;

/** What the records behind the head say, without those that say nothing. */
export async function eventsOf(text: string): Promise<readonly (readonly [string, object])[]> {
  const events = await parseText(`${HEAD}${text}`);
  return events
    .slice(2)
    .map(({ meaning }) => [meaning.eventName, meaning.attributes] as const)
    .filter(([name]) => name !== 'import.text');
}

/** A statement as the client echoes it. */
export function echo(statement: string): string {
  return `${DASHES}\n${statement}\n${DASHES}\n\n`;
}
