import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inertText } from '../../src/report/outputs/inert-text.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');

describe.each(Object.entries(exampleReports))('the page of %s', (_, report) => {
  const html = renderHtml(report);

  test('needs no network, and no script and style but its own', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; ` +
        "require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'",
    );
    const markup = html.replace(script, '');
    expect(markup.match(/<link|<img|<iframe|\ssrc=|\sstyle=|\son\w+=/g)).toBeNull();
    expect(markup.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="page-data">', '<script>']);
    expect(style).not.toMatch(/url\(|@import/);
  });

  test('stays the same where a build server is shown it', () => {
    const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(inertText(script, 'html')).toBe(script);
  });

  test('has headings in order, starting with one h1', () => {
    const levels = Array.from(html.matchAll(/<h(\d)/g), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level <= levels[index - 1] + 1)).toBe(true);
  });

  test('gives every id once, and leads every inner link to one', () => {
    const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(html.matchAll(/href="#([^"]*)"|aria-labelledby="([^"]*)"/g), ([, a, b]) => a ?? b);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('gives every table a caption and every head cell a scope', () => {
    const tables = html.split('<table').slice(1);
    expect(tables.filter((table) => !table.includes('<caption'))).toEqual([]);
    expect(html.match(/<th(?![^>]*scope=)[\s>]/g)).toBeNull();
  });
});

test('anchors a finding by the slug of its rule', () => {
  expect(renderHtml(exampleReport)).toContain('<article id="unique-index-duplicates"');
});

test('puts nothing out unescaped', () => {
  const names = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));
  const raw = names.filter((name) => /\{\{\{|\{\{&/.test(readFileSync(join(TEMPLATES, name), 'utf8')));
  expect(names.length).toBeGreaterThan(10);
  expect(raw).toEqual([]);
});

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
