import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { outputForPath, outputNamed } from '../../../src/report/outputs/output-names.ts';
import { TEMPLATE_NAMES, readTemplates } from '../../../src/report/outputs/read-templates.ts';
import { KIND_CONSTANTS, KIND_HELPERS } from '../../../src/report/outputs/template-kind.ts';
import { checkTemplates } from '../../../src/report/outputs/templates/check-templates.ts';
import { formatTemplateMistake } from '../../../src/report/outputs/templates/template-mistake.ts';
import { readUserTemplates, viewShape } from '../../../src/report/outputs/templates/user-templates.ts';
import { renderOutput } from '../../../src/report/render-output.ts';
import { publishedViewSchema, viewSchema } from '../../../scripts/write-report-schema.ts';
import { exampleReport } from '../../support/example-report.ts';
import { markdownOutline } from '../markdown-outline.ts';
import { hostileReport, NASTY_TEXTS } from '../hostile-report.ts';

const PLAIN = markdownOutline('plain words');
const LOOK = { width: 80, color: false, verbose: false };
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'updoc-templates-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** Writes templates into the folder of the test and reads them. */
function templates(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return readUserTemplates(dir);
}

/** What is said of templates that cannot be used, without the folder of the test. */
function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  try {
    templates(files);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.replaceAll(`${dir}/`, '').split('\n').slice(1).map((line) => line.trim());
  }
  return [];
}

/** What is said of a Markdown page. */
function problemOf(page: string): string | undefined {
  return problemsOf({ 'cover/report.md.hbs': page })[0];
}

test('the published schema of the view is that of its type (npm run schemas)', () => {
  expect(publishedViewSchema()).toBe(viewSchema());
});

describe('our own templates', () => {
  it.each(TEMPLATE_NAMES)('name no field that is not there, and no unknown part: %s', (name) => {
    const { pages, parts } = readTemplates(name);
    const asText = (entries: ReadonlyMap<string, string>) =>
      new Map([...entries].map(([path, text]) => [path, { path, text }]));
    for (const [path, text] of pages) {
      const mistakes = checkTemplates({
        page: { path, text },
        parts: asText(parts),
        view: viewShape(name),
        formatters: Object.keys(KIND_HELPERS[name]),
        constants: KIND_CONSTANTS[name],
      });
      expect(mistakes.map(formatTemplateMistake)).toEqual([]);
    }
  });
});

describe('a folder of templates', () => {
  it('takes the place of ours, file by file', () => {
    const own = templates({
      'markdown/sections/verdict.hbs': '# Our customer: {{text verdict.headline}}',
      'html/style.css': 'body { color: red }',
    });
    const markdown = renderOutput(exampleReport, 'markdown', { ...LOOK, templates: own });
    expect(markdown).toMatch(/^# Our customer: The upgrade failed in the core/);
    expect(markdown).toContain('## Root cause: ');
    expect(renderOutput(exampleReport, 'markdown', { ...LOOK, short: true, templates: own })).toMatch(/^# Our customer/);
    const html = renderOutput(exampleReport, 'html', { ...LOOK, templates: own });
    expect(html).toContain('<style>body { color: red }</style>');
    expect(renderOutput(exampleReport, 'jira', { ...LOOK, templates: own })).toBe(renderOutput(exampleReport, 'jira', LOOK));
  });

  it('adds an output, which has our parts of its kind', () => {
    const { outputs } = templates({
      'cover/report.md.hbs': '{{> verdict}}\n{{> greeting}}\n',
      'cover/sections/greeting.hbs': 'Hello from {{text title}}',
      'steps/report.txt.hbs': '{{#each nextSteps}}{{csv text}},{{@index}}{{#unless queries}} no query{{/unless}}\n{{/each}}',
    });
    const [cover, steps] = outputs;
    expect(outputNamed('cover', outputs)).toBe(cover);
    expect(outputForPath('x/Report.cover.md', outputs)).toBe(cover);
    expect(outputForPath('x/report.md', outputs)).toBe('markdown');
    expect(outputForPath('x/report.steps.txt', outputs)).toBe(steps);
    expect(renderOutput(exampleReport, cover, LOOK)).toMatch(/^# ✖ The upgrade failed[^]*\nHello from ✖ Liferay upgrade/);
    expect(renderOutput(exampleReport, steps, LOOK).split('\n').slice(0, 2)).toEqual([
      '"Find the tags that stand twice:",0',
      '"Back up AssetTag, then merge or rename the extra tags in the control panel of a copy, or with SQL.",1 no query',
    ]);
  });

  it('escapes what a log holds by its kind', () => {
    const { outputs } = templates({
      'page/report.html.hbs': '<p>{{title}} {{#each rootCauses}}{{title}} {{message}}{{/each}}</p>',
      'note/report.md.hbs': '{{#each rootCauses}}{{text title}}{{/each}}',
      'list/report.txt.hbs': '{{#each rootCauses}}{{csv message}}\n{{/each}}',
    });
    for (const text of NASTY_TEXTS) {
      const report = hostileReport(`${text} x`);
      const [list, note, page] = outputs.map((output) => renderOutput(report, output, LOOK));
      expect(page.match(/<[^>]*>/g)).toEqual(['<p>', '</p>']);
      expect(markdownOutline(note)).toEqual(PLAIN);
      expect(list).toMatch(/^"(?![=+@-])/);
    }
  });

  it('keeps spreadsheets from taking a text for a formula', () => {
    const { csv } = KIND_HELPERS.text;
    expect(csv('=1+1')).toBe(`"'=1+1"`);
    expect(csv('@SUM(A1)')).toBe(`"'@SUM(A1)"`);
    expect(csv('a "b", c')).toBe('"a ""b"", c"');
  });
});

describe('a mistake in a template is said with its file, its line and what was expected', () => {
  it.each([
    ['{{text tilte}}', 'cover/report.md.hbs:1:8: unknown field "tilte" of a ReportView; it has title, verdict,'],
    ['{{text tilte}}', 'Did you mean "title"?'],
    ['\n\n  {{#each rootCauses}}\n{{text headline}}{{/each}}', 'cover/report.md.hbs:4:8: unknown field "headline" of a FindingView'],
    ['{{text verdict.headline.x}}', 'unknown field "x" of a text, which has none'],
    ['{{#each verdict}}{{/each}}', '"each" needs a list, and verdict is a VerdictView'],
    ['{{#each rootCauses}}{{text ../../title}}{{/each}}', '"../../title" goes up too far'],
    ['{{#eech rootCauses}}{{/eech}}', 'unknown block "eech"; known: {{#if field}}'],
    ['{{txt title}}', 'unknown helper "txt"; known: text, code, codeCell, fence, link. Did you mean "text"?'],
    ['{{text}}', 'the helper "text" needs a value'],
    ['{{{title}}}', 'three braces and & would write the text of a log as it is'],
    ['{{&title}}', 'three braces and & would write the text of a log as it is'],
    ['{{> verdikt}}', 'unknown partial "verdikt"; write it as sections/verdikt.hbs. Did you mean "verdict"?'],
    ['{{> (lookup . "title")}}', 'the name of a partial has to be written out'],
    ['{{#> verdict}}x{{/verdict}}', 'blocks of partials and decorators are not supported'],
    ['{{#*inline "a"}}x{{/inline}}', 'blocks of partials and decorators are not supported'],
    ['{{text (lookup this "title")}}', 'expressions in brackets are not supported'],
    ['{{@rooot.title}}', 'unknown name "@rooot.title"; known: @index @key @first @last @root'],
    ['a\n{{#if title}}\n{{/each}}', 'cover/report.md.hbs:2:'],
    ['a\n{{#if title}\n', 'cover/report.md.hbs:2:1: cannot be read as a template near'],
    ['{{#each rootCauses}}{{> section}}{{/each}}', 'unknown field "parts" of a FindingView'],
    ['{{#each rootCauses}}{{> section}}{{/each}}', '(called in cover/report.md.hbs:1)'],
  ])('%j: %s', (page, message) => {
    expect(problemOf(page)).toContain(message);
  });

  it('at once where blocks are nested deeper than any parser bears', () => {
    expect(problemOf(`a\n${'{{#if title}}'.repeat(5000)}`)).toContain(
      'cover/report.md.hbs:2:1301: is nested deeper than 100 blocks or brackets',
    );
  });

  it('once, also where several pages of an output have the same part', () => {
    expect(() => templates({ 'jira/sections/query.hbs': '{{#if title}' })).toThrow(/^.*used:\n  .*query\.hbs:1:1: .*$/);
  });

  it.each([
    '{{text title}} {{text @root.title}} {{#if rootCauses.length}}{{rootCauses.length}}{{/if}}',
    '{{#each rootCauses as |cause at|}}{{text cause.title}} {{at}} {{text ../title}} {{#with mark}}{{symbol}}{{/with}}{{/each}}',
    '{{#unless rootCauses}}none{{else}}some{{/unless}}{{!-- a comment {{x}} --}}',
  ])('nothing is said of %s', (page) => {
    expect(problemOf(page)).toBeUndefined();
  });

  it.each([
    ['{{constructor}}', 'unknown field "constructor"'],
    ['{{text __proto__.x}}', 'unknown field "__proto__"'],
    ['{{#with this}}{{text toString}}{{/with}}', 'unknown field "toString"'],
    ['{{text verdict.hasOwnProperty}}', 'unknown field "hasOwnProperty"'],
    ['{{log title}}', 'unknown helper "log"'],
    ['{{lookup this "constructor"}}', 'unknown helper "lookup"'],
  ])('and prototypes and the program are out of reach: %s', (page, message) => {
    expect(problemOf(page)).toContain(message);
  });

  it('are refused where they are so large that reading them takes long', () => {
    const large = '{{text verdict.headline}}'.repeat(80_000);
    const started = performance.now();
    expect(problemsOf({ 'cover/report.md.hbs': 'x', 'cover/sections/a.hbs': large })).toEqual([
      'cover/sections/a.hbs: is larger than 131072 characters; take it apart',
    ]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('is said of a part that calls itself', () => {
    expect(problemsOf({ 'cover/report.md.hbs': '{{> a}}', 'cover/sections/a.hbs': 'x\n{{> a}}' })).toEqual([
      'cover/sections/a.hbs:2:1: the partial "a" calls itself with the same, and would never end (called in cover/report.md.hbs:1)',
    ]);
  });

  it('is said of every file', () => {
    expect(
      problemsOf({
        'html/sections/verdict.hbs': '{{nothing}}',
        'html/cover.hbs': 'x',
        'json/report.txt.hbs': 'x',
        'Cover Page/report.md.hbs': 'x',
        'empty/readme.txt': 'x',
        'both/report.md.hbs': 'x',
        'both/report.txt.hbs': 'x',
        'finding.hbs': 'x',
      }),
    ).toEqual([
      'finding.hbs: stands in no folder of an output; expected html/sections/<name>.hbs or <output>/report.md.hbs',
      'html/cover.hbs: is no page of html; known: report.hbs',
      expect.stringContaining('html/sections/verdict.hbs:1:3: unknown field "nothing"'),
      'Cover Page: "Cover Page" cannot be the name of an output: lower case letters, digits and dashes',
      'both: expected one page: report.html.hbs, report.md.hbs, report.jira.hbs, report.txt.hbs; found report.md.hbs, report.txt.hbs',
      'empty: expected one page: report.html.hbs, report.md.hbs, report.jira.hbs, report.txt.hbs; found none',
      'json: the output "json" is not made by templates; those that are: html, markdown, jira',
    ]);
  });

  it('is said of a folder that is not there, or holds nothing', () => {
    expect(() => readUserTemplates(join(dir, 'none'))).toThrow(/^no folder ".*none"; --template takes a folder/);
    expect(() => readUserTemplates(dir)).toThrow(/^no templates in /);
  });
});
