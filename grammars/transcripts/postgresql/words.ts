/**
 * The severity `ERROR` of the server. These are words that PostgreSQL's programs translate and that tell what a line is, in the languages in which they are delivered.
 *
 * Source: `src/backend/po`, `src/bin/psql/po` and `src/common/logging.c` of PostgreSQL 9.6 to 17. The server's severity is
 * followed by a colon and two blanks in all of them (`pqBuildErrorMessage3` of libpq).
 */
export const ERROR_WORDS = [
  'ERROR',
  'FEHLER',
  'ERREUR',
  'ERRORE',
  'ERRO',
  'ОШИБКА',
  'BŁĄD',
  'FEL',
  'HATA',
  'ПОМИЛКА',
  '错误',
  '錯誤',
  '오류',
  'შეცდომა',
] as const;

/** Severities after which the server ends the session, `FATAL` and `PANIC`. */
export const FATAL_WORDS = [
  'FATAL',
  'FATALE',
  'FATALT',
  'PANIC',
  'PANIK',
  'PÁNICO',
  'PANICO',
  'PÂNICO',
  'ВАЖНО',
  'ПАНИКА',
  'KATASTROFALNY',
  'ÖLÜMCÜL',
  'ФАТАЛЬНО',
  '致命错误',
  '치명적오류',
] as const;

/** The severity `WARNING` of the server; also the word with which pg_restore up to version 11 counts errors. */
export const WARNING_WORDS = [
  'WARNING',
  'WARNUNG',
  'ADVERTENCIA',
  'ATTENTION',
  'ATTENZIONE',
  'AVISO',
  'ПРЕДУПРЕЖДЕНИЕ',
  'OSTRZEŻENIE',
  'VARNING',
  'UYARI',
  'ПОПЕРЕДЖЕННЯ',
  '警告',
  '경고',
] as const;

/** Severities that ask for nothing: `NOTICE`, `INFO`, `LOG`, `DEBUG`. */
export const NOTICE_WORDS = [
  'NOTICE',
  'HINWEIS',
  'NOTIFICA',
  'NOTA',
  'ЗАМЕЧАНИЕ',
  'UWAGA',
  'NOTIS',
  'BİLGİ',
  'ПОВІДОМЛЕННЯ',
  '注意',
  '알림',
  'INFO',
  'INFORMACJA',
  'ИНФОРМАЦИЯ',
  '信息',
  'LOG',
  'DEBUG',
] as const;

/** Labels of the statement that `-b` prints behind an error, with a prefix of its own. */
export const STATEMENT_WORDS = [
  'STATEMENT',
  'ANWEISUNG',
  'SENTENCIA',
  'INSTRUCTION ',
  'ISTRUZIONE',
  'COMANDO',
  'ОПЕРАТОР',
  'INSTRUKCJA',
  'SATS',
  'İFADE',
  '文',
  '语句',
] as const;

/** How the programs themselves begin an error, since version 12. */
export const CLIENT_ERROR_WORDS = [
  'error',
  'Fehler',
  'erreur ',
  'errore',
  'erro',
  'ошибка',
  'błąd',
  'fel',
  'hata',
  'помилка',
  'エラー',
  '错误',
  '錯誤',
  '오류',
] as const;

/** How the programs themselves begin a warning, since version 12. */
export const CLIENT_WARNING_WORDS = [
  'warning',
  'Warnung',
  'precaución',
  'advertencia',
  'attention ',
  'avvertimento',
  'aviso',
  'предупреждение',
  'ostrzeżenie',
  'varning',
  'uyarı',
  'попередження',
  '警告',
  '경고',
] as const;
