/** What an option of a command line is followed by; `logon` is `user/password@database`, `account` is `user:password`. */
export type OptionMeaning = 'user' | 'password' | 'host' | 'database' | 'logon' | 'account' | 'project';

/** Programs with the same options. */
export interface CommandFamily {
  readonly programs: readonly string[];
  /** By the letter or word behind the dash; `--password` and its like are known by their name. */
  readonly options: Readonly<Record<string, OptionMeaning>>;
  /** The first argument without a dash. */
  readonly first?: OptionMeaning;
  /** The first argument without a dash behind options that were understood. */
  readonly behindOptions?: OptionMeaning;
  /** A command line, with what is found between `«` and `»`. */
  readonly example: string;
}

/** Command lines as people paste them, and as scripts echo them. */
export const COMMANDS: readonly CommandFamily[] = [
  {
    programs: ['mysql', 'mysqldump', 'mysqlimport', 'mysqlpump', 'mariadb', 'mariadb-dump'],
    options: { u: 'user', p: 'password', h: 'host', D: 'database', B: 'database' },
    behindOptions: 'database',
    example: 'mysql -h «db7» -u «acmeapp» -p«Xk2mP9q» --force «acmeprd»',
  },
  {
    programs: ['mysqladmin', 'mydumper', 'myloader'],
    options: { u: 'user', p: 'password', h: 'host', D: 'database', B: 'database' },
    example: 'myloader -h «db7» -u «acmeapp» -p«Xk2mP9q» -B «acmeprd» -d x',
  },
  {
    programs: ['psql', 'pg_dump', 'createdb', 'dropdb'],
    options: { U: 'user', h: 'host', d: 'database', O: 'user' },
    behindOptions: 'database',
    example: 'psql -h «db7» -U «acmeapp» «acmeprd»',
  },
  {
    programs: ['pg_restore', 'pg_dumpall', 'pgloader'],
    options: { U: 'user', h: 'host', d: 'database', O: 'user' },
    example: 'pg_restore -h «db7» -U «acmeapp» -d «acmeprd» x.dump',
  },
  {
    programs: ['sqlcmd', 'osql', 'isql', 'tsql', 'bcp'],
    options: { U: 'user', P: 'password', S: 'host', H: 'host', d: 'database', D: 'database' },
    example: 'sqlcmd -S «db7» -U «acmeapp» -P «Xk2mP9q» -d «acmeprd»',
  },
  {
    programs: ['sqlplus', 'impdp', 'expdp', 'imp', 'exp', 'sqlldr', 'rman', 'sql'],
    options: { L: 'logon', s: 'logon', S: 'logon', userid: 'logon' },
    first: 'logon',
    example: 'impdp «acmeapp»/«Xk2mP9q»@«ACMEPRD» full=Y',
  },
  {
    programs: ['db2move', 'db2look'],
    options: { u: 'user', p: 'password', i: 'user', w: 'password', d: 'database' },
    example: 'db2move x import -u «acmeapp» -p «Xk2mP9q»',
  },
  {
    programs: ['ldapsearch', 'ldapmodify', 'ldapadd'],
    options: { D: 'user', w: 'password', h: 'host' },
    example: 'ldapsearch -h «ldap7» -w «Xk2mP9q»',
  },
  {
    programs: ['curl', 'wget'],
    options: { u: 'account', user: 'account' },
    example: 'curl -u «acmeapp»:«Xk2mP9q» http://x',
  },
  {
    programs: ['sshpass', 'redis-cli', 'zip', '7z'],
    options: { p: 'password', a: 'password', P: 'password' },
    example: 'sshpass -p «Xk2mP9q» ssh x',
  },
  {
    programs: ['docker login', 'podman login', 'oc login', 'az login'],
    options: { u: 'user', p: 'password' },
    example: 'docker login -u «acmeapp» -p «Xk2mP9q»',
  },
  {
    programs: ['mongo', 'mongosh', 'mongodump', 'mongorestore'],
    options: { u: 'user', p: 'password', h: 'host', d: 'database' },
    example: 'mongorestore -h «acmedb7» -u «acmeapp» -p «Xk2mP9q»',
  },
  {
    programs: ['kubectl', 'helm', 'gcloud'],
    options: { n: 'project', namespace: 'project', project: 'project' },
    example: 'kubectl logs x -n «acmeshop»',
  },
  {
    programs: ['openssl', 'keytool'],
    options: {
      pass: 'password',
      passin: 'password',
      passout: 'password',
      k: 'password',
      storepass: 'password',
      keypass: 'password',
    },
    example: 'openssl enc -k «Xk2mP9q» -in x',
  },
];
