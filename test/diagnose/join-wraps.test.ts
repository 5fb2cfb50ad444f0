import { expect, it } from 'vitest';
import { joinWraps } from '../../src/diagnose/join-wraps.ts';

const WORDS = Array.from({ length: 30 }, (_, order) => `customer${order} ordered`).join(' ');
const HEAD = `ERROR [main][UpgradeProcess:118] ${WORDS}`;

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n');
}

it.each([80, 100, 120])('joins what a terminal of %d columns wrapped', (width) => {
  expect(joinWraps(wrapped(HEAD, width))).toBe(HEAD);
});

it('joins several lines of a text, each by itself', () => {
  const lines = [
    HEAD.slice(0, 130),
    `java.sql.SQLException: ${WORDS.slice(0, 90)}`,
    '\tat a.B.c(B.java:1)',
    'Caused by: a.B',
  ];
  expect(joinWraps(lines.map((line) => wrapped(line, 80)).join('\n'))).toBe(lines.join('\n'));
});

it.each([
  ['lines of a text that was written so', `${WORDS.slice(0, 90)}\n${WORDS.slice(0, 85)}\n${WORDS.slice(0, 88)}`],
  ['one full line only', wrapped(HEAD.slice(0, 120), 80)],
  ['a narrow text', wrapped(HEAD, 60)],
  ['frames of one width', `a.B\n${`\tat ${'c'.repeat(90)}.d(E.java:1)\n`.repeat(4)}`],
  ['frames of one width that are not indented', `a.B\n${`at ${'c'.repeat(90)}.d(E.java:1)\n`.repeat(4)}`],
  ['causes of one width', `a.B\n${`Caused by: ${'c'.repeat(90)}\n`.repeat(4)}`],
  ['rows of a table', `+${'-'.repeat(90)}+\n| ${'c'.repeat(88)} |\n| ${'d'.repeat(88)} |\n+${'-'.repeat(90)}+`],
  ['lines that all end with a full stop', `${'c'.repeat(89)}.\n`.repeat(4)],
])('leaves %s', (_, text) => {
  expect(joinWraps(text)).toBeUndefined();
});

it('takes time in proportion to the text', () => {
  const text = `${'c'.repeat(80)}\n`.repeat(12_500);
  const started = performance.now();
  joinWraps(text);
  joinWraps('c\n'.repeat(500_000));
  expect(performance.now() - started).toBeLessThan(1500);
});
