import { expect, test } from 'vitest';
import {
  markdownCode,
  markdownCodeCell,
  markdownFence,
  markdownText,
} from '../../src/report/outputs/markdown/escape-markdown.ts';

test.each([
  ['plain words, v7_3_x and 7.3.', 'plain words, v7_3_x and 7.3.'],
  ['a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
  ['[x](y) <b> a|b', '\\[x\\](y) \\<b\\> a\\|b'],
  ['@all', '@\u200ball'],
  ['#12', '#\u200b12'],
  ['https://a.b', 'https:\u200b//a.b'],
  ['# title', '\\# title'],
  ['1. item', '1\\. item'],
  ['- item', '\\- item'],
  ['two\nlines', 'two lines'],
])('writes %j as plain text', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test.each([
  ['plain', '`plain`'],
  ['a`b``c', '```a`b``c```'],
  ['`', '`` ` ``'],
  ['', ''],
])('writes %j as a code span', (text, markdown) => {
  expect(markdownCode(text)).toBe(markdown);
});

test('keeps a bar from ending the cell of a table', () => {
  expect(markdownCodeCell('a|b')).toBe('`a\\|b`');
  expect(markdownCodeCell('a\\|b')).toBe('a\\\\\\|b');
});

test('makes a fence longer than any in the text', () => {
  expect(markdownFence('````\nx', 'text')).toBe('`````text\n````\nx\n`````');
});
