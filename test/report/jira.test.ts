import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  jiraBlock,
  jiraCell,
  jiraCode,
  jiraCodeCell,
  jiraLink,
  jiraText,
} from '../../src/report/outputs/jira/escape-jira.ts';
import { readTemplates } from '../../src/report/outputs/read-templates.ts';
import { renderJira } from '../../src/report/render-jira.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';
import { hostileReport, NASTY_TEXTS } from './hostile-report.ts';
import { jiraOutline, jiraTexts } from './jira-outline.ts';

const MARKUP = [
  '*b*', '_i_', '-s-', '+u+', '^a^', '~a~', '??c??', '{{m}}', '{code}', '{noformat}', '{color:red}x{color}', '{quote}', '{panel}',
  '[t|http://a.b]', '[~admin]', '[^file.zip]', '!http://a.b/c.png!', '!x.png!', '|a|b|', '||h||', '\\\\', '\\', '----', '--', '---',
  'h1. x', 'bq. x', '# x', '* x', '- x', '(x)', '(!)', '(off)', '(*r)', ':)', ':P', ';-)', 'http://a.b', 'mailto:a@b.c', 'www.a.b',
  '{anchor:x}', '&#42;', '@all', 'file://a/b', '\\*', '\\{', '{{', '}}', '¶',
] as const; // prettier-ignore

const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP, ...NASTY_TEXTS), fc.string({ maxLength: 12 })), { maxLength: 5 })
  .chain((pieces) => fc.constantFrom('', ' ').map((between) => `x${between}${pieces.join(between)}${between}x`))
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''));

/** What stands in a line of its own, with only plain words in it. */
const PLAIN = ['doc', ' paragraph', '  text'];

describe('a text', () => {
  it.each(MARKUP)('is no markup: %s', (text) => {
    for (const line of [text, `x ${text} x`, `x${text}x`, `${text}${text}`]) {
      expect(jiraOutline(jiraText(line))).toEqual(PLAIN);
      expect(shown(jiraText(line))).toBe(line.replace(/\s+/g, ' ').trim());
    }
  });

  it('is shown as it is, whatever it holds', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(jiraOutline(jiraText(text))).toEqual(PLAIN);
        expect(shown(jiraText(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves names as they are', () => {
    const names =
      'v7_1_x.UpgradeDLFileEntry of portal-impl.jar, com.example.Foo$Bar (1.0.0): IX_63A2AABD; 2024-03-01 50 %';
    expect(jiraText(names)).toBe(names);
  });
});

describe('a text of one width', () => {
  it('is one, whatever it holds', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(jiraOutline(`see ${jiraCode(text)} there`)).toEqual([
          'doc',
          ' paragraph',
          '  text',
          '  text code',
          '  text',
        ]);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('a cell of a table is one, whatever it holds', () => {
  const table = (cell: string, code: string) => `||a||b||\n|${cell}|${code}|\n`;
  const plain = jiraOutline(table('x', '{{x}}'));
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(jiraOutline(table(jiraCell(text), jiraCodeCell(text)))).toEqual(plain);
    }),
    { numRuns: 1_000 },
  );
});

test.each(['sql', 'text'])('a block of %s ends where it ends, whatever it holds', (language) => {
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(jiraOutline(`a\n\n${jiraBlock(`x\n${text}\nx`, language)}\n\nb`)).toEqual([
        'doc',
        ' paragraph',
        '  text',
        ' codeBlock',
        '  text',
        ' paragraph',
        '  text',
      ]);
    }),
    { numRuns: 1_000 },
  );
});

test('a link leads where a rule says', () => {
  expect(jiraOutline(jiraLink('A [b] | c', 'https://a.b/c?d=[e]|f'))).toEqual([
    'doc',
    ' paragraph',
    '  text link https://a.b/c?d=%5Be%5D%7Cf',
  ]);
});

test.each(Object.entries(exampleReports))('writes %s in the markup of Jira', async (name, report) => {
  await expect(renderJira(report)).toMatchFileSnapshot(`../golden/report/${name}.jira`);
});

test('writes what a ticket opens with', async () => {
  await expect(renderJira(exampleReport, readTemplates('jira'), 'short')).toMatchFileSnapshot(
    '../golden/report/failed-upgrade.short.jira',
  );
});

test('keeps hostile text from making markup, links and messages to people', () => {
  const outline = jiraOutline(renderJira(hostileReport('harmless words x')));
  for (const text of [...NASTY_TEXTS, ...MARKUP]) {
    expect(jiraOutline(renderJira(hostileReport(`${text} x`)))).toEqual(outline);
  }
});

/** What Jira shows, without what parts markup and cannot be seen. */
function shown(markup: string): string {
  return jiraTexts(markup).replaceAll('\u200b', '');
}
