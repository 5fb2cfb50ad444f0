// Outputs of any texts are read by those who read them, and their texts come out as they went in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { compareRehearsals, renderComparison, renderOutput } from '../../src/index.ts';
import { csvCell } from '../../src/report/outputs/text/csv-cell.ts';
import { jsonText } from '../../src/report/outputs/json-text.ts';
import { displayWidth } from '../../src/report/outputs/terminal/display-width.ts';
import { renderMarkdownDocument, renderTerminalDocument } from '../../src/report/render-document.ts';
import { visibleText } from '../../src/visible-text.ts';
import { NASTY_TEXTS, hostileReport } from '../report/hostile-report.ts';
import { junitMistakes } from '../report/machines/junit-schema.ts';
import { sarifMistakes } from '../report/machines/sarif-schema.ts';
import { importTrace } from '../report/machines/speedscope.ts';
import { markdownOutline } from '../report/markdown-outline.ts';
import { makeRecord } from '../support/make-record.ts';

const LOOK = { width: 80, color: false, verbose: true };
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** The word at the end keeps a text from being blank. */
const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY_TEXTS), anyText), { maxLength: 3 })
  .map((pieces) => `${pieces.join('')} x`);

const render = (report: Report, output: Parameters<typeof renderOutput>[1]): string =>
  renderOutput(report, output, LOOK);

describe('a report of any texts', () => {
  it('is SARIF as its schema says', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(sarifMistakes(JSON.parse(render(hostileReport(text), 'sarif')))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is JUnit as Jenkins reads it', async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (text) => {
        expect(await junitMistakes(render(hostileReport(text), 'junit'))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('is a trace that speedscope opens as it opens one of harmless words', async () => {
    const harmless = shapeOf(await importTrace(render(hostileReport('harmless words x'), 'trace')));
    await fc.assert(
      fc.asyncProperty(nastyText, async (text) => {
        expect(shapeOf(await importTrace(render(hostileReport(text), 'trace')))).toEqual(harmless);
      }),
      { numRuns: 10 },
    );
  });

  it('is NDJSON with the texts as they are, one object a line', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const lines = render(hostileReport(text), 'ndjson').trimEnd().split('\n');
        expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
      }),
      { numRuns: 30 },
    );
  });

  it('is annotations in which GitHub reads the text of the first finding', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const [, finding = ''] = render(hostileReport(text), 'github').split('\n');
        const [, properties = '', message = ''] = /^::\w+ ([^:]*)::(.*)$/u.exec(finding) ?? [];
        const title = /(?:^|,)title=([^,]*)/u.exec(properties)?.[1] ?? '';
        expect(properties.split(',').map((property) => property.split('=')[0])).toEqual([
          'file',
          'line',
          'endLine',
          'title',
        ]);
        const said = visibleText(text).slice(0, 150);
        expect(unescaped(title).slice(0, said.length)).toBe(said);
        expect(unescaped(message).slice(0, said.length)).toBe(said);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any text', () => {
  it('comes back out of JSON, which nothing obeys', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.jsonValue()), (value) => {
        for (const indent of [0, 2]) {
          const json = jsonText(value, indent);
          expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
          expect(json).not.toMatch(HIDDEN);
        }
      }),
    );
  });

  it('comes back out of a cell of CSV, and is no formula in a spreadsheet', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom('=1+1', '+x', '-x', '@x', '"', 'a,b', '\t='))),
        (texts) => {
          const cells = cellsOf(texts.map(csvCell).join(','));
          expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(texts);
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });

  it('is visible once it was made so: twice changes nothing more', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const shown = visibleText(text);
        expect(shown).not.toMatch(HIDDEN);
        expect(visibleText(shown)).toBe(shown);
      }),
    );
  });
});

it('keeps the form of a document and the width of the terminal, whatever its texts', () => {
  const outline = markdownOutline(renderMarkdownDocument(documentOf('harmless words x')));
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(markdownOutline(renderMarkdownDocument(documentOf(text)))).toEqual(outline);
      // What is to be copied is not broken.
      const wrapped = documentOf(text).filter(({ kind }) => kind !== 'code');
      const plain = renderTerminalDocument(wrapped, { width: 80, color: false });
      expect(plain).not.toMatch(HIDDEN);
      expect(Math.max(...plain.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['findings and steps', (text: string) => ({ name: text, table: 'JournalArticle' })],
  ['tables', (text: string) => ({ name: 'com.acme.UpgradeLayout', table: text })],
])('keeps the form of a comparison, whatever the %s are called', (_, namesOf) => {
  const harmless = comparisonOf(namesOf('harmless words x'));
  const [outline, tags] = [markdownOutline(harmless.markdown), tagsOf(harmless.html)];
  fc.assert(
    fc.property(nastyText, (text) => {
      const { markdown, html, terminal } = comparisonOf(namesOf(text));
      expect(markdownOutline(markdown)).toEqual(outline);
      expect(tagsOf(html)).toEqual(tags);
      expect(html).not.toMatch(HIDDEN);
      expect(terminal).not.toMatch(HIDDEN);
    }),
    { numRuns: 40 },
  );
});

/** What is drawn; of blocks with one name and one end it cannot tell which one ends first, and says so. */
function shapeOf({ profiles, complaints }: Awaited<ReturnType<typeof importTrace>>): unknown {
  return [complaints.length, profiles.map(({ blocks }) => blocks.map(({ depth, start, end }) => [depth, start, end]))];
}

function unescaped(text: string): string {
  return text.replace(/%(3A|2C|0A|0D|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Reads a record of CSV (RFC 4180) whose cells all stand in quotes. */
function cellsOf(record: string): readonly string[] {
  return Array.from(record.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu), ([, cell]) => cell.replaceAll('""', '"'));
}

function documentOf(text: string): Document {
  return [
    { kind: 'heading', level: 1, text },
    { kind: 'facts', rows: [{ label: 'Id', words: [{ code: text }] }] },
    { kind: 'list', ordered: false, items: [{ words: [text, { code: text }], items: [{ words: [text] }] }] },
    { kind: 'code', language: 'sql', text },
    { kind: 'table', columns: ['Id', 'Title'], rows: [[[{ code: text }], [text]]] },
    { kind: 'paragraph', words: [text] },
  ];
}

function comparisonOf({
  name,
  table,
}: {
  name: string;
  table: string;
}): Record<'markdown' | 'html' | 'terminal', string> {
  const made = (minutes: number) =>
    makeRecord({
      analysis: { durationMs: minutes * 60_000, startedAt: '2026-01-01T00:00:00.000Z' },
      steps: { [name]: minutes * 50_000 },
      rows: { [table]: minutes * 1_000 },
      findings: [{ fingerprint: `1:${minutes}`, title: name, process: name }],
    });
  const rehearsals = [1, 2, 3].map((minutes) => ({ name: `${name}${minutes}`, record: made(minutes) }));
  const comparison = compareRehearsals(rehearsals, {
    now: new Date('2026-01-01T00:00:00Z'),
    rowChanges: [],
    notifications: [],
  });
  const look = { width: 80, color: false, isForecast: false };
  const of = (output: 'markdown' | 'html' | 'terminal') => renderComparison(comparison, output, look);
  return { markdown: of('markdown'), html: of('html'), terminal: of('terminal') };
}

function tagsOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/="[^"]*"/g, ''));
}
