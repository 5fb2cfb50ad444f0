import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { exampleReport, exampleReports } from '../support/example-report.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('a report on paper', ({ open }) => {
  test.each(['failed-upgrade', 'unexplained-failure', 'partial-import', 'gogo-session'])(
    'keeps every heading, command and excerpt of %s',
    async (name) => {
      const report = exampleReports[name];
      const page = await open(report);
      const headings = await page.locator('main h2, main h3').allTextContents();
      const copied = await page.locator('pre.copy').allTextContents();
      const lines = await page.locator('.excerpt .text').allTextContents();
      const text = squeezed(await printed(await page.pdf({ format: 'A4' })));
      expect(headings.length).toBeGreaterThan(2);
      expect([...headings, ...copied, ...lines].map(squeezed).filter((part) => !text.includes(part))).toEqual([]);
    },
  );

  test('unfolds what is folded while it is printed, and folds it again', async () => {
    const page = await open(exampleReport);
    const open_ = (): Promise<number> => page.locator('details[open]').count();
    const before = await open_();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await open_()).toBe(await page.locator('details').count());
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await open_()).toBe(before);
  });

  test('prints dark on light, whatever the screen is', async () => {
    const page = await open(exampleReport, { colorScheme: 'dark' });
    const inks = () => page.evaluate(() => getComputedStyle(document.body).color);
    expect(await inks()).toBe('rgb(228, 232, 238)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await inks()).toBe('rgb(26, 31, 38)');
  });

  test('prints the same where scripts are off', async () => {
    const page = await open(exampleReport, { javaScriptEnabled: false });
    const text = squeezed(await printed(await page.pdf({ format: 'A4' })));
    const titles = exampleReport.findings.map(({ title, remediation }) => [title, ...remediation.steps]).flat();
    expect(titles.map(squeezed).filter((title) => !text.includes(title))).toEqual([]);
    expect(exampleReport.modules.filter(({ name }) => !text.includes(squeezed(name)))).toEqual([]);
  });
});

async function printed(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
}

/** A page breaks lines where it wants. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC');
}
