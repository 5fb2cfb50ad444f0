import { token } from '../../../shared/read-with.ts';

/** Labels that tell the two kinds of summaries apart, in the languages in which they were seen. */
export const Loaded = token(
  'Loaded',
  /[^=\n]{0,60}?(?:loaded|装入|裝載|geladen|lastet|chargé|cargad|caricat|carregad|ロード|로드|загруж|załadow)[^=\n]{0,60}= {0,20}/i,
  'Number of rows loaded       = ',
);
export const Inserted = token(
  'Inserted',
  /[^=\n]{0,60}?(?:inserted|插入|eingefügt|satt inn|innsatt|insér|insertad|inserit|inserid|挿入|삽입|вставлен|wstawion)[^=\n]{0,60}= {0,20}/i,
  'Number of rows inserted     = ',
);
export const Label = token('Label', /[^=\n]{1,120}= {0,20}/, 'Number of rows read         = ');
export const Count = token('Count', /\d{1,18}/, '177077');
export const Break = token('Break', /\s{1,40}/, '\n');

export const TOKENS = [Break, Count, Loaded, Inserted, Label];
