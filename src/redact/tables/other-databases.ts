import type { ValuePattern } from './value-pattern.ts';

/** What SQL Server, Oracle, DB2, Sybase and the programs that import them print with the names of users, hosts and databases. */
export const OTHER_DATABASES: readonly ValuePattern[] = [
  // SQL Server
  { pattern: /\bUser ID\s?=\s?(?<user>[\w$.@\\-]{1,128})/i, example: 'Server=x;User Id=«acme_app»;' },
  { pattern: /\bData Source\s?=\s?(?<hosts>[\w.,\\:-]{1,253})/i, example: 'Data Source=«acmedb7»,1433;' },
  { pattern: /\bLogin failed for user '(?<user>[^'\r\n]{1,128})'/i, example: "Login failed for user '«acme_app»'." },
  {
    pattern: /\bdatabase '(?<database>[^'\r\n]{1,128})'/i,
    example: "Processed 368 pages for database '«acme_prod»', file 'x' on file 1.",
  },
  {
    pattern: /\bfile '(?<database>[^'\\/.\r\n]{1,128}?)(?:_(?:log|Data|dat))?' on file \d/i,
    example: "pages for database 'x', file '«acme_prod»_log' on file 1.",
  },
  {
    pattern: /\bCannot open database "(?<database>[^"\r\n]{1,128})"/,
    example: 'Cannot open database "«acme_prod»" requested by the login',
  },
  {
    pattern: /\bconnection to the host (?<host>[\w.\\-]{1,253}), (?:port|named instance)/i,
    example: 'The TCP/IP connection to the host «acmedb7», port 1433 has failed',
  },
  {
    pattern: /\bMsg \d{1,6}, Level \d{1,3}, State \d{1,3}, Server (?<host>[\w.-]{1,253})(?:\\\w{1,40})?,/,
    example: 'Msg 3102, Level 16, State 1, Server «ACMEDB7»\\SQL, Line 1',
  },
  { pattern: /\b(?:Server|Network) Name:? (?<host>[\w.-]{1,253})$/m, example: 'Server Name: «acmedb7»' },
  // Oracle
  {
    pattern: /\b[Uu]ser (?<user>[A-Z][A-Z\d_$#]{2,30})(?=$|[.,;]|\s(?:lacks|has|does|is)\b)/m,
    example: 'ORA-28000: locked user «ACME»',
  },
  {
    pattern: /\bconn(?:ect)? (?<user>[A-Za-z][\w$#]{1,30})\/(?<password>[^\s@/;]{2,60})/i,
    example: 'SQL> connect «acmeapp»/«Xk2mP9q»',
  },
  { pattern: /\blogon denied for (?<user>[\w$#.]{2,128})/i, example: 'ORA-01017: logon denied for «ACME»' },
  {
    pattern:
      /(?<![\w/.:@\\-])(?<user>[A-Za-z][\w$#]{1,30})\/(?<password>(?=[^\s@]{0,60}[\dA-Z!#$%^&*+_])[^\s/@"'<>:,;()]{3,60})@(?<database>(?!sha\d|v?\d)[A-Za-z][\w.-]{1,60})/,
    needs: ['@'],
    example: 'connecting with «acmeapp»/«Xk2mP9q»@«ACMEPRD»',
  },
  {
    pattern: /\b(?:Starting|Master table|Job) "(?<user>[\w$#]{1,128})"\."/,
    example: 'Starting "«ACME»"."SYS_IMPORT_FULL_01":  x',
  },
  {
    pattern:
      /"\."SYS_(?:IMPORT|EXPORT|SQL_FILE)_\w{1,30}":\s{1,4}"?(?<user>[\w$#]{1,128})"?\/(?:(?!\*)(?<password>[^\s@*]{1,128}))?/,
    example: 'Starting "x"."SYS_IMPORT_FULL_01":  «acme»/******** full=Y',
  },
  {
    pattern: /\. \. (?:imported|exported) "(?<user>[\w$#]{1,128})"\./,
    example: '. . imported "«ACME»"."JOURNALARTICLE"  12.3 MB  100 rows',
  },
  {
    pattern:
      /\b(?:Table|Object type \w{1,40}:|Index|Constraint|Sequence|View|Synonym|OBJECT_GRANT:)\s?"(?<user>[\w$#]{1,128})"\."/i,
    example: 'ORA-39151: Table "«ACME»"."GROUP_" exists.',
  },
  {
    pattern: /\bORA-\d{5}:? [^\r\n"]{0,60}\("?(?<user>[\w$#]{1,128})"?\./,
    example: 'ORA-00001: unique constraint («ACME».IX_1A2B3C4D) violated',
  },
  {
    pattern: /\bORA-\d{5}:? [^\r\n"]{0,80}"(?<user>[\w$#]{1,128})"\."/,
    example: 'ORA-01400: cannot insert NULL into ("«ACME»"."GROUP_"."GROUPID")',
  },
  {
    pattern: /\b(?:user|role) '(?<user>[\w$#]{1,128})' does not exist/i,
    example: "ORA-01918: user '«ACME»' does not exist",
  },
  { pattern: /^USER is "(?<user>[\w$#]{1,128})"/m, example: 'USER is "«ACME»"' },
  {
    pattern: /\. importing (?<user>[\w$#]{1,128})'s objects into (?<database>[\w$#]{1,128})/,
    example: ". importing «ACME»'s objects into «ACMENEW»",
  },
  {
    pattern: /\bremap_schema=["']?(?<user>[\w$#]{1,128}):["']?(?<database>[\w$#]{1,128})/i,
    example: 'full=Y remap_schema=«ACME»:«ACMENEW»',
  },
  {
    pattern: /\b(?:schemas|fromuser|touser)=["'(]?(?<user>[\w$#]{1,128})/i,
    example: 'impdp x schemas=«ACME» directory=DATA_PUMP_DIR',
  },
  {
    pattern:
      /\bjdbc:oracle:(?:thin|oci\d?|kprb):(?:(?<user>[\w$#."-]{1,128})(?:\/(?<password>[^@\r\n\s]{1,128}))?)?@(?:\/\/)?(?:(?<host>[\w.-]{1,253})(?::\d{1,5})?(?:[:/](?<database>[\w$.-]{1,128}))?)?/,
    example: 'jdbc:oracle:thin:«acme»/«Xk2mP9q»@«acmedb7»:1521:«ACMEPROD»',
  },
  {
    pattern: /\bdescriptor [^\r\n]{0,200}?connection (?:string|to) (?<host>[\w.-]{1,253}):\d{1,5}/i,
    example: 'connect descriptor refused connection to «acmedb7»:1521',
  },
  // DB2
  {
    pattern: /\bdatabase (?:alias |name |or |node ){1,5}"(?<database>\w{1,64})"/i,
    example: 'SQL1013N  The database alias name or database name "«ACMEPRD»" could not be found.',
  },
  { pattern: /\bDatabase alias\s{1,40}= (?<database>\w{1,64})/, example: 'Database alias       = «ACMEPRD»' },
  { pattern: /\bSQL authorization ID\s{1,40}= (?<user>[\w.-]{1,80})/, example: 'SQL authorization ID   = «ACMEAPP»' },
  {
    pattern:
      /(?:^|["'>$] ?|\bdb2 )connect to "?(?<database>[A-Za-z]\w{0,63})"?(?: user "?(?<user>[\w$.-]{1,80})"?)?(?: using (?<password>[^\s;]{1,128}))?\s{0,3}(?:;|$)/im,
    example: 'db2 connect to «ACMEPRD» user «acmeapp» using «Xk2mP9q»',
  },
  {
    pattern: /\buser (?<user>[\w$.-]{1,80}) using (?<password>[^\s;]{1,128})/i,
    example: 'db2 load user «acmeapp» using «Xk2mP9q»',
  },
  {
    pattern:
      /\bdb2(?:move|look|dart|ckbkp)?(?: -d)? (?<database>[A-Z][A-Z\d]{2,7})(?: (?:import|export|load|copy|-e|-a)\b)/,
    example: 'db2move «ACMEPRD» import',
  },
  {
    pattern:
      /\b(?:RESTORE|BACKUP|ACTIVATE|QUIESCE|CATALOG|LIST HISTORY \w{1,12} FOR) (?:DATABASE|DB) "?(?<database>(?!successfully\b|from\b)[A-Za-z]\w{1,63})/i,
    example: 'db2 restore db «ACMEPRD» from x',
  },
  {
    pattern: /\bSQL\d{4,5}[NWC][^\r\n]{0,120}?"(?<user>[A-Z]{2}[A-Z\d_$]{1,30}) ?"\."/,
    example: 'SQL0204N  "«ACMEAPP»"."GROUP_" is an undefined name',
  },
  {
    pattern: /\bDB2 SQL Error:[^\r\n]{0,80}?SQLERRMC=(?<user>[A-Z][A-Z\d_$]{1,30})\./,
    example: 'DB2 SQL Error: SQLCODE=-204, SQLSTATE=42704, SQLERRMC=«ACMEAPP».GROUP_',
  },
  // Sybase
  {
    pattern: /\bjdbc:sybase:Tds:(?<host>[\w.-]{1,253})(?::\d{1,5})?(?:\/(?<database>[\w$-]{1,128}))?/i,
    example: 'jdbc:sybase:Tds:«syb7»:5000/«acmeprd»',
  },
  { pattern: /\bload database (?<database>[\w$]{1,128})/i, example: 'load database «acmeprd» from x' },
  { pattern: /\bServer '(?<host>[\w.-]{1,128})'/, example: "Msg 3105, Level 16: Server '«SYBPRD»', Line 1" },
];
