import type { Report } from '../../model/report.ts';

/** Names the first source whose file name fits; nothing where none does. */
export function sourceNamed({ sources }: Report, name: RegExp): string | undefined {
  return sources.map(({ path }) => path.split(/[\\/]/).at(-1) ?? path).find((last) => name.test(last));
}

/** Says how many there are of something: `1 row`, `3 rows`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
