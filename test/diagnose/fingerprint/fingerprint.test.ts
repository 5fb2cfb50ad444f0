import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/diagnose/fingerprint.ts';
import { normalText } from '../../../src/diagnose/fingerprint/normal-text.ts';
import { isError } from '../../../src/diagnose/is-error.ts';
import { stepOf } from '../../../src/diagnose/unknown/step-of.ts';
import { runsOf } from '../../support/runs-of.ts';
import { makeProblem } from '../../support/make-run.ts';
import { DIFFERENT, type Failure, SAME } from './pairs.ts';

const STEP = 'com.liferay.journal.internal.upgrade.v1_0_0.UpgradeJournal';
const DRIVER = '\tat com.example.jdbc.Driver.a(Driver.java:1)\n\tat com.example.jdbc.Driver.b(Driver.java:2)\n';

describe('one failure', () => {
  it.each(SAME)('is the same: $why', async ({ one, other }) => {
    expect(await idOfFailure(one)).toBe(await idOfFailure(other));
  });
});

describe('another failure', () => {
  it.each(DIFFERENT)('is not the same: $why', async ({ one, other }) => {
    expect(await idOfFailure(one)).not.toBe(await idOfFailure(other));
  });
});

describe('the same event in another log', () => {
  const SAID = "java.sql.SQLException: Table 'lportal.Foo' doesn't exist";
  const WRAPPED = `com.liferay.portal.kernel.upgrade.UpgradeException: ${SAID}`;
  const frame = (line: number): string => `\tat ${STEP}.doUpgrade(UpgradeJournal.java:${line})\n`;
  const trace = `${WRAPPED}\n${DRIVER}${frame(7)}Caused by: ${SAID}\n${DRIVER}${frame(41)}\t... 9 more\n`;
  const NEW = '2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] ';

  it.each([
    ['the short layout of 6.2', `02:11:09,411 ERROR [localhost-startStop-1][DBUpgrader:185] ${SAID}\n${trace}`],
    ['another thread', `2024-03-01 02:11:09.411 ERROR [Framework Event Dispatcher][DBUpgrader:230] null\n${trace}`],
    ['another logger', `2024-03-01 02:11:09.411 ERROR [main][UpgradeExecutor:301] Unable to upgrade\n${trace}`],
    ['with log context', `${NEW}null {upgrade.component=portal}\n${trace}`],
    ['Windows line ends', `${NEW}null\n${trace}`.replaceAll('\n', '\r\n')],
    ['other line numbers', `${NEW}null\n${trace.replaceAll(/java:\d+/g, 'java:999')}`],
    [
      'one more exception around it',
      `${NEW}null\njava.lang.RuntimeException: ${WRAPPED}\n${DRIVER}Caused by: ${trace}`,
    ],
    ['only the root exception', `${NEW}null\n${SAID}\n${DRIVER}${frame(41)}`],
    ['a trace cut off within the first exception', `${NEW}null\n${WRAPPED}\n${DRIVER}${frame(7)}`],
    ['a trace that is longer', `${NEW}null\n${trace}${'\tat java.lang.Thread.run(Thread.java:1)\n'.repeat(80)}`],
    [
      'the lines of Docker',
      `${NEW}null\n${trace}`
        .trimEnd()
        .split('\n')
        .map((log) => JSON.stringify({ log: `${log}\n`, stream: 'stdout', time: '2024-03-01T02:11:09.411Z' }))
        .join('\n'),
    ],
    [
      'XML',
      `<log4j:event logger="com.liferay.portal.tools.DBUpgrader" timestamp="1709259069411" level="ERROR" thread="main">\n<log4j:message><![CDATA[null]]></log4j:message>\n<log4j:throwable><![CDATA[${trace}]]></log4j:throwable>\n</log4j:event>\n`,
    ],
  ])('is the same: %s', async (_name, log) => {
    expect(await idOf(log)).toBe(await idOf(`${NEW}null\n${trace}`));
  });

  it('is the same where the step is told by the lines around it', async () => {
    const told = `2024-03-01 02:11:08.411 INFO  [main][UpgradeProcess:1] Upgrading ${STEP}\n`;
    const cut = `${NEW}null\n${WRAPPED}\n${DRIVER}`;
    expect(await idOf(told + cut)).toBe(await idOf(`${NEW}null\n${trace}`));
  });

  it('is another one where the message is that of another table', async () => {
    const message = (table: string) =>
      `2024-03-01 02:11:09.411 ERROR [main][Foo:1] Unable to read '${table}' of 20097\n`;
    expect(await idOf(message('Layout'))).toBe(await idOf(message('Layout').replace('20097', '10154')));
    expect(await idOf(message('Layout'))).not.toBe(await idOf(message('Group_')));
  });
});

describe('an error of an import', () => {
  const error = (table: string, message: string) =>
    fingerprintOf(makeProblem({ eventName: 'import.error', attributes: { code: 1062, table, message } }), undefined);

  it('has another id in another table', () => {
    expect(error('lportal.Layout', "Duplicate entry '1' for key 'PRIMARY'")).toBe(
      error('Layout', "Duplicate entry '2' for key 'PRIMARY'"),
    );
    expect(error('Layout', 'x')).not.toBe(error('Group_', 'x'));
  });
});

describe('a normal text', () => {
  it('says how it was made', () => {
    expect(fingerprintOf(makeProblem({ template: 'x' }), undefined)).toMatch(/^1:[\da-f]{16}$/);
  });

  it('does not depend on numbers, UUIDs, addresses and files', () => {
    const frame = (id: string) => `Unable to read entry ${id} of the group`;
    const value = fc.oneof(
      fc.nat().map(String),
      fc.uuid(),
      fc.ipV4(),
      fc.webUrl({ withQueryParameters: true }).filter((url) => !/['"(){}<>]/.test(url)),
      fc.tuple(fc.ipV4(), fc.integer({ min: 10, max: 65535 })).map(([host, port]) => `${host}:${port}`),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
      fc
        .array(fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}$/), { minLength: 2, maxLength: 5 })
        .map((parts) => `/${parts.join('/')}`),
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(normalText(frame(one))).toBe(normalText(frame(other)));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on how a database quotes a name, or on its schema', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z_]{2,20}$/);
    const quotes = fc.constantFrom(['`', '`'], ['"', '"'], ["'", "'"], ['[', ']'], ['', '']);
    fc.assert(
      fc.property(name, name, quotes, quotes, (schema, table, [open, close], [otherOpen, otherClose]) => {
        const one = `Invalid column in table ${open}${table}${close} of it`;
        const dotted = `Invalid column in table ${otherOpen}${schema}${otherClose}.${otherOpen}${table}${otherClose} of it`;
        expect(normalText(one)).toBe(normalText(dotted));
        expect(normalText(one)).not.toBe(normalText(one.replace(table, `${table}Other`)));
      }),
      { numRuns: 500 },
    );
  });

  it('is a normal text itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(normalText(text).split('\n')).toHaveLength(1);
      }),
    );
  });

  it.each(["'", '"', '(', '{', 'a.', '/a', '1:', "entry '", 'a@', '[a].', 'http://'])(
    'is made in linear time of many %s',
    (piece) => {
      const start = performance.now();
      for (let at = 0; at < 20; at++) normalText(piece.repeat(1_000_000));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

async function idOfFailure(failure: Failure): Promise<string> {
  const { thrown, step } = typeof failure === 'string' ? { thrown: failure, step: STEP } : failure;
  return idOf(
    `2024-03-01 02:11:09.411 ERROR [main][DBUpgrader:230] null\n${thrown}\n${DRIVER}\tat ${step}.doUpgrade(A.java:41)\n`,
  );
}

/** Of the first error of a log. */
async function idOf(log: string): Promise<string> {
  for (const run of await runsOf(log)) {
    const problem = run.problems.find((candidate) => isError(candidate));
    if (problem !== undefined) return fingerprintOf(problem, stepOf(run, problem));
  }
  throw new Error(`no error in: ${log}`);
}
