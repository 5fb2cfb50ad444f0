import type { TokenType } from 'chevrotain';
import { token } from '../../../shared/read-with.ts';

export const DumpEnds = token(
  'DumpEnds',
  /-- PostgreSQL database (?:cluster )?dump complete/,
  '-- PostgreSQL database dump complete',
);
export const DumpBegins = token(
  'DumpBegins',
  /-- PostgreSQL database (?:cluster )?dump/,
  '-- PostgreSQL database dump',
);
export const DataFor = token('DataFor', '-- Data for Name: ', '-- Data for Name: ');
export const OfSchema = token('OfSchema', '; Type: TABLE DATA; Schema: ', '; Type: TABLE DATA; Schema: ');
export const OfOwner = token('OfOwner', '; Owner: ', '; Owner: ');
/** A line of a table of contents: number, then the catalog's and the object's own. */
export const TableEntry = token('TableEntry', /\d{1,9}; \d{1,10} \d{1,10} TABLE DATA /, '3561; 0 16738 TABLE DATA ');
export const Entry = token('Entry', /\d{1,9}; \d{1,10} \d{1,10} /, '215; 1259 16738 ');
export const EntryHead = token(
  'EntryHead',
  /; {2,12}(?:dbname|TOC Entries|Dump Version|Format): /,
  ';     Dump Version: ',
);
export const ScriptEnds = token(
  'ScriptEnds',
  /Script done on [^\n[]{1,60}\[COMMAND_EXIT_CODE="/,
  'Script done on 2026-03-01 10:00:00+00:00 [COMMAND_EXIT_CODE="',
);
export const Connected = token(
  'Connected',
  /You are now connected to database |Sie sind jetzt verbunden mit der Datenbank |Vous êtes maintenant connecté à la base de données /,
  'You are now connected to database ',
);
export const Archive = token(
  'Archive',
  /The input is a PostgreSQL custom-format dump|Die Eingabe ist ein PostgreSQL-Dump im Custom-Format|La entrada es un volcado PostgreSQL en formato|L'entrée est (?:une sauvegarde PostgreSQL )?au format/,
  'The input is a PostgreSQL custom-format dump',
);
export const Banner = token('Banner', 'psql (', 'psql (');
export const Stars = token('Stars', /\/?\*{8,9} [^*\n]{1,40} \*{8,10}\/?/, '********* QUERY **********');
export const Number_ = token('Number_', /\d{1,9}(?:\.\d{1,4})?/, '15.18');
export const Quoted = token('Quoted', /"[^"\n]{1,200}"|»[^«\n]{1,200}«|«[^»\n]{1,200}»/, '"lportal"');
export const Blank = token('Blank', /[^\S\n]/, ' ');
export const Word = token('Word', /[^\s;"»«]+/, 'counter');
export const Other = token('Other', /[^]/, ';');

export const TOKENS: TokenType[] = [
  DumpEnds,
  DumpBegins,
  DataFor,
  OfSchema,
  OfOwner,
  TableEntry,
  Entry,
  EntryHead,
  ScriptEnds,
  Connected,
  Archive,
  Banner,
  Stars,
  Number_,
  Quoted,
  Blank,
  Word,
  Other,
];
