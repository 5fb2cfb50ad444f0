/** Lines that nothing else prints. */
const SURE: readonly RegExp[] = [
  /^psql:(?: |[^\n]{1,400}:\d{1,12}: )/,
  /^(?:pg_restore|pg_dump|pg_dumpall|createdb|dropdb|createuser): /,
  /^ (?:set_config|setval|lo_create|lo_open|lowrite|lo_close|lo_unlink)$/,
  /^(?:ERROR|FATAL|FEHLER|ERREUR):  \S/,
  /^You are now connected to database "/,
  /^\/?\*{8,9} QUERY \*{8,10}\/?$/,
  /^(?:The input is a PostgreSQL custom-format dump|Die Eingabe ist ein PostgreSQL-Dump)/,
  /^; {2,12}Dump Version: \d/,
];

/**
 * Lines that tell where there are several. Tags stand alone on their lines: in a dump, the same words begin statements.
 * `BEGIN`, `COMMIT` and `SELECT` are none, for functions in a dump have lines of them.
 */
const LIKELY: readonly RegExp[] = [
  /^(?:COPY \d+|INSERT \d+ \d+|(?:UPDATE|DELETE) \d+)$/,
  /^(?:SET|COMMENT|GRANT|REVOKE)$/,
  /^(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|SEQUENCE|VIEW|EXTENSION|SCHEMA|FUNCTION|TYPE|DATABASE|ROLE|TRIGGER|AGGREGATE|DOMAIN|RULE|LARGE OBJECT|DEFAULT PRIVILEGES|MATERIALIZED VIEW|PUBLICATION)$/,
  /^(?:Time|Zeit|Duración|Durée ?): \d+[.,]\d{3} ms/,
  /^\d{1,9}; \d{1,10} \d{1,10} [A-Z]/,
];

/** Tells how sure it is that a line is of PostgreSQL's programs. */
export function recognize(line: string): 'sure' | 'likely' | undefined {
  if (SURE.some((pattern) => pattern.test(line))) return 'sure';
  return LIKELY.some((pattern) => pattern.test(line)) ? 'likely' : undefined;
}
