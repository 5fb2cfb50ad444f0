import type { Source } from '../../model/source.ts';

const LONGEST = 80;

/** Names the file of a source in a bundle by its number and what is harmless of its name: `01-upgrade.log`. */
export function memberName(sources: readonly Pick<Source, 'path'>[], index: number): string {
  const last = (sources[index]?.path ?? '').split(/[\\/!]/).at(-1) ?? '';
  const plain = last
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._-]+/, '')
    .slice(-LONGEST);
  return `${String(index + 1).padStart(2, '0')}-${plain === '' ? 'source' : plain}`;
}
