/** Analyzes a sample of a failed upgrade with the built program: the report in the terminal, as a page and as Markdown. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_LOG } from './demo-log.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = 'demo-report';
const PAGE = join(FOLDER, 'report.html');
const MARKDOWN = join(FOLDER, 'report.md');

mkdirSync(join(ROOT, FOLDER), { recursive: true });
const outputs = ['--format', 'terminal', '-o', PAGE, '-o', MARKDOWN];
console.log(`$ updoc ${[DEMO_LOG, ...outputs].join(' ')}\n`);

// The upgrade in the sample failed, which is exit code 1; the demo itself did not.
const program = join(ROOT, 'dist/src/cli/bin.js');
const { status } = spawnSync(process.execPath, [program, DEMO_LOG, ...outputs, '--fail-on', 'never', '--no-archive'], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
if (status === 0) {
  console.log(`\nOpen the report in a browser: ${pathToFileURL(join(ROOT, PAGE)).href}`);
  console.log(`The same as Markdown, for a ticket: ${join(ROOT, MARKDOWN)}`);
}
