import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { longReport } from '../support/long-report.ts';
import { describeInBrowser } from './in-browser.ts';

const SPANS = 20_000;
const MAX_BYTES = 2_000_000;
/** It is to open within a second; a machine that tests has much else to do. */
const MAX_OPEN_MS = 3000;

describeInBrowser(`a report of ${SPANS.toLocaleString('en-US')} spans`, ({ open }) => {
  test('is small, opens at once, and stays quick', async () => {
    const report = longReport(SPANS);
    const bytes = Buffer.byteLength(renderHtml(report));
    const page = await open(report);
    const times = await page.evaluate(() => ({
      paintedMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      readyMs: performance.getEntriesByType('navigation')[0].duration,
    }));
    console.log(
      `20,000 spans: ${(bytes / 1e6).toFixed(2)} MB, painted after ${Math.round(times.paintedMs)} ms, ready after ${Math.round(times.readyMs)} ms`,
    );
    expect(bytes).toBeLessThan(MAX_BYTES);
    expect(times.readyMs).toBeLessThan(MAX_OPEN_MS);
    expect(times.paintedMs).toBeLessThan(MAX_OPEN_MS);
    expect(await page.locator('.grid').getAttribute('aria-rowcount')).not.toBe('0');

    await page.locator('.grid').focus();
    await page.keyboard.press('End');
    expect(await page.locator('.grid .row').count()).toBeLessThan(60);
    await page.fill('#search-field', 'LayoutStep19981');
    await expect
      .poll(() => page.locator('.results .title').first().textContent(), { timeout: 20_000 })
      .toContain('Step19981');
  });
});
