import { token } from '../../../shared/read-with.ts';

/** Words that tell the two kinds of summaries apart, in the languages in which they were seen. */
export const Loaded = token(
  'Loaded',
  /[^\s=\d]{0,12}?(?:loaded|装入|裝載|geladen|lastet|chargé|cargad|caricat|carregad|ロード|로드|загруж|załadow)[^\s=\d]{0,20}/i,
  'loaded',
);
export const Inserted = token(
  'Inserted',
  /[^\s=\d]{0,12}?(?:inserted|插入|eingefügt|satt|insér|insertad|inserit|inserid|挿入|삽입|вставлен|wstawion)[^\s=\d]{0,20}/i,
  'inserted',
);
export const Equals = token('Equals', /= {0,20}/, '= ');
export const Count = token('Count', /\d{1,18}/, '177077');
export const Break = token('Break', /\s{1,40}/, ' ');
export const Word = token('Word', /[^\s=\d]{1,60}/, 'rows');

export const TOKENS = [Break, Count, Equals, Loaded, Inserted, Word];
