// The table `Release_`, as clients of databases print it.
import { describe, expect, it } from 'vitest';
import type { ReleaseRow } from '../../src/model/gogo.ts';
import { runOf } from '../support/runs-of.ts';

const MODULE = 'com.acme.billing.service';

async function rowsOf(text: string): Promise<readonly Omit<ReleaseRow, 'place' | 'meaning'>[]> {
  const { releases } = await runOf(text);
  return releases.map((row) => {
    const { place, meaning, ...others } = row;
    expect([place.source, typeof meaning]).toEqual([0, 'string']);
    return others;
  });
}

const PORTAL = { servletContextName: 'portal', schemaVersion: '8.18.4', buildNumber: 7310, verified: true, state: 0 };
const FAILED = { servletContextName: MODULE, buildNumber: 0, verified: false, state: 1 };

const LAYOUTS: readonly (readonly [string, string])[] = [
  [
    'boxes of MySQL and MariaDB',
    `MariaDB [lportal]> select servletContextName, schemaVersion, buildNumber, verified, state_ from Release_;
+--------------------------+---------------+-------------+----------+--------+
| servletContextName       | schemaVersion | buildNumber | verified | state_ |
+--------------------------+---------------+-------------+----------+--------+
| portal                   | 8.18.4        |        7310 |        1 |      0 |
| ${MODULE} | NULL          |           0 |        0 |      1 |
+--------------------------+---------------+-------------+----------+--------+
2 rows in set (0.00 sec)
`,
  ],
  [
    'the vertical form of MySQL',
    `*************************** 1. row ***************************
servletContextName: portal
     schemaVersion: 8.18.4
       buildNumber: 7310
          verified: 1
            state_: 0
        testString: You take the blue pill, the story ends: you wake up
*************************** 2. row ***************************
servletContextName: ${MODULE}
     schemaVersion: NULL
       buildNumber: 0
          verified: 0
            state_: 1
2 rows in set (0.00 sec)
`,
  ],
  [
    'bars of psql',
    ` servletcontextname       | schemaversion | buildnumber | verified | state_
--------------------------+---------------+-------------+----------+--------
 portal                   | 8.18.4        |        7310 | t        |      0
 ${MODULE} |               |           0 | f        |      1
(2 rows)
`,
  ],
  [
    'the expanded form of psql',
    `-[ RECORD 1 ]------+-------
servletcontextname | portal
schemaversion      | 8.18.4
buildnumber        | 7310
verified           | t
state_             | 0
-[ RECORD 2 ]------+-------
servletcontextname | ${MODULE}
schemaversion      |
buildnumber        | 0
verified           | f
state_             | 1
`,
  ],
  [
    'columns of SQL*Plus',
    `SQL> select servletcontextname, schemaversion, buildnumber, verified, state_ from release_;

SERVLETCONTEXTNAME             SCHEMAVERSION   BUILDNUMBER   VERIFIED     STATE_
------------------------------ --------------- ----------- ---------- ----------
portal                         8.18.4                 7310          1          0
${MODULE.padEnd(46)}           0          0          1

2 rows selected.
`,
  ],
  [
    'columns of sqlcmd',
    `servletContextName             schemaVersion   buildNumber verified state_
------------------------------ --------------- ----------- -------- -----------
portal                         8.18.4                 7310        1           0
${MODULE.padEnd(30)} NULL                      0        0           1

(2 rows affected)
`,
  ],
  [
    'values between tabs',
    `servletContextName\tschemaVersion\tbuildNumber\tverified\tstate_\nportal\t8.18.4\t7310\t\u0001\t0\n${MODULE}\t\\N\t0\tb'0'\t1\n`,
  ],
  [
    'values between commas',
    `"servletContextName","schemaVersion","buildNumber","verified","state_"\n"portal","8.18.4",7310,true,0\n"${MODULE}","",0,false,1\n`,
  ],
];

describe('rows', () => {
  it.each(LAYOUTS)('are read from %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([PORTAL, FAILED]);
  });

  it('may be of some columns, in any order, with free text that looks like columns', async () => {
    const text =
      '| state_ | testString                    | servletContextName |\n|      2 | the blue pill, the story | it | com.acme.x         |\n|     -1 | ends                          | com.acme.y         |\n';
    expect(await rowsOf(text)).toEqual([
      { servletContextName: 'com.acme.x', state: 2 },
      { servletContextName: 'com.acme.y', state: -1 },
    ]);
  });

  it('say what their state means', async () => {
    const text = `state_,servletContextName\n${[0, 1, 2, -1, 7].map((state) => `${state},com.acme.x`).join('\n')}\n`;
    const { releases } = await runOf(text);
    expect(releases.map(({ meaning }) => meaning?.split(':')[0])).toEqual([
      'good',
      'upgrade failure',
      'verify failure',
      'in progress',
      undefined,
    ]);
  });

  it('stand where they were pasted', async () => {
    const [, , bars] = LAYOUTS;
    expect((await runOf(bars[1])).releases.map(({ place }) => place.startLine)).toEqual([3, 4]);
    const [, vertical] = LAYOUTS;
    expect((await runOf(vertical[1])).releases.map(({ place }) => [place.startLine, place.endLine])).toEqual([
      [2, 7],
      [9, 13],
    ]);
  });

  it('are none of a table that has no such columns', async () => {
    expect(await rowsOf('| name | state_ |\n| portal | 0 |\n')).toEqual([]);
  });
});

describe('modules', () => {
  it('are failed where their row says so, whatever else is pending', async () => {
    const text = `There are upgrade processes available for ${MODULE} from 1.0.0 to 1.2.0\n${LAYOUTS[0][1]}`;
    expect((await runOf(text)).modules).toMatchObject([{ name: MODULE, status: 'failed', fromSchema: '1.0.0' }]);
  });

  it('are not told of by rows without failure', async () => {
    const text = 'servletContextName,schemaVersion,state_\ncom.acme.a,1.0.0,0\ncom.acme.b,1.0.0,2\nportal,8.0.0,1\n';
    expect((await runOf(text)).modules).toEqual([]);
  });
});
