import type { ValuePattern } from './value-pattern.ts';

/** What MySQL, MariaDB, PostgreSQL and the programs that import them print with the names of users, hosts and databases. */
export const MYSQL_AND_POSTGRESQL: readonly ValuePattern[] = [
  // MySQL, MariaDB
  {
    pattern: /\buser ['`"](?<user>[^'`"\r\n]{1,80})['`"]@['`"](?<host>[^'`"\r\n]{1,255})['`"]/,
    example: "Access denied for user '«acme_app»'@'«acmedb7»' (using password: YES)",
  },
  {
    pattern: /['`](?<user>[^'`\s]{1,80})['`]@['`](?<host>[^'`\s]{1,255})['`]/,
    example: "GRANT ALL ON x.* TO '«acme_app»'@'«10.1.2.3»'",
  },
  {
    pattern:
      /\b(?:to|Unknown|into|DROP|CREATE|ALTER|IF EXISTS|IF NOT EXISTS) (?:database|schema) (?:IF (?:NOT )?EXISTS )?['`"](?<database>[^'`"\r\n]{1,128})['`"]/i,
    example: "Unknown database '«acme_prod»'",
  },
  {
    pattern: /^\s{0,10}USE\s{1,3}[`"[]?(?<database>[\w$.-]{1,128})[`"\]]?\s{0,3};?\s{0,3}$/im,
    example: 'USE `«acme_prod»`;',
  },
  { pattern: /\bUSE `(?<database>[\w$-]{1,128})`/, example: 'mysql> USE `«acme_prod»`' },
  {
    pattern: /\bDEFINER\s?=\s?`(?<user>[^`\r\n]{1,80})`@`(?<host>[^`\r\n]{1,255})`/i,
    example: '/*!50017 DEFINER=`«acme_app»`@`«acmedb7»`*/',
  },
  {
    pattern: /-- Host: (?<host>[\w.-]{1,253})\s{1,20}Database: (?<database>[\w$-]{0,128})/,
    example: '-- Host: «acmedb7»    Database: «acme_prod»',
  },
  {
    pattern: /\bCurrent (?:Database|user): [`"]?(?<database>[\w$-]{1,128})/i,
    example: '-- Current Database: `«acme_prod»`',
  },
  {
    pattern:
      /\b(?:USER|user|TO|to) \S{1,160} (?:IDENTIFIED|identified) (?:WITH \w{1,60} )?(?:BY|AS|USING|by|as|using)(?: PASSWORD| VALUES)? ['"]?(?<password>[^\s'";]{1,200})/,
    example: "ALTER USER x IDENTIFIED BY '«Xk2#mP9q»';",
  },
  {
    pattern:
      /\b(?:SET|ALTER ROLE \S{1,80}(?: WITH)?(?: ENCRYPTED)?) PASSWORD(?: FOR \S{1,160})?\s?=?\s?(?:PASSWORD\()?'(?<password>[^'\r\n]{1,200})'/i,
    example: "SET PASSWORD FOR x = PASSWORD('«Xk2#mP9q»')",
  },
  { pattern: /\bUser: ['"]?(?<user>[\w$.-]{1,80})['"]? (?:Host|host|from)[: ]/, example: 'User: «acme_app» Host: x' },
  {
    pattern: /\bserver on '(?<host>[\w.-]{2,253})(?::\d{1,5})?'/,
    example: "Can't connect to MySQL server on '«acmedb7»' (111)",
  },
  // PostgreSQL
  {
    pattern:
      /^(?<host>[A-Za-z][\w.-]{0,252}):(?:\d{2,5}|\*):(?<database>[\w$*-]{1,63}):(?<user>[\w$.-]{1,63}):(?<password>\S{1,200})$/m,
    example: '«acmedb7»:5432:«acme_prod»:«acme_app»:«St4pler»',
  },
  {
    pattern: /\bREASSIGN OWNED BY "?(?<user>[\w$-]{2,80})"? TO "?(?<name>[\w$-]{2,80})/i,
    example: 'REASSIGN OWNED BY «acme_old» TO «acme_new»;',
  },
  { pattern: /\bSET (?:SESSION )?(?:ROLE|AUTHORIZATION) "?(?<user>[\w$-]{2,80})/, example: 'SET ROLE «acme_app»;' },
  {
    pattern:
      /\bCREATE SCHEMA (?:IF NOT EXISTS )?"?(?<database>[\w$-]{2,128})"?(?: AUTHORIZATION "?(?<user>[\w$-]{2,80}))?/i,
    example: 'CREATE SCHEMA «acme_prod» AUTHORIZATION «acme_app»',
  },
  {
    pattern: /\bpg_restore: (?:creating|processing data for|dropping) SCHEMA "(?<database>[^"\r\n]{1,128})"/,
    example: 'pg_restore: creating SCHEMA "«acme_app»"',
  },
  {
    pattern: /\bSET search_path (?:=|TO) ["']?(?<database>[\w$-]{2,128})/i,
    example: 'SET search_path = «acme_app», pg_catalog;',
  },
  {
    pattern: /\b(?:GRANT|REVOKE|COMMENT)\b[^\r\n;]{0,60}? ON DATABASE "?(?<database>[\w$-]{2,128})"? (?:TO|FROM|IS)\b/i,
    example: 'GRANT CONNECT ON DATABASE «acme_prod» TO x;',
  },
  {
    pattern: /\bpassword for (?:user )?(?<user>[\w$.-]{2,80}): ?$/im,
    example: 'Password for user «jdoe»:',
  },
  {
    pattern: /(?:^|\s)\\c(?:onnect)? (?<database>[\w$-]{2,128})(?: (?<user>[\w$-]{2,80}))?\s{0,3}$/m,
    example: '\\c «acme_prod» «acme_app»',
  },
  {
    pattern: /\b(?:permission denied for|must be owner of) (?:schema|database) "?(?<database>[\w$-]{2,128})/i,
    example: 'ERROR:  permission denied for schema «acme_prod»',
  },
  {
    pattern: /\b(?:user|role|User|Role|ROLE|USER) "(?<user>[^"\r\n]{1,80})"/,
    example: 'FATAL:  password authentication failed for user "«acme_app»"',
  },
  { pattern: /\bdatabase "(?<database>[^"\r\n]{1,128})"/i, example: 'FATAL:  database "«acme_prod»" does not exist' },
  {
    pattern:
      /\b(?:host|server|hostname|host name|server name|host_name|machine) ?[:=]?\s?["'](?<host>[^"'\s]{1,255})["']/i,
    example: 'could not translate host name "«acmedb7»" to address',
  },
  {
    pattern: /\bon host "[^"\r\n]{1,255}" \((?<host>[\da-f:.]{2,45})\)/i,
    example: 'Is the server running on host "db01" («10.1.2.3») and accepting',
  },
  { pattern: /\bOWNER TO "?(?<user>[\w$-]{1,80})"?/i, example: 'ALTER TABLE public.group_ OWNER TO «acme_app»;' },
  {
    pattern: /; Owner: "?(?<user>[\w$-]{1,80})/,
    example: '-- Name: group_; Type: TABLE; Schema: public; Owner: «acme_app»',
  },
  {
    pattern: /(?<!\d)\d{1,9}; \d{1,9} \d{1,9} [A-Z ]{3,40} (?:[\w-]{1,63} ){1,2}(?<user>[\w$-]{1,80})$/m,
    example: '214; 1259 16385 TABLE public group_ «acme_app»',
  },
  {
    pattern: /\b(?:GRANT|REVOKE) [^\r\n;]{1,300}? (?:TO|FROM) "?(?<user>[\w$-]{1,80})"?\s?(?:;|WITH|$)/im,
    example: 'GRANT ALL ON SCHEMA public TO «acme_app»;',
  },
  {
    pattern: /\b(?:CREATE|ALTER|DROP) (?:USER|ROLE|LOGIN) (?:IF (?:NOT )?EXISTS )?["'`[]?(?<user>[\w$-]{1,80})/i,
    example: 'CREATE USER «acme_app» WITH',
  },
  {
    pattern:
      /\b(?:CREATE|ALTER|DROP|RESTORE|BACKUP|DETACH|USE) DATABASE (?:IF (?:NOT )?EXISTS )?["'`[]?(?<database>[\w$-]{1,128})(?=["'`\]]|\s{0,3}(?:;|$|WITH\b|FROM\b|OWNER\b|CHARACTER\b|DEFAULT\b|ENCODING\b|COLLATE\b|TO\b|ON\b|AT\b|\/\*))/im,
    example: 'CREATE DATABASE «acme_prod» WITH',
  },
  {
    pattern: /\byou are now connected to database "(?<database>[^"]{1,128})" as user "(?<user>[^"]{1,80})"/i,
    example: 'You are now connected to database "«acme_prod»" as user "«acme_app»".',
  },
  {
    pattern: /\\connect\s{1,3}(?:-reuse-previous=on\s{1,3})?["']?(?:dbname=)?["']?(?<database>[\w$-]{1,128})/,
    example: '\\connect «acme_prod»',
  },
  {
    pattern: /\bConnection to (?<host>[\w.-]{1,253}):\d{1,5} refused/,
    example: 'Connection to «acmedb7»:5432 refused',
  },
  {
    pattern: /\bserver at "(?<host>[^"\r\n]{1,253})"/,
    example: 'connection to server at "«acmedb7»", port 5432 failed',
  },
  {
    pattern: /" \((?<host>[\da-f.:]{3,45})\),? (?:port|and accepting)/i,
    example: 'server at "x" («10.1.2.3»), port 5432 failed',
  },
];
