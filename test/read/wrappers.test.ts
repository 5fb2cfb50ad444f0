import { describe, expect, it } from 'vitest';
import { WRAPPERS } from '../../src/read/lines/wrappers.ts';
import { readText, textsOf } from '../support/read-lines.ts';

const LINES = [
  '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:83] Upgrading A',
  '07:44:04,086 ERROR [main][DBUpgrader:210] java.lang.Exception',
  '\tat com.liferay.A.b(A.java:1)',
];

describe('wrappers', () => {
  it.each(WRAPPERS.map(({ name, example }) => [name, example]))('takes the prefix of %s away', async (_, example) => {
    const wrapped = LINES.map((line) => `${example}${line}\n`).join('');
    expect(await textsOf(wrapped)).toEqual(LINES);
  });

  it.each(WRAPPERS.map(({ name, example }) => [name, example]))('keeps empty lines behind %s', async (_, example) => {
    const wrapped = [...LINES, '', LINES[0]].map((line) => `${example}${line}\n`).join('');
    expect(await textsOf(wrapped)).toEqual([...LINES, '', LINES[0]]);
  });

  it('leaves the time stamps of Liferay, Tomcat and MySQL alone', async () => {
    const lines = [
      '2024-03-01 02:11:09.411 INFO  [main][UpgradeProcess:83] Upgrading A',
      '07:44:04,086 INFO  [main][UpgradeProcess:83] Upgrading A',
      '02-Jul-2020 14:28:31.011 INFO [main] org.apache.catalina.startup.Catalina.start Server startup',
      '2020-07-02T14:28:31.378568Z 0 [System] [MY-010910] [Server] /usr/sbin/mysqld: Shutdown complete',
      'INFO  [main][UpgradeProcess:83] Upgrading A',
    ];
    for (const line of lines) expect(await textsOf(`${line}\n`.repeat(3))).toEqual([line, line, line]);
    expect(await textsOf(lines.join('\n'))).toEqual(lines);
  });

  it('makes a lane of each service of docker-compose', async () => {
    const text = ' liferay_1   | a\n database_1  | b\n ...\n liferay_1   | \tat c\nliferay_1   |\n';
    const { lines, totals } = await readText(text);
    expect(lines.map(({ lane, lineNumber, text: line, offset }) => [lane, lineNumber, line, offset])).toEqual([
      [0, 1, 'a\n', 0],
      [0, 4, '\tat c\n', 39],
      [0, 5, '\n', 60],
      [1, 2, 'b\n', 17],
      [1, 3, ' ...\n', 34],
    ]);
    expect(totals.lines).toBe(5);
  });

  it('takes rows of a table for what they are', async () => {
    const rows = [' id_ | name', ' companyId | 20097', ' groupId | 20121', ' userId | 20130', ' mvccVersion | 0'];
    expect(await textsOf(rows.join('\n'))).toEqual(rows);
  });

  it('takes several prefixes away, the outermost first', async () => {
    const text = LINES.map((line) => `2024-03-01T02:11:09.4111234Z \x1b[36mliferay-1  | \x1b[0m${line}\n`).join('');
    expect(await textsOf(text)).toEqual(LINES);
  });

  it('reads the files of Docker', async () => {
    const text = ['\u001b[32mINFO\u001b[0m  [main] "a" é\r\n', 'b\n']
      .map((log) => JSON.stringify({ log, stream: 'stdout', time: '2024-03-01T02:11:09.411123456Z' }))
      .join('\n');
    const { lines } = await readText(`${text}\n{"log":"cut`);
    expect(lines.map(({ text: line }) => line)).toEqual(['INFO  [main] "a" é\n', 'b\n', '{"log":"cut']);
  });

  it('undoes the escapes of a Markdown editor', async () => {
    const text = '21:42:45,422 INFO \\[main\\]\\[UpgradeProcess:83\\] Upgrading com.liferay.v7\\_0\\_0.A\\#b\n';
    expect(await textsOf(text)).toEqual([
      '21:42:45,422 INFO [main][UpgradeProcess:83] Upgrading com.liferay.v7_0_0.A#b',
    ]);
  });

  it('keeps the backslashes of Windows', async () => {
    const line = String.raw`07:44:04,086 INFO  [main][A:1] Copying C:\portal\_temp\[1]`;
    expect(await textsOf(`${line}\n`)).toEqual([line]);
  });

  it('keeps the indentation of a stack trace that is all there is', async () => {
    const lines = ['    at com.liferay.A.b(A.java:1)', '    at com.liferay.C.d(C.java:2)'];
    expect(await textsOf(lines.join('\n'))).toEqual(lines);
  });

  it('puts up with more services than anybody runs', async () => {
    const text = Array.from({ length: 200 }, (_, index) => `service_${index % 100}  | line ${index}\n`).join('');
    const { lines } = await readText(text);
    expect(new Set(lines.map(({ lane }) => lane)).size).toBe(64);
    expect(lines).toHaveLength(200);
  });
});
