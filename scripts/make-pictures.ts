/** Takes the pictures of the HTML report that README.md shows, light and dark, with the Chromium of the machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyze, renderOutput } from '../src/index.ts';
import { DEMO_LOG } from './demo-log.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCS = join(ROOT, 'docs');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const WIDTH = 1200;
const HEIGHT = 1500;
/** A fixed time, so that the same report gives the same picture. */
const NOW = new Date('2026-01-15T09:00:00Z');
/** Chromium refuses its sandbox to root, which containers run as. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** Values of Chromium's setting `preferredColorScheme`. */
const SCHEMES = { light: 1, dark: 0 } as const;

function takePicture(page: string, scheme: keyof typeof SCHEMES, profile: string): void {
  const picture = join(DOCS, `report-${scheme}.png`);
  rmSync(picture, { force: true });
  const { status, error, stderr } = spawnSync(
    CHROMIUM,
    [
      '--headless',
      ...SANDBOX,
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${profile}`,
      `--blink-settings=preferredColorScheme=${SCHEMES[scheme]}`,
      `--window-size=${WIDTH},${HEIGHT}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', timeout: 60_000 },
  );
  if (status !== 0 || !existsSync(picture)) {
    throw new Error(`${CHROMIUM} took no picture (status ${String(status)})\n${stderr}`, { cause: error });
  }
  console.log(`docs/report-${scheme}.png, ${Math.round(statSync(picture).size / 1024)} KiB`);
}

if (!existsSync(CHROMIUM)) {
  console.error(`!!! no Chromium at ${CHROMIUM}: no pictures were taken`);
  console.error('!!! install it (Debian: apt-get install chromium) or set CHROMIUM to its path');
  process.exit(1);
}
process.chdir(ROOT);
const report = await analyze([DEMO_LOG], { now: NOW });
const folder = mkdtempSync(join(tmpdir(), 'updoc-pictures-'));
try {
  const page = join(folder, 'report.html');
  writeFileSync(page, renderOutput(report, 'html', { width: 80, color: false, verbose: true }));
  mkdirSync(DOCS, { recursive: true });
  takePicture(page, 'light', folder);
  takePicture(page, 'dark', folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
