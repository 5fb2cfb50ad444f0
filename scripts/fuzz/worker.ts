// A process that tries cases, one after the other. Its parent watches it, and knows which case it dies of.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_LOG } from '../demo-log.ts';
import type { Answer, Job } from './job.ts';
import { makeCase } from './make-case.ts';
import { runScript } from './run-script.ts';
import { scriptsOf } from './scripts.ts';
import { readSeeds } from './seeds.ts';

const seeds = await readSeeds();
const folder = mkdtempSync(join(tmpdir(), 'updoc-fuzz-'));
const world = { folder, demo: join(folder, 'demo.log'), past: join(folder, 'past.db') };
copyFileSync(join(import.meta.dirname, '../..', DEMO_LOG), world.demo);
writeFileSync(world.past, seeds.archive);

process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
process.on('disconnect', () => process.exit(0));
process.on('message', (job: Job) => void tryJob(job));

// What is loaded once is not counted to the first case.
await runScript(
  { kind: 'upgrade', files: [] },
  [{ argv: ['analyze', '@demo', '--no-archive', '--no-accepted'] }],
  world,
);
answer({ what: 'ready' });

async function tryJob(job: Job): Promise<void> {
  const made = 'made' in job ? job.made : await makeCase(seeds, job.seed, job.index, job.kinds);
  const script = scriptsOf(made.kind)[made.script] ?? [];
  answer({ what: 'step' });
  const trouble = await runScript(made, script, world, () => {
    answer({ what: 'step' });
  });
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  answer({ what: 'done', kind: made.kind, peakMiB, ...(trouble !== undefined && { trouble }) });
}

function answer(message: Answer): void {
  process.send?.(message);
}
