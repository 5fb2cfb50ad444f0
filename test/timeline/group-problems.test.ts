import { describe, expect, it } from 'vitest';
import { maskMessage } from '../../src/timeline/mask-message.ts';
import { error, line, started, warning } from '../support/log-lines.ts';
import { linesOf, runOf, timelineOf } from '../support/runs-of.ts';

describe('maskMessage', () => {
  it.each([
    ["Duplicate entry '10157-20105' for key 'IX_E119938A'", "Duplicate entry '#' for key '#'"],
    ['Locked query with ID 4711 for 30 seconds', 'Locked query with ID # for # seconds'],
    ['IX_12 on T3', 'IX_# on T#'],
    ['object 4c3b8f2e-61a5-4f0e-9a3c-0d9c1f7b2a11 gone', 'object # gone'],
    ['commit 0d9c1f7b2a11 and deadbeef1', 'commit # and #'],
    ['facade decade accede', 'facade decade accede'],
    ["doesn't exist and can't", "doesn't exist and can't"],
    ['', ''],
  ])('masks «%s» as «%s»', (message, template) => {
    expect(maskMessage(message)).toBe(template);
  });
});

describe('problems', () => {
  it('are warnings, errors and exceptions, and nothing else', async () => {
    const log =
      line(0, 'fine', { logger: 'A' }) +
      warning(1, 'A', 'watch out') +
      error(2, 'A', 'boom') +
      line(3, 'done', { logger: 'A' }) +
      'java.lang.IllegalStateException: x\n\tat a.B.c(B.java:1)\n';
    expect(await templatesOf(log)).toEqual(['watch out', 'boom', 'java.lang.IllegalStateException: x']);
  });

  it('are messages at level information that tell of a failure', async () => {
    expect(
      await templatesOf(line(0, 'Failed upgrade process for module com.acme.a', { logger: 'UpgradeExecutor' })),
    ).toEqual(['Failed upgrade process for module com.acme.a']);
  });

  it('that say the same are one, with a count and places', async () => {
    const log = [1, 2, 3]
      .map((n) => warning(n, 'BaseDB', `Duplicate entry '${n}' for key 'IX_1': create index IX_1 on T (a);`))
      .join('');
    const { problems } = await runOf(log);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      count: 3,
      firstMs: Date.UTC(2024, 2, 1, 0, 0, 1),
      lastMs: Date.UTC(2024, 2, 1, 0, 0, 3),
    });
    expect(linesOf(problems[0])).toEqual([1, 2, 3]);
    expect(problems[0]?.text).toContain("Duplicate entry '1'");
  });

  it('keep the first places and the last one', async () => {
    const log = Array.from({ length: 50 }, (_, n) => warning(n, 'A', `boom ${n}`)).join('');
    const [problem] = (await runOf(log)).problems;
    expect(problem?.count).toBe(50);
    expect(linesOf(problem)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50]);
  });

  it.each([
    ['level', warning(0, 'A', 'boom'), error(0, 'A', 'boom')],
    ['logger', warning(0, 'A', 'boom'), warning(0, 'B', 'boom')],
    ['words', warning(0, 'A', 'boom'), warning(0, 'A', 'bang')],
    ['exception', error(0, 'A', 'null', trace('a.BException: x')), error(0, 'A', 'null', trace('a.CException: x'))],
    [
      'message of the exception',
      error(0, 'A', 'null', trace('a.BException: x')),
      error(0, 'A', 'null', trace('a.BException: y')),
    ],
    [
      'cause of the exception',
      error(0, 'A', 'null', trace('a.BException: x')),
      error(0, 'A', 'null', `${trace('a.BException: x')}Caused by: a.CException: y\n\t... 1 more\n`),
    ],
  ])('that differ in their %s are two', async (_, first, second) => {
    const { problems } = await runOf(first + second + first);
    expect(problems.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('that differ in the numbers, ids and values of their exceptions are one', async () => {
    const log =
      error(0, 'A', 'null', trace("java.sql.SQLException: Duplicate entry '1-2' for key 'IX_1'")) +
      error(1, 'A', 'null', trace("java.sql.SQLException: Duplicate entry '3-4' for key 'IX_2'"));
    const { problems } = await runOf(log);
    expect(problems.map(({ count }) => count)).toEqual([2]);
  });

  it('know the spans they stood in, outermost first', async () => {
    const log = started(0, 'a.A') + started(1, 'b.B') + warning(2, 'A', 'boom') + warning(3, 'A', 'bang', 'other');
    const { problems, spans } = await runOf(log);
    const names = problems.map(({ spanIds }) => spanIds.map((id) => spans.find((span) => span.id === id)?.name));
    expect(names).toEqual([['a.A', 'b.B'], []]);
  });

  it('come in the order in which they were first seen', async () => {
    const { problems } = await runOf(warning(0, 'A', 'b') + warning(1, 'A', 'a') + warning(2, 'A', 'b'));
    expect(problems.map(({ template, order }) => [template, order < 3])).toEqual([
      ['b', true],
      ['a', true],
    ]);
    expect(problems[0]?.order).toBeLessThan(problems[1]?.order ?? 0);
  });

  it('are kept apart up to a bound, and the rest is counted and said', async () => {
    const words = (n: number): string => n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
    const log = Array.from({ length: 6000 }, (_, n) => warning(0, 'A', `boom ${words(n)}`)).join('');
    const { runs, notifications } = await timelineOf({ 'a.log': log });
    expect(runs[0]?.problems).toHaveLength(5000);
    expect(notifications.map(({ code, level }) => [code, level])).toEqual([['too-many-problems', 'warning']]);
    expect(notifications[0]?.message).toContain('1000');
  });

  it('keep a text that is not endless', async () => {
    const log = error(0, 'A', 'null', `a.BException: ${'x'.repeat(200_000)}\n\tat a.B.c(B.java:1)\n`);
    expect((await runOf(log)).problems[0]?.text.length).toBeLessThanOrEqual(24_000);
  });

  it.each(['b', '語', '😀'])('end with a mark where their text of %s is cut', async (letter) => {
    const log = error(0, 'A', 'null', `a.BException: ${letter.repeat(40_000)}c\n\tat a.B.c(B.java:1)\n`);
    expect((await runOf(log)).problems[0]?.text).toMatch(/[^c]…$/u);
  });

  it('have no mark behind a text that is whole', async () => {
    expect((await runOf(error(0, 'A', 'boom'))).problems[0]?.text).toMatch(/boom$/);
  });
});

function trace(head: string): string {
  return `${head}\n\tat a.B.c(B.java:1)\n`;
}

async function templatesOf(log: string): Promise<readonly string[]> {
  return (await runOf(log)).problems.map(({ template }) => template);
}
