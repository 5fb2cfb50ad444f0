import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/**
 * Finds the Chromium of the machine: the one that `CHROMIUM_PATH` names, else where packages put it. Nothing where there is
 * none, or where `CHROMIUM_PATH` is empty.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH ?? process.env.CHROMIUM;
  if (named !== undefined) return named === '' ? undefined : named;
  return PLACES.find((path) => existsSync(path));
}

/** Chromium refuses its sandbox to root, which containers run as. */
export const CHROMIUM_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** How to come by one. */
export const CHROMIUM_HELP = 'install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its path';
