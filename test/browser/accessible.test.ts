import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleReports } from '../support/example-report.ts';
import { describeInBrowser } from './in-browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
/** What is dark differs in its colours alone. */
const COLORS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
const NAMES = ['failed-upgrade', 'clean-success', 'unexplained-failure', 'partial-import', 'gogo-session', 'not-a-log'];

declare global {
  interface Window {
    readonly axe: { readonly run: (options: RunOptions) => Promise<AxeResults> };
  }
}

describeInBrowser('a report for everybody (axe-core)', ({ open }) => {
  const cases = Object.entries(SCREENS).flatMap(([screen, viewport]) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ screen, viewport, colorScheme })),
  );

  test.each(cases)('finds nothing to complain about, $colorScheme on a $screen', async ({ viewport, colorScheme }) => {
    for (const name of NAMES) {
      const page = await open(exampleReports[name], { viewport, colorScheme, bypassCSP: true });
      const options = colorScheme === 'dark' ? COLORS : {};
      if (colorScheme === 'light') expect(await violations(page, options), name).toEqual([]);
      // What is folded is read, too.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.fill('#search-field', 'upgrade');
      await expect.poll(() => page.locator('#search-count').textContent()).toMatch(/match/i);
      expect(await violations(page, options), `${name}, unfolded`).toEqual([]);
      await page.context().close();
    }
  });

  test('finds nothing to complain about where scripts are off', async () => {
    // axe-core is itself a script: it is run on the page as it stands without the ones that the page brings.
    const page = await open(exampleReports['failed-upgrade'], { bypassCSP: true });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('.waterfall, form, .copy-button')) element.remove();
    });
    expect(await violations(page)).toEqual([]);
  });
});

async function violations(page: Page, options: RunOptions = {}): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((wanted) => window.axe.run(wanted), options);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}
