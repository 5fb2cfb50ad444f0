import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleReport } from '../support/example-report.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('finding one’s way in a report', ({ open }) => {
  test('filters findings by level and area, says how many are left, and keeps that in the address', async () => {
    const page = await open(exampleReport);
    const all = await page.locator('#findings .finding').count();
    expect(await count(page)).toBe(`all ${all} findings`);
    await page.locator('.filter input[value="error"]').uncheck();
    const errors = await page.locator('#findings .finding[data-level="error"]').count();
    expect(errors).toBeGreaterThan(0);
    expect(await page.locator('#findings .finding[data-level="error"]:not([hidden])').count()).toBe(0);
    expect(await count(page)).toBe(`${all - errors} of ${all} findings`);
    expect(page.url()).toContain('level=');
    await page.locator('.filter button').click();
    await expect.poll(() => count(page)).toBe(`all ${all} findings`);

    const area = (await page.locator('#findings .finding').first().getAttribute('data-area')) ?? '';
    await page.locator('.filter select[name="area"]').selectOption(area);
    const others = page.locator(`#findings .finding:not([data-area="${area}"]):not([hidden])`);
    expect(await others.count()).toBe(0);
    expect(await page.locator('#findings .finding:not([hidden])').count()).toBeGreaterThan(0);
  });

  test('shows the filter again where its address is opened', async () => {
    const page = await open(exampleReport, { hash: '#findings?level=note' });
    expect(await page.locator('.filter input[value="error"]').isChecked()).toBe(false);
    expect(await page.locator('#findings .finding:not([data-level="note"]):not([hidden])').count()).toBe(0);
  });

  test('searches findings, work, modules and sources, with what was found marked and counted', async () => {
    const page = await open(exampleReport);
    for (const [typed, kind] of [
      ['unique index', 'root cause'],
      ['portalUp', 'work'],
      [exampleReport.modules[0].name, 'module'],
      [exampleReport.sources[0].path, 'source'],
      ['upgraded to', 'Environment'],
      ['checkpoint', 'Where you stand'],
    ] as const) {
      await page.fill('#search-field', typed);
      await expect.poll(() => page.locator('.results .kind').allTextContents(), { message: typed }).toContain(kind);
      expect(await page.locator('#search-count').textContent()).toMatch(/^\d+ match(?:es)?/);
      expect(await page.locator('.results mark').count()).toBeGreaterThan(0);
    }
    expect(page.url()).toContain('q=');
  });

  test('finds parts of names in any case, and what is spelt nearly so', async () => {
    const page = await open(exampleReport);
    await page.fill('#search-field', 'assettag');
    await expect.poll(() => page.locator('.results .title').allTextContents()).toContain('v7_3_x.UpgradeAssetTag');
    await page.fill('#search-field', 'duplicete');
    await expect.poll(() => page.locator('#search-count').textContent()).toMatch(/spelt nearly so/);
    await page.fill('#search-field', 'zzzzzz');
    await expect.poll(() => page.locator('#search-count').textContent()).toBe('No match.');
  });

  test('leads from a result to its place, unfolded and with the focus', async () => {
    const page = await open(exampleReport);
    await page.keyboard.press('/');
    await page.keyboard.type('harmless');
    await expect.poll(() => page.locator('.results a').count()).toBeGreaterThan(0);
    const name = exampleReport.modules.at(-1)!.name;
    await page.fill('#search-field', name);
    await expect.poll(() => page.locator('.results .kind').allTextContents()).toContain('module');
    await page
      .locator('.results a', { has: page.locator('.kind', { hasText: 'module' }) })
      .first()
      .click();
    const target = page.locator('#modules tr', { hasText: name }).first();
    await expect.poll(() => target.isVisible()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr') !== null)).toBe(true);
    expect(await page.locator('.results').isVisible()).toBe(false);
  });

  test('walks the results by the keys, and closes them', async () => {
    const page = await open(exampleReport);
    await page.keyboard.press('/');
    await page.keyboard.type('upgrade');
    await expect.poll(() => page.locator('.results a').count()).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.results li:nth-child(2) a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.results').isVisible()).toBe(false);
    expect(await page.locator('#search-field:focus').count()).toBe(1);
  });

  test('opens a folded finding by its address', async () => {
    const folded = exampleReport.findings.find(({ role }) => role === 'noise')!;
    const anchor = folded.ruleId!.split('/')[1];
    const page = await open(exampleReport, { hash: `#${anchor}` });
    expect(await page.locator(`#${anchor} .meta`).isVisible()).toBe(true);
  });

  test('leads from the verdict to the line in the excerpt', async () => {
    const page = await open(exampleReport);
    await page.locator('.reason a').first().click();
    await expect.poll(() => page.locator('.line.reached').count()).toBe(1);
    expect(await page.locator('.line.reached').isVisible()).toBe(true);
  });

  test('keeps what was chosen when another link of the page is followed', async () => {
    const page = await open(exampleReport, { hash: '#findings?level=note' });
    await page.locator('.contents a', { hasText: 'nvironment' }).click();
    await expect.poll(() => page.url()).toMatch(/#environment\?level=note$/);
    expect(await page.locator('.filter input[value="error"]').isChecked()).toBe(false);
  });

  test('copies a command, and says so', async () => {
    const page = await open(exampleReport, { permissions: ['clipboard-read', 'clipboard-write'] });
    const block = page.locator('#next .copy-frame').first();
    await block.getByRole('button').click();
    await expect.poll(() => block.getByRole('button').textContent()).toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await block.locator('pre').textContent());
  });

  test('reaches everything by the keyboard, with the focus to be seen', async () => {
    const page = await open(exampleReport);
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#next') !== null)).toBe(true);
    const reached = new Set<string>();
    for (let presses = 0; presses < 400 && !reached.has('grid'); presses++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.className ?? ''));
    }
    expect([...reached]).toEqual(expect.arrayContaining(['copy-button', 'grid']));
  });
});

async function count(page: Page): Promise<string> {
  return (await page.locator('.filter .count').textContent()) ?? '';
}
