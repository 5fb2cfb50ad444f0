import type { TokenType } from 'chevrotain';
import { token } from '../../../shared/read-with.ts';
import {
  CLIENT_ERROR_WORDS,
  CLIENT_WARNING_WORDS,
  ERROR_WORDS,
  FATAL_WORDS,
  NOTICE_WORDS,
  STATEMENT_WORDS,
  WARNING_WORDS,
} from '../words.ts';

/** A label of the server: two blanks behind the colon. */
const label = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join('|')}):  `);
/** A label of a program. */
const clientLabel = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join('|')}): `);
const oneOf = (phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'));

// What stands in front.
export const PsqlFile = token('PsqlFile', /psql:[^ \n](?:[^\n:]|:(?!\d{1,12}: )){1,400}/, 'psql:C:/dumps/lportal.sql');
export const LineNumber = token('LineNumber', /:\d{1,12}: /, ':275: ');
export const Program = token(
  'Program',
  /(?:psql|pg_restore|pg_dump|pg_dumpall|createdb|dropdb|createuser): /,
  'pg_restore: ',
);
export const Archiver = token('Archiver', /\[[^\]\n]{1,60}\] /, '[archiver (db)] ');
export const ErrorLabel = token('ErrorLabel', label(ERROR_WORDS), 'FEHLER:  ');
export const FatalLabel = token('FatalLabel', label(FATAL_WORDS), 'FATAL:  ');
export const WarningLabel = token('WarningLabel', label(WARNING_WORDS), 'WARNING:  ');
export const NoticeLabel = token('NoticeLabel', label([...NOTICE_WORDS, ...STATEMENT_WORDS]), 'NOTICE:  ');
export const ClientError = token('ClientError', clientLabel(CLIENT_ERROR_WORDS), 'error: ');
export const ClientWarning = token('ClientWarning', clientLabel(CLIENT_WARNING_WORDS), 'warning: ');
export const ClientRemark = token(
  'ClientRemark',
  /(?:detail|hint|Detail|Tipp|detalle|sugerencia|détail |astuce |подробности|подсказка|詳細|ヒント): /,
  'hint: ',
);
export const SqlState = token('SqlState', /[0-9A-Z]{5}: /, '42P07: ');

// What stands below: lines with labels.
export const CopyContext = token('CopyContext', /\n[^\s:][^\n:]{0,40}: {1,2}COPY /, '\nCONTEXT:  COPY ');
export const TableLabel = token(
  'TableLabel',
  /\n(?:TABLE NAME|TABELLENNAME|NOMBRE DE TABLA|NOM DE TABLE {0,1}): {1,2}/,
  '\nTABLE NAME:  ',
);
export const CommandWas = token(
  'CommandWas',
  /\n[^\n:"»«]{1,60}: (?:CREATE|ALTER|DROP|COPY|INSERT|SET|SELECT|COMMENT|GRANT|REVOKE|REFRESH) /,
  '\nCommand was: CREATE ',
);
export const TabLine = token('TabLine', /\n\t/, '\n\t');
export const Newline = token('Newline', '\n', '\n');

// What errors are about.
export const SyntaxError = token(
  'SyntaxError',
  oneOf([
    'syntax error',
    'Syntaxfehler',
    'syntaxfel',
    'erreur de syntaxe',
    'error de sintaxis',
    'errore di sintassi',
    'erro de sintaxe',
    'ошибка синтаксиса',
    'błąd składni',
    '構文エラー',
    '语法错误',
    '구문 오류',
  ]),
  'syntax error',
);
export const ConnectionLost = token(
  'ConnectionLost',
  oneOf([
    'server closed the connection unexpectedly',
    'connection to server was lost',
    'terminating connection due to',
    'no connection to the server',
    'SSL connection has been closed unexpectedly',
    'SSL SYSCALL error',
    'could not receive data from server',
    'could not send data to server',
    'Server beendete die Verbindung unerwartet',
    'Verbindung zum Server (?:wurde|ging) verloren',
    'Abbruch der Verbindung',
    'keine Verbindung mit dem Server',
    'el servidor (?:ha cerrado|cerró) la conexión',
    'se ha perdido la conexión al servidor',
    'terminando la conexión debido',
    'no hay conexión con el servidor',
    'le serveur a (?:fermé|mis fin à) la connexion',
    'la connexion au serveur a été perdue',
    'arrêt des connexions suite',
    'aucune connexion au serveur',
    'サーバーが想定外に',
    'サーバーへの接続が失われました',
    'サーバーへの接続がありません',
  ]),
  'connection to server was lost',
);
export const ConnectionFailed = token(
  'ConnectionFailed',
  oneOf([
    'connection to server (?:at|on socket)',
    'could not connect to server',
    'connection to database',
    'could not translate host name',
    'Verbindung zum Server (?:auf|bei)',
    'falló la conexión al servidor',
    'la conexión al servidor en',
    'la connexion au serveur (?:sur|à)',
  ]),
  'connection to server at',
);
export const Aborted = token(
  'Aborted',
  oneOf([
    'current transaction is aborted',
    'aktuelle Transaktion wurde abgebrochen',
    'transacción abortada',
    'la transaction est annulée',
    'текущая транзакция прервана',
    '現在のトランザクションがアボート',
    'transação atual foi interrompida',
    'la transazione corrente è interrotta',
    '当前事务被终止',
  ]),
  'current transaction is aborted',
);
export const CopyFailed = token('CopyFailed', 'COPY failed for table ', 'COPY failed for table ');
export const Reconnect = token('Reconnect', /\\connect: /, '\\connect: ');
export const NotInstalled = token(
  'NotInstalled',
  'could not open extension control file',
  'could not open extension control file',
);
/** Owners and grantees, extensions and settings: things that no row depends on. */
export const RowlessThing = token(
  'RowlessThing',
  oneOf([
    'role ',
    'Rolle ',
    'rôle ',
    'rol ',
    'ruolo ',
    'роль ',
    'ロール',
    '角色 ?',
    'extension ',
    'Erweiterung ',
    'extensión ',
    'estensione ',
    'extensão ',
    'расширение ',
    '拡張(?:機能)? ?',
    'configuration parameter ',
    'Konfigurationsparameter ',
    'paramètre de configuration ',
    'parámetro de configuración ',
    'parametro di configurazione ',
    'parâmetro de configuração ',
    'параметр конфигурации:? ',
    '設定パラメータ',
  ]),
  'configuration parameter ',
);
/** Only DROP names things so. */
export const DroppedThing = token(
  'DroppedThing',
  /(?:index|table|sequence|view) "[^"\n]{1,200}" does not exist/,
  'index "public.ix_1" does not exist',
);
export const ExistingSchema = token(
  'ExistingSchema',
  /schema "[^"\n]{1,200}" already exists/,
  'schema "public" already exists',
);
export const NoAccess = token('NoAccess', /permission denied for (?:table|relation) /, 'permission denied for table ');
export const Relation = token(
  'Relation',
  oneOf([
    'relation ',
    'table ',
    'Relation ',
    'Tabelle ',
    'relación ',
    'tabla ',
    'relazione ',
    'tabella ',
    'relação ',
    'tabela ',
    'отношение ',
    'таблиц[аеуы] ',
    'リレーション',
    'テーブル',
    '关系 ?',
    '表 ?',
  ]),
  'relation ',
);

// Any text.
export const Quoted = token(
  'Quoted',
  /"[^"\n]{0,300}"|» ?[^«\n]{0,300}«|«[^»\n]{0,300}»|„[^“”\n]{0,300}[“”]|“[^”\n]{0,300}”/,
  '"public.user_"',
);
export const Backslash = token('Backslash', /\\[^\s\\]{0,200}/, '\\N');
export const Blank = token('Blank', /[^\S\n]/, ' ');
export const Word = token('Word', /[^\s"»«„“\\,]+/, 'does');
export const Other = token('Other', /[^\n]/, ',');

export const TOKENS: TokenType[] = [
  PsqlFile,
  LineNumber,
  Program,
  Archiver,
  FatalLabel,
  ErrorLabel,
  WarningLabel,
  NoticeLabel,
  ClientError,
  ClientWarning,
  ClientRemark,
  SqlState,
  CopyContext,
  TableLabel,
  CommandWas,
  TabLine,
  Newline,
  SyntaxError,
  ConnectionLost,
  ConnectionFailed,
  Aborted,
  CopyFailed,
  Reconnect,
  NotInstalled,
  DroppedThing,
  ExistingSchema,
  NoAccess,
  RowlessThing,
  Relation,
  Quoted,
  Backslash,
  Blank,
  Word,
  Other,
];
