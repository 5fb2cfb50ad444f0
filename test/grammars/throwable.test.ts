import { describe, expect, it } from 'vitest';
import { throwable } from '../../grammars/throwable/to-throwable.ts';
import { parseText } from '../support/parse-text.ts';

/** What matters of a throwable: `<type>: <message>` of every link, and how many frames it has. */
interface Summary {
  readonly chain: readonly string[];
  readonly frames?: readonly number[];
  readonly suppressed?: readonly string[];
  readonly firstLiferayFrame?: string;
  readonly sqlState?: string;
  readonly vendorCode?: string;
}

const CASES: readonly (readonly [name: string, text: string, expected: Summary])[] = [
  [
    'an exception without message',
    'java.lang.NullPointerException',
    { chain: ['java.lang.NullPointerException'], frames: [0] },
  ],
  [
    'an exception with message and frames',
    'java.lang.IllegalStateException: boom: really\n\tat com.acme.A.b(A.java:1)\n\tat com.acme.A.c(A.java:2)',
    { chain: ['java.lang.IllegalStateException: boom: really'], frames: [2] },
  ],
  [
    'a log message above the exception',
    'Unable to upgrade\njava.lang.IllegalStateException: boom\n\tat com.acme.A.b(A.java:1)',
    { chain: ['java.lang.IllegalStateException: boom'], frames: [1] },
  ],
  [
    'the exception in the log message and again below it',
    'java.lang.IllegalStateException: boom\njava.lang.IllegalStateException: boom\n\tat com.acme.A.b(A.java:1)',
    { chain: ['java.lang.IllegalStateException: boom'], frames: [1] },
  ],
  [
    'a message over several lines',
    'org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "ix_1"\n  Detail: Key (a)=(1) already exists.\n\tat org.postgresql.A.b(A.java:1)',
    {
      chain: [
        'org.postgresql.util.PSQLException: ERROR: duplicate key value violates unique constraint "ix_1"\n  Detail: Key (a)=(1) already exists.',
      ],
      frames: [1],
    },
  ],
  [
    'a blank line between message and frames (Oracle)',
    'java.sql.SQLSyntaxErrorException: ORA-01031: insufficient privileges\n\n\tat oracle.jdbc.driver.T4CTTIoer11.processError(T4CTTIoer11.java:509)',
    {
      chain: ['java.sql.SQLSyntaxErrorException: ORA-01031: insufficient privileges'],
      frames: [1],
      vendorCode: 'ORA-01031',
    },
  ],
  [
    'causes',
    'com.acme.AException: a\n\tat com.acme.A.b(A.java:1)\nCaused by: com.acme.BException: b\n\tat com.acme.B.b(B.java:1)\n\t... 1 more\nCaused by: com.acme.CException\n\t... 2 more',
    { chain: ['com.acme.AException: a', 'com.acme.BException: b', 'com.acme.CException'], frames: [1, 1, 0] },
  ],
  [
    'a cause without package (Oracle)',
    'java.sql.SQLException: ORA-01031: a\n\tat oracle.A.b(A.java:1)\nCaused by: Error : 1031, Position : 13, Sql = create table T, OriginalSql = create table T, Error Msg = ORA-01031: insufficient privileges\n\tat oracle.C.d(C.java:1)',
    {
      chain: [
        'java.sql.SQLException: ORA-01031: a',
        'Error: 1031, Position : 13, Sql = create table T, OriginalSql = create table T, Error Msg = ORA-01031: insufficient privileges',
      ],
      frames: [1, 1],
      vendorCode: 'ORA-01031',
    },
  ],
  [
    'suppressed exceptions, which are no causes',
    'com.acme.AException: a\n\tat com.acme.A.b(A.java:1)\n\tSuppressed: com.acme.SException: s\n\t\tat com.acme.S.b(S.java:1)\nCaused by: com.acme.BException: b',
    { chain: ['com.acme.AException: a', 'com.acme.BException: b'], suppressed: ['com.acme.SException: s'] },
  ],
  [
    'common frames that were left out, in the words of logback',
    'com.acme.AException: a\nCaused by: com.acme.BException: b\n\tat com.acme.B.b(B.java:1)\n\t... 12 common frames omitted',
    { chain: ['com.acme.AException: a', 'com.acme.BException: b'], frames: [0, 1] },
  ],
  [
    'modules, class loaders and jars around a frame',
    'com.acme.AException: a\n\tat java.base/java.lang.Thread.run(Thread.java:834) [?:?]\n\tat app//com.acme.A.b(A.java:1) ~[acme.jar:1.0]\n\tat com.acme.C.d(C.java:5) ~[acme.jar!/:?]\n\tat java.base@17.0.2/java.lang.A.b(A.java:1)',
    { chain: ['com.acme.AException: a'], frames: [4] },
  ],
  [
    'the main thread that died',
    'Exception in thread "main" java.lang.NoClassDefFoundError: com/liferay/A\n\tat com.acme.A.b(A.java:1)',
    { chain: ['java.lang.NoClassDefFoundError: com/liferay/A'], frames: [1] },
  ],
  [
    'a circle of causes',
    'com.acme.AException: a\n\tat com.acme.A.b(A.java:1)\nCaused by: com.acme.BException: b\n\tat com.acme.B.b(B.java:1)\n\t[CIRCULAR REFERENCE:com.acme.AException: a]',
    { chain: ['com.acme.AException: a', 'com.acme.BException: b'], frames: [1, 1] },
  ],
  [
    'an exception that is an inner class',
    'com.liferay.dynamic.data.mapping.validator.DDMFormValidationException$MustNotDuplicateFieldName: The field name Text cannot be defined more than once\n\tat com.liferay.A.b(A.java:1)',
    {
      chain: [
        'com.liferay.dynamic.data.mapping.validator.DDMFormValidationException$MustNotDuplicateFieldName: The field name Text cannot be defined more than once',
      ],
      frames: [1],
      firstLiferayFrame: 'com.liferay.A.b',
    },
  ],
  [
    'frames without source, native and generated ones',
    'com.acme.AException: a\n\tat sun.reflect.NativeMethodAccessorImpl.invoke0(Native Method)\n\tat com.acme.A.b(Unknown Source)\n\tat com.sun.proxy.$Proxy12.c(<generated>)\n\tat com.acme.A$$Lambda$12/0x00000008400b8c40.d(A.java)',
    { chain: ['com.acme.AException: a'], frames: [4] },
  ],
  [
    'a trace that was cut within a frame',
    'com.acme.AException: a\n\tat com.acme.A.b(A.java:1)\n\tat com.acme.A.c(A.ja',
    { chain: ['com.acme.AException: a'], frames: [2] },
  ],
  [
    'the first frame of Liferay in the deepest cause that has one',
    'com.acme.AException: a\n\tat com.liferay.portal.Outer.a(Outer.java:1)\nCaused by: com.acme.BException: b\n\tat com.acme.B.b(B.java:1)\n\tat com.liferay.portal.Inner.b(Inner.java:1)\nCaused by: com.acme.CException: c\n\tat com.acme.C.c(C.java:1)',
    {
      chain: ['com.acme.AException: a', 'com.acme.BException: b', 'com.acme.CException: c'],
      firstLiferayFrame: 'com.liferay.portal.Inner.b',
    },
  ],
  [
    'SQL state and code of DB2',
    'com.ibm.db2.jcc.am.SqlException: DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505, SQLERRMC=1;LPORTAL.GROUP_, DRIVER=4.19.26\n\tat com.ibm.A.b(A.java:1)',
    {
      chain: [
        'com.ibm.db2.jcc.am.SqlException: DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505, SQLERRMC=1;LPORTAL.GROUP_, DRIVER=4.19.26',
      ],
      sqlState: '23505',
      vendorCode: 'SQLCODE=-803',
    },
  ],
  [
    'SQL state and code of an older driver of DB2',
    'com.ibm.db2.jcc.b.SqlException: DB2 SQL error: SQLCODE: -803, SQLSTATE: 23505, SQLERRMC: 2;LPORTAL.LAYOUT',
    {
      chain: [
        'com.ibm.db2.jcc.b.SqlException: DB2 SQL error: SQLCODE: -803, SQLSTATE: 23505, SQLERRMC: 2;LPORTAL.LAYOUT',
      ],
      sqlState: '23505',
      vendorCode: 'SQLCODE=-803',
    },
  ],
  [
    'what the driver of DB2 says itself',
    'com.ibm.db2.jcc.am.DisconnectNonTransientConnectionException: [jcc][t4] A communication error occurred. ERRORCODE=-4499, SQLSTATE=08001',
    {
      chain: [
        'com.ibm.db2.jcc.am.DisconnectNonTransientConnectionException: [jcc][t4] A communication error occurred. ERRORCODE=-4499, SQLSTATE=08001',
      ],
      sqlState: '08001',
      vendorCode: 'SQLCODE=-4499',
    },
  ],
  [
    'the code of DB2 on IBM i',
    'java.sql.SQLIntegrityConstraintViolationException: [SQL0803] Duplicate key value specified.',
    {
      chain: ['java.sql.SQLIntegrityConstraintViolationException: [SQL0803] Duplicate key value specified.'],
      vendorCode: 'SQLCODE=-803',
    },
  ],
  [
    'SQL state and code that Hibernate logs',
    'org.hibernate.exception.ConstraintViolationException: SQL Error: 1062, SQLState: 23000',
    {
      chain: ['org.hibernate.exception.ConstraintViolationException: SQL Error: 1062, SQLState: 23000'],
      sqlState: '23000',
      vendorCode: '1062',
    },
  ],
  [
    'a server of WebSphere on its connection',
    'com.ibm.ws.rsadapter.AdapterException: DSRA0010E: SQL State = 28000, Error Code = 1045',
    {
      chain: ['com.ibm.ws.rsadapter.AdapterException: DSRA0010E: SQL State = 28000, Error Code = 1045'],
      sqlState: '28000',
    },
  ],
  [
    'no code where Hibernate has none',
    'org.hibernate.exception.GenericJDBCException: SQL Error: 0, SQLState: 08S01',
    {
      chain: ['org.hibernate.exception.GenericJDBCException: SQL Error: 0, SQLState: 08S01'],
      sqlState: '08S01',
    },
  ],
  [
    'no code in an error code that is none of a database',
    'com.acme.AException: ERRORCODE=12, [SQL] failed',
    {
      chain: ['com.acme.AException: ERRORCODE=12, [SQL] failed'],
    },
  ],
  [
    'a code of MariaDB',
    "java.sql.SQLException: Error on rename of './lportal/a' to './lportal/b' (errno: 150 - Foreign key constraint is incorrectly formed)",
    {
      chain: [
        "java.sql.SQLException: Error on rename of './lportal/a' to './lportal/b' (errno: 150 - Foreign key constraint is incorrectly formed)",
      ],
      vendorCode: 'errno: 150',
    },
  ],
  [
    'line ends of Windows',
    'com.acme.AException: a\r\n\tat com.acme.A.b(A.java:1)\r\nCaused by: com.acme.BException: b\r\n\tat com.acme.B.b(B.java:1)\r\n\t... 3 more\r\n',
    { chain: ['com.acme.AException: a', 'com.acme.BException: b'], frames: [1, 1] },
  ],
];

describe('the throwable grammar', () => {
  it.each(CASES)('reads %s', (_, text, expected) => {
    checkThrowable(text, expected);
  });

  it.each([
    ['text', 'nothing of an exception'],
    ['frames alone', '\tat com.acme.A.b(A.java:1)\n\tat com.acme.A.c(A.java:2)'],
    ['an exception that is only spoken of', 'Got a java.lang.NullPointerException while reading'],
  ])('reads no throwable in %s', (_, text) => {
    expect(throwable.read(text)).toBeUndefined();
  });

  it('takes a frame apart', () => {
    const text =
      'a.BException: x\n\tat java.base/java.lang.Thread.run(Thread.java:834)\n\tat com.acme.A$B.<init>(Unknown Source)';
    expect(throwable.read(text)?.chain[0]?.frames).toEqual([
      { className: 'java.lang.Thread', method: 'run', file: 'Thread.java', line: 834 },
      { className: 'com.acme.A$B', method: '<init>' },
    ]);
  });

  it('knows on which line of the record each exception stands', () => {
    const text = 'log message\na.BException: x\n\tat a.B.c(B.java:1)\nCaused by: a.CException: y';
    expect(throwable.read(text)?.chain.map(({ lineInRecord }) => lineInRecord)).toEqual([1, 3]);
  });

  it('keeps at most 64 causes, and 64 frames of each', () => {
    const frames = '\tat a.B.c(B.java:1)\n'.repeat(200);
    const text = `a.BException: x\n${frames}${`Caused by: a.CException: y\n${frames}`.repeat(100)}`;
    const read = throwable.read(text);
    expect(read?.chain).toHaveLength(64);
    expect(Math.max(...(read?.chain.map((link) => link.frames.length) ?? []))).toBe(64);
  });
});

describe('lines of a stack trace', () => {
  it.each([
    ['java.lang.IllegalStateException: boom', 'head'],
    ['java.lang.OutOfMemoryError', 'head'],
    ['com.acme.AException$Inner: x', 'head'],
    ['Exception in thread "main" java.lang.Error: x', 'head'],
    ['\tat com.acme.A.b(A.java:1)', 'frame'],
    ['   at com.acme.A.b(A.java:1)', 'frame'],
    ['\t... 12 more', 'frame'],
    ['\t... 12 common frames omitted', 'frame'],
    ['Caused by: com.acme.AException: x', 'cause'],
    ['Caused by: Error : 1031, Position : 13', 'cause'],
    ['\tSuppressed: com.acme.AException: x', 'cause'],
  ])('«%s» is a %s', (line, role) => {
    expect(roleOf(line)).toBe(role);
  });

  it.each([
    '',
    'at the end of the day (it is late)',
    'at work',
    '... more',
    'java.lang.String: x',
    'Exception: x',
    '  java.lang.IllegalStateException: indented',
    'Got java.lang.IllegalStateException: x',
    'java.lang.IllegalStateException was thrown',
  ])('«%s» is none', (line) => {
    expect(roleOf(line)).toBeUndefined();
  });
});

describe('stack traces in a log', () => {
  const HEAD = '2024-03-01 02:11:09.411';
  const TRACE =
    'java.lang.IllegalStateException: boom\n\tat com.acme.A.b(A.java:1)\nCaused by: a.BException: x\n\t... 1 more\n';

  it('belong to the error above them', async () => {
    expect(
      await startLines(`${HEAD} ERROR [main][DBUpgrader:1] null\n${TRACE}${HEAD} INFO  [main][A:1] next\n`),
    ).toEqual([1, 6]);
  });

  it('are records of their own below information', async () => {
    expect(await startLines(`${HEAD} INFO  [main][A:1] done\n${TRACE}`)).toEqual([1, 2]);
  });

  it('are two records where one follows the other', async () => {
    expect(await startLines(`${TRACE}${TRACE}`)).toEqual([1, 5]);
  });

  it('keep a blank line and the lines of a message', async () => {
    const text = `${HEAD} ERROR [main][A:1] null\njava.sql.SQLException: ORA-01031: a\n\n\tat oracle.A.b(A.java:1)\n`;
    expect(await startLines(text)).toEqual([1]);
  });
});

function checkThrowable(text: string, expected: Summary): void {
  const read = throwable.read(text);
  const { chain = [], suppressed = [], firstLiferayFrame, sqlState, vendorCode } = read ?? {};
  expect({
    chain: chain.map(spoken),
    frames: expected.frames && chain.map(({ frames }) => frames.length),
    suppressed: suppressed.map(spoken),
    firstLiferayFrame,
    sqlState,
    vendorCode,
  }).toEqual({ suppressed: [], frames: undefined, ...expected });
}

function spoken({ type, message }: { readonly type: string; readonly message?: string }): string {
  return message === undefined ? type : `${type}: ${message}`;
}

function roleOf(line: string): string | undefined {
  const bytes = Buffer.from(line);
  return throwable.classifyLine(bytes, 0, bytes.length);
}

async function startLines(text: string): Promise<readonly number[]> {
  return (await parseText(text)).map(({ startLine }) => startLine);
}
