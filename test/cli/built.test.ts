import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { SAMPLES } from '../support/read-sample.ts';

const BIN = join(import.meta.dirname, '../../dist/src/cli/bin.js');
const run = promisify(execFile);

if (!existsSync(BIN)) console.warn(`SKIPPED: ${BIN} is missing; run: npm run build`);

it.skipIf(!existsSync(BIN))('the built program says what became of an upgrade', async () => {
  const log = join(SAMPLES, 'upgrade/73-postgresql-clean.log');
  const { stdout, stderr } = await run(process.execPath, [BIN, log, '--format', 'json', '--no-archive']);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: '1', verdict: { outcome: 'succeeded' } });
});

it.skipIf(!existsSync(BIN))('the built program may be run by its name, after any build', () => {
  expect(() => {
    accessSync(BIN, constants.X_OK);
  }).not.toThrow();
});
