import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ReportSpan } from '../../src/model/report.ts';
import { exampleReport } from '../support/example-report.ts';
import { longReport } from '../support/long-report.ts';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('the chart of a run', ({ open }) => {
  test('draws the work, marks what failed and chooses the first of it', async () => {
    const page = await open(exampleReport);
    expect(await page.locator('.waterfall').first().isVisible()).toBe(true);
    expect(await page.locator('.as-table').first().getAttribute('open')).toBeNull();
    expect(await page.locator('.grid .row.error').count()).toBeGreaterThan(0);
    expect(await page.locator('.grid .row.selected').first().getAttribute('class')).toContain('error');
    expect(await page.locator('.detail').first().textContent()).toContain('failed');
  });

  test('zooms by buttons, keys, the wheel and dragging, and says what it shows', async () => {
    const page = await open(longReport(400));
    expect(await shown(page)).toMatch(/^whole run, /);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await shown(page)).toMatch(/ of .*, from \+/);
    await page.getByRole('button', { name: 'Show the whole run' }).click();
    expect(await shown(page)).toMatch(/^whole run, /);

    await page.locator('.grid').focus();
    await page.keyboard.press('+');
    const byKey = await shown(page);
    expect(byKey).not.toMatch(/^whole/);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await shown(page)).not.toBe(byKey);
    await page.keyboard.press('0');
    expect(await shown(page)).toMatch(/^whole run, /);

    await page.locator('.overview').hover();
    await page.mouse.wheel(0, -400);
    await expect.poll(() => shown(page)).not.toMatch(/^whole/);
    await page.keyboard.press('0');

    const box = (await page.locator('.axis').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.25, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 5, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => shown(page)).toMatch(/^1 min 10 s of 4 min 40 s, from \+1 min 10 s$/);
    expect(decodeURIComponent(page.url())).toMatch(/#\?time-0=\d+-\d+$/);
  });

  test('shows the same time again where its address is opened', async () => {
    const page = await open(longReport(400), { hash: '#?time-0=70000-140000' });
    expect(await shown(page)).toBe('1 min 10 s of 4 min 40 s, from +1 min 10 s');
  });

  test('folds and unfolds by keys, by the pointer and level by level', async () => {
    const page = await open(exampleReport);
    const grid = page.locator('.grid').first();
    const rows = async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount'));
    const all = await rows();
    await grid.focus();
    // What a key selects is drawn in the next frame.
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    };
    await press('Home');
    while ((await grid.locator('.row.selected').getAttribute('aria-expanded')) !== 'true') await press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(rows).toBeLessThan(all);
    await page.keyboard.press('ArrowRight');
    await expect.poll(rows).toBe(all);
    await grid.locator('[aria-expanded="true"] .twist').first().click();
    await expect.poll(rows).toBeLessThan(all);
    await page.getByRole('button', { name: 'Unfold one level' }).first().click();
    await expect.poll(rows).toBeGreaterThanOrEqual(all);
    await page.getByRole('button', { name: 'Fold one level', exact: true }).first().click();
    await expect.poll(rows).toBeLessThan(all);
  });

  test('draws a row for each thread, and only the rows in sight', async () => {
    const page = await open(longReport(2000));
    await page.getByRole('button', { name: 'Fold one level', exact: true }).click();
    await expect.poll(() => page.locator('.grid .row.thread').count()).toBe(2);
    await page.getByRole('button', { name: 'Unfold one level' }).click();
    await expect.poll(() => page.locator('.grid').getAttribute('aria-rowcount')).toBe('202');
    await page.getByRole('button', { name: 'Unfold one level' }).click();
    await expect.poll(() => page.locator('.grid').getAttribute('aria-rowcount')).toBe('2002');
    expect(await page.locator('.grid .row').count()).toBeLessThan(60);
    await page.locator('.grid').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.grid .row.selected').getAttribute('aria-rowindex')).toBe('2002');
  });

  test('goes to a piece of work by its address and by the keys for failures', async () => {
    const page = await open(longReport(2000), { hash: '#work-1234' });
    await expect.poll(() => page.locator('.full-name').textContent()).toContain('Step1233');
    expect(await page.locator('.grid .row.selected').isVisible()).toBe(true);
    const report = longReport(2000);
    const failing = {
      ...report,
      spans: report.spans.map((span, index) => (index === 1500 ? { ...span, status: 'error' as const } : span)),
    };
    const other = await open(failing);
    await other.locator('.grid').focus();
    await other.keyboard.press('0');
    await other.keyboard.press('f');
    await expect.poll(() => other.locator('.full-name').textContent()).toContain('Process150');
  });

  test('lists work without times, and draws none for it', async () => {
    const [outer, ...others] = exampleReport.spans;
    const page = await open({ ...exampleReport, spans: [outer, ...others, untimed('Untimed')] });
    const row = page.locator('.grid .row', { hasText: 'Untimed' });
    expect(await row.textContent()).toContain('no time in the log');
    expect(await row.locator('rect').count()).toBe(0);
  });

  test('leaves it at the table where the log has no times at all', async () => {
    const page = await open({ ...exampleReport, spans: [untimed('First'), untimed('Second')] });
    expect(await page.locator('.waterfall').isVisible()).toBe(false);
    expect(await page.locator('.as-table').getAttribute('open')).toBe('');
    await page.fill('#search-field', 'second');
    await page.locator('.results a').first().click();
    await expect.poll(() => page.locator('tr.reached').textContent()).toContain('Second');
  });

  test('names the time that no work explains', async () => {
    const [outer] = exampleReport.spans;
    const late = {
      ...outer,
      id: 'late',
      name: 'com.example.x.Late',
      startOffsetMs: 30_000,
      durationMs: 1000,
      endOffsetMs: 31_000,
    };
    const early = {
      ...outer,
      id: 'early',
      name: 'com.example.x.Early',
      startOffsetMs: 0,
      durationMs: 2000,
      endOffsetMs: 2000,
    };
    const page = await open({ ...exampleReport, spans: [early, late] });
    await page.locator('.grid .row.blank .twist').first().click();
    await expect
      .poll(() => page.locator('.grid .row.blank').nth(1).textContent())
      .toContain('after Early, before Late');
  });
});

function untimed(name: string): ReportSpan {
  const { id, runId, kind, status, place } = exampleReport.spans[0];
  return { id: `${id}-${name}`, runId, kind, status, place, name: `com.example.x.${name}`, count: 1, durationMs: 5 };
}

async function shown(page: Page): Promise<string> {
  // The chart is drawn with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return (await page.locator('.tools .window').first().textContent()) ?? '';
}
