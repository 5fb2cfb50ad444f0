import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';
import { hostileReport, NASTY_TEXTS } from '../report/hostile-report.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('a report that is opened from disk', ({ open }) => {
  test.each(Object.entries(exampleReports))('shows %s without network and without a complaint', async (_, report) => {
    const page = await open(report);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('form.search').isVisible()).toBe(true);
  });

  test.each(Object.entries(exampleReports))('shows all facts of %s where scripts are off', async (_, report) => {
    const page = await open(report, { javaScriptEnabled: false });
    const text = (await page.locator('.verdict, main, footer').allTextContents()).join('\n');
    expect(factsOf(report).filter((fact) => !text.includes(fact))).toEqual([]);
    const controls = page.locator('form, button, .waterfall');
    for (const control of await controls.all()) expect(await control.isVisible()).toBe(false);
  });

  test('is as wide as a phone, and no wider', async () => {
    for (const report of Object.values(exampleReports)) {
      const page = await open(report, { viewport: { width: 390, height: 844 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });

  test('keeps hostile text from running, in the tables and in what the script draws', async () => {
    for (const text of [NASTY_TEXTS.slice(0, 12).join(' '), NASTY_TEXTS.slice(12).join(' ')]) {
      const page = await open(hostileReport(text, exampleReport));
      await page.locator('.grid .row').first().click();
      await page.fill('#search-field', text);
      expect(await page.locator('img, iframe, link, body svg[onload]').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
    }
  });
});

/** What a reader must be able to find: titles, excerpts, commands, names of work, modules, sources, notes. */
function factsOf(report: Report): readonly string[] {
  const { findings, nextSteps, spans, modules, verifications, sources, notifications, environment } = report;
  const queries = findings.flatMap(({ remediation }) => remediation.queries.map(({ sql }) => sql));
  return [
    ...findings.flatMap(({ title, message, excerpt, remediation }) => [
      title,
      message,
      ...excerpt.map(({ text }) => text.replaceAll('\t', '    ')),
      ...remediation.steps,
    ]),
    ...queries,
    ...nextSteps.flatMap(({ text, command = '' }) => [text, command]),
    ...spans.map(({ name }) => name.split('.').at(-1) ?? name),
    ...modules.map(({ name }) => name),
    ...verifications.map(({ name }) => name),
    ...sources.map(({ path }) => path),
    ...notifications.map(({ message }) => message),
    environment.java ?? '',
  ];
}
