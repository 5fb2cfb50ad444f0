import { token } from '../../../shared/read-with.ts';

export const Import = token('Import', /import\s{1,20}from\s/i, 'import from ');
export const Load = token('Load', /load\s{1,20}(?:client\s{1,20})?from\s/i, 'load from ');
export const Into = token('Into', /\s{1,20}into\s{1,20}/i, ' into ');
export const Blanks = token('Blanks', /\s{1,200}/, ' ');
/** A name in quotes, which the shell may want to be escaped. */
export const Quoted = token('Quoted', /\\?"[^"\\\s]{1,128}\\?"/, '"JournalArticle"');
export const Dot = token('Dot', '.', '.');
export const Word = token('Word', /[^\s".()';,\\]{1,400}/, 'JOURNALARTICLE');
export const Mark = token('Mark', /["()';,\\]/, '(');

export const TOKENS = [Import, Load, Into, Blanks, Quoted, Dot, Word, Mark];
