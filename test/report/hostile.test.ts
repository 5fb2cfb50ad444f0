import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/report/outputs/terminal/display-width.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderJson } from '../../src/report/render-json.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { exampleReports } from '../support/example-report.ts';
import { hostileReport, NASTY_TEXTS } from './hostile-report.ts';
import { markdownOutline } from './markdown-outline.ts';

const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const HARMLESS = hostileReport('harmless words x');
const OUTLINE = markdownOutline(renderMarkdown(HARMLESS));
const TAGS = tagsOf(renderHtml(HARMLESS));

/** Nasty pieces put together at random; the word at the end keeps a text from being blank. */
const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 4 })
  .map((pieces) => `${pieces.join('')} x`);

const nasty = (check: (text: string) => void): void => {
  for (const text of NASTY_TEXTS) check(`${text} x`);
  fc.assert(fc.property(nastyText, check), { numRuns: 40 });
};

test('keeps hostile text from making HTML', () => {
  nasty((text) => {
    const html = renderHtml(hostileReport(text));
    expect(tagsOf(html)).toEqual(TAGS);
    expect(html).not.toMatch(HIDDEN);
  });
});

test('keeps hostile text from making Markdown, links and messages to people', () => {
  nasty((text) => {
    expect(markdownOutline(renderMarkdown(hostileReport(text)))).toEqual(OUTLINE);
  });
});

test.each([true, false])('keeps hostile text from reaching the terminal as commands (verbose: %s)', (verbose) => {
  nasty((text) => {
    const plain = renderTerminal(hostileReport(text), { width: 80, color: false, verbose });
    expect(plain).not.toMatch(HIDDEN);
    expect(widestLine(plain)).toBeLessThanOrEqual(80);
    const colored = renderTerminal(hostileReport(text), { width: 80, color: true, verbose });
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });
});

test('reads JSON back as it was, and writes nothing that a terminal obeys', () => {
  nasty((text) => {
    const report = hostileReport(text);
    const json = renderJson(report);
    expect(JSON.parse(json)).toEqual(report);
    expect(json).not.toMatch(HIDDEN);
  });
});

test.each(['partial-import', 'clean-import', 'gogo-session', 'report-only'])(
  'keeps hostile text from leaving its place where %s is all that was given',
  (name) => {
    const example = exampleReports[name];
    const tags = tagsOf(renderHtml(hostileReport('harmless words x', example)));
    const outline = markdownOutline(renderMarkdown(hostileReport('harmless words x', example)));
    for (const text of NASTY_TEXTS) {
      const report = hostileReport(`${text} x`, example);
      expect(tagsOf(renderHtml(report))).toEqual(tags);
      expect(markdownOutline(renderMarkdown(report))).toEqual(outline);
      const plain = renderTerminal(report, { width: 80, color: false, verbose: false });
      expect(plain).not.toMatch(HIDDEN);
      expect(widestLine(plain)).toBeLessThanOrEqual(80);
    }
  },
);

/** The names of all tags and of their attributes: what must not depend on the texts. */
function tagsOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/="[^"]*"/g, ''));
}

function widestLine(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth));
}
