/** Joins pieces of running text. */
import type { Words } from '../../model/document.ts';

/** Lists values as they are written: `A`, `A or B`, `A, B or C`. */
export function anyOf(values: readonly string[]): Words {
  return values.flatMap((value, index) => [separator(index, values.length), { code: value }]).slice(1);
}

/** Lists words: `a`, `a or b`, `a, b or c`. */
export function listOf(words: readonly string[], last: 'or' | 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** Shows `{{name}}` as a reader knows it: `<name>`, what the log says in its place. */
export function showCaptures(text: string): string {
  return text.replace(/\{\{(\w+)\}\}/gu, '<$1>');
}

function separator(index: number, length: number): string {
  return index === length - 1 ? ' or ' : ', ';
}
