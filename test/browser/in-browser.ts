import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { CHROMIUM_ARGS, CHROMIUM_HELP, findChromium } from '../../scripts/find-chromium.ts';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/render-html.ts';

/** Opens reports in the browser, from disk and without network. */
export interface Opener {
  /** Fails the test when the page asks for anything else, or when the browser reports an error. */
  readonly open: (report: Report, options?: OpenOptions) => Promise<Page>;
}

/** How a page is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** What stands behind `#`. */
  readonly hash?: string;
}

const executablePath = findChromium();

/** Describes tests in the Chromium of the machine; where there is none, says loudly that they are not run. */
export function describeInBrowser(name: string, tests: (opener: Opener) => void): void {
  if (executablePath === undefined) {
    console.error(`!!! NOT TESTED: ${name}. There is no Chromium: ${CHROMIUM_HELP}`);
  }
  describe.skipIf(executablePath === undefined)(name, { timeout: 120_000 }, () => {
    const complaints: string[] = [];
    let browser: Browser | undefined;
    let folder = '';
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'updoc-page-'));
      browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
      expect(complaints.splice(0)).toEqual([]);
    });
    tests({
      open: async (report, { hash = '', ...options } = {}) => {
        const path = join(folder, 'report.html');
        writeFileSync(path, renderHtml(report));
        const context = await browser!.newContext({
          offline: true,
          viewport: { width: 1280, height: 900 },
          ...options,
        });
        const page = await context.newPage();
        listen(page, pathToFileURL(path).href, complaints);
        await page.goto(`${pathToFileURL(path).href}${hash}`);
        return page;
      },
    });
  });
}

function listen(page: Page, url: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) complaints.push(`request: ${request.url()}`);
  });
}
