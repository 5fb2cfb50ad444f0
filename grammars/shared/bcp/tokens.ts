import { token } from '../read-with.ts';

export const Program = token('Program', /bcp(?:\.exe)?"? {1,20}/i, 'bcp ');
export const Query = token('Query', /"(?:select|exec|with)\s[^"\n]{0,4000}"/i, '"select * from lportal.dbo.User_"');
export const Direction = token('Direction', /"? {1,20}(?:in|out|queryout|format)(?!\S)/i, ' in');
export const Copied = token('Copied', /\d{1,18} rows copied\./, '1204 rows copied.');
export const PacketSize = token(
  'PacketSize',
  /\s{1,20}Network packet size[^\n]{0,40}/,
  '\nNetwork packet size (bytes): 4096',
);
export const Clock = token(
  'Clock',
  /\s{1,20}Clock Time \(ms\.\)(?: Total {1,20}:|: total =) {1,20}\d{1,18}/,
  '\nClock Time (ms.) Total     : 6679',
);
export const Rest = token('Rest', /\s[^]*/, ' Layout.dat -n -T');
export const Quote = token('Quote', /["']/, '"');
export const Dots = token('Dots', /\.{1,2}/, '..');
export const Bracketed = token('Bracketed', /\[[^\]\n]{1,128}\]/, '[User_]');
export const Name = token('Name', /[\w$#@-]{1,128}/, 'JournalArticle');

export const TOKENS = [Program, Query, Direction, Copied, PacketSize, Clock, Rest, Quote, Dots, Bracketed, Name];
