import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referencePages, ruleList, writtenList, writtenPages } from '../../scripts/write-rule-reference.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { checkRules } from '../../src/rules/check-rules.ts';
import { exampleLog } from '../../src/rules/example-log.ts';
import { analyzeText } from '../support/analyze-text.ts';

const { rules } = checkRules('rules', []);
const pages = writtenPages();

it('the reference in docs/rules is current (npm run rules:docs)', () => {
  expect(Object.fromEntries(pages)).toEqual(Object.fromEntries(referencePages()));
});

it('the list in rules/README.md is current (npm run rules:docs)', () => {
  expect(writtenList()).toBe(ruleList());
});

describe.each([...pages])('%s', (path, text) => {
  it('links to files and sections that exist', () => {
    const prose = text.replace(/^(`{3,})[^]*?^\1$|(`+)[^`](?:[^]*?[^`])?\2(?!`)/gm, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([, file, anchor]) => ({
      file,
      anchor,
    }));
    const missing = links.filter(({ file, anchor }) => {
      const target = file === '' ? path : join(dirname(path), file);
      return !existsSync(target) || (anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor));
    });
    expect(missing).toEqual([]);
  });

  it('has every anchor once', () => {
    const anchors = anchorsIn(text);
    expect(anchors).toEqual([...new Set(anchors)]);
  });

  it('is small enough to be shown as a page', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(500_000);
  });
});

/** One slug names a rule everywhere. */
describe('the slug', () => {
  it('is the anchor of every rule in the reference', () => {
    const missing = rules.filter(({ id }) => {
      const [area, slug] = id.split('/');
      return !anchorsIn(pages.get(`docs/rules/${area}.md`) ?? '').includes(slug);
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, exampleLog(rule.examples.fires[0])] as const))(
    'of %s is its anchor in the page and in the Markdown',
    async (id, log) => {
      const report = await analyzeText(log);
      const slug = id.split('/')[1];
      expect(report.findings.map(({ ruleId }) => ruleId)).toContain(id);
      expect(renderHtml(report)).toMatch(new RegExp(`<(?:article|details)[^>]* id="${slug}"|<article id="${slug}"`));
      expect(renderMarkdown(report)).toContain(`<a id="${slug}"></a>\n`);
    },
  );
});

/** Anchors as GitHub makes them of headings. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
