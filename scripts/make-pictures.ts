/** Takes the pictures of the HTML report that README.md shows, light and dark, with the Chromium of the machine. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { analyze, renderOutput } from '../src/index.ts';
import { DEMO_LOG } from './demo-log.ts';
import { CHROMIUM_ARGS, CHROMIUM_HELP, findChromium } from './find-chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCS = join(ROOT, 'docs');
const VIEWPORT = { width: 1200, height: 1100 };
const MARGIN = 24;
/** A fixed time, so that the same report gives the same picture. */
const NOW = new Date('2026-01-15T09:00:00Z');

async function takePictures(browser: Browser, page: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, colorScheme, offline: true });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.screenshot({ path: pictureOf('report', colorScheme) });
  await tab.screenshot({ path: pictureOf('timeline', colorScheme), fullPage: true, clip: await timelineOf(tab) });
  await context.close();
}

/** The timeline on the page, with room around it. */
async function timelineOf(tab: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await tab.locator('#timeline').boundingBox();
  if (box === null) throw new Error(`the page of ${DEMO_LOG} has no timeline`);
  const { x, y, width, height } = box;
  return { x: x - MARGIN, y, width: width + 2 * MARGIN, height };
}

function pictureOf(name: string, colorScheme: string): string {
  return join(DOCS, `${name}-${colorScheme}.png`);
}

const executablePath = findChromium();
if (executablePath === undefined) {
  console.error(`!!! there is no Chromium, and no pictures were taken: ${CHROMIUM_HELP}`);
  process.exit(1);
}
process.chdir(ROOT);
const report = await analyze([DEMO_LOG], { now: NOW });
const folder = mkdtempSync(join(tmpdir(), 'updoc-pictures-'));
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
try {
  const page = join(folder, 'report.html');
  writeFileSync(page, renderOutput(report, 'html', { width: 80, color: false, verbose: true }));
  mkdirSync(DOCS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await takePictures(browser, page, colorScheme);
    for (const name of ['report', 'timeline']) {
      const { size } = statSync(pictureOf(name, colorScheme));
      console.log(`docs/${name}-${colorScheme}.png, ${Math.round(size / 1024)} KiB`);
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
