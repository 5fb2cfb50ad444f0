import type { TokenType } from 'chevrotain';
import { token } from '../../../shared/read-with.ts';
import { CLIENT_ERROR_WORDS, CLIENT_WARNING_WORDS, ERROR_WORDS, FATAL_WORDS, WARNING_WORDS } from '../words.ts';

const oneOf = (phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'));

export const Program = token('Program', /pg_(?:restore|dumpall|dump): /, 'pg_restore: ');
/** Begins what is no progress. */
export const Trouble = token(
  'Trouble',
  new RegExp(
    `(?:${[...CLIENT_ERROR_WORDS, 'detail', 'hint', 'Detail', 'Tipp', 'detalle', 'sugerencia'].join('|')}): |` +
      `(?:${[...ERROR_WORDS, ...FATAL_WORDS].join('|')}):  |\\[[^\\]\\n]{1,60}\\] `,
  ),
  'error: ',
);
export const Warning = token(
  'Warning',
  new RegExp(`(?:${[...CLIENT_WARNING_WORDS, ...WARNING_WORDS].join('|')}): `),
  'warning: ',
);
export const Connecting = token(
  'Connecting',
  oneOf([
    'connecting to database for restore',
    'verbinde mit der Datenbank zur Wiederherstellung',
    'conectando a la base de datos para reestablecimiento',
    'connexion à la base de données pour la restauration',
    'リストアのためデータベースに接続しています',
    'connessione al database per il ripristino',
    'conectando ao banco de dados para restauração',
    'подключение к базе данных для восстановления',
    'kopplar upp mot databas för återställning',
  ]),
  'connecting to database for restore',
);
export const DumpBegins = token(
  'DumpBegins',
  oneOf([
    'last built-in OID is',
    'letzte eingebaute OID ist',
    'el último OID interno es',
    'le dernier OID interne est',
  ]),
  'last built-in OID is',
);
export const NewDatabase = token(
  'NewDatabase',
  oneOf([
    'connecting to new database ',
    'verbinde mit neuer Datenbank ',
    'conectando a nueva base de datos ',
    'connexion à la nouvelle base de données ',
  ]),
  'connecting to new database ',
);
export const Finished = token(
  'Finished',
  oneOf([
    'finished main parallel loop',
    'Hauptparallelschleife beendet',
    'terminó el bucle paralelo principal',
    'fin de la boucle parallèle principale',
  ]),
  'finished main parallel loop',
);
export const Terminated = token(
  'Terminated',
  oneOf([
    'terminated by user',
    'abgebrochen vom Benutzer',
    'vom Benutzer abgebrochen',
    'terminado por el usuario',
    "terminé par l'utilisateur",
    'ユーザーによる操作で終了',
    'прервано пользователем',
  ]),
  'terminated by user',
);
/** What pg_dump looks up before it dumps. */
export const LookUp = token(
  'LookUp',
  /(?:reading|finding|identifying|flagging|checking|saving|lese|finde|leyendo|buscando|encontrando|lecture|recherche) /,
  'finding ',
);
export const Creating = token('Creating', 'creating ', 'creating ');
export const Kind = token('Kind', /[A-Z]{2,20}(?: [A-Z]{2,20}){0,3}/, 'FK CONSTRAINT');
export const Quoted = token(
  'Quoted',
  /"[^"\n]{1,300}"|»[^«\n]{1,300}«|«[^»\n]{1,300}»|„[^“”\n]{1,300}[“”]|“[^”\n]{1,300}”/,
  '"public.user_"',
);
/** Behind the last colon of the line that counts errors. */
export const Count = token('Count', /\d{1,9}/, '44');
export const Colon = token('Colon', ': ', ': ');
export const Blank = token('Blank', /[^\S\n]/, ' ');
export const Word = token('Word', /[^\s"»«„“:]+/, 'item');
export const Other = token('Other', /[^\n]/, ':');

export const TOKENS: TokenType[] = [
  Program,
  Trouble,
  Warning,
  Connecting,
  DumpBegins,
  NewDatabase,
  Finished,
  Terminated,
  LookUp,
  Creating,
  Kind,
  Quoted,
  Count,
  Colon,
  Blank,
  Word,
  Other,
];
