import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/report/outputs/terminal/display-width.ts';
import { cutText, wrapText } from '../../src/report/outputs/terminal/wrap-text.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';

const WIDTHS = [40, 60, 80, 120, 200];

test.each(WIDTHS)('keeps every line within %i columns', (width) => {
  for (const report of Object.values(exampleReports)) {
    for (const verbose of [false, true]) {
      const lines = renderTerminal(report, { width, color: false, verbose }).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  }
});

test('says the same with colours as without', () => {
  const options = { width: 80, verbose: true };
  const colored = renderTerminal(exampleReport, { ...options, color: true });
  expect(colored).toContain('\u001b[');
  expect(stripVTControlCharacters(colored)).toBe(renderTerminal(exampleReport, { ...options, color: false }));
});

test('breaks a long command so that it can be pasted', () => {
  const nextSteps = [{ text: 'Run it:', command: 'one '.repeat(20) }];
  const text = renderTerminal({ ...exampleReport, nextSteps }, { width: 60, color: false, verbose: false });
  expect(text).toMatch(/one \\\n {7}one/);
});

test('leaves steps out where verdict, steps and root cause would not fit a screen', () => {
  const steps = Array.from({ length: 40 }, (_, index) => ({ text: `Do ${index + 1}.` }));
  const options = { width: 80, color: false };
  const text = renderTerminal({ ...exampleReport, nextSteps: steps }, { ...options, verbose: false });
  const shown = text.match(/^ {1,2}\d+\. Do \d+\.$/gm)?.length ?? 0;
  expect(text).toContain(`\n     and ${40 - shown} more steps (--verbose)\n`);
  expect(text.slice(0, text.indexOf('\nTook longest')).split('\n').length).toBeLessThanOrEqual(41);
  expect(renderTerminal({ ...exampleReport, nextSteps: steps }, { ...options, verbose: true })).toContain(
    ' 40. Do 40.',
  );
});

test('wraps at spaces, else at joints, else anywhere', () => {
  expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapText('com.liferay.portal.Class', 12)).toEqual(['com.liferay.', 'portal.Class']);
  expect(wrapText('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa']);
  expect(wrapText('漢字漢字', 5)).toEqual(['漢字', '漢字']);
  expect(wrapText('a\n    b', 9)).toEqual(['a', '    b']);
});

test('cuts with an ellipsis only where something is left out', () => {
  expect(cutText('four', 4)).toBe('four');
  expect(cutText('fives', 4)).toBe('fiv…');
});
