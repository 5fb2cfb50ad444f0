#!/usr/bin/env node
import { refuseOldNode } from './refuse-old-node.ts';

/** Exit codes of a program that a signal ended: 128 and the number of the signal. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const cleanUps: (() => void)[] = [];

/** Signals end the program at once until there is something to clean up. */
function onInterrupt(cleanUp: () => void): void {
  cleanUps.push(cleanUp);
  if (cleanUps.length > 1) return;
  for (const [signal, exitCode] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      for (const each of cleanUps) each();
      process.exit(exitCode);
    });
  }
}

const refusal = refuseOldNode(process.versions.node);
if (refusal !== undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exit(2);
}
// What an older release cannot read is not read before.
const { main } = await import('./main.ts');
const { stdout, stderr, env } = process;
process.exitCode = await main(process.argv.slice(2), {
  // Opened where it is read only.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env,
  onInterrupt,
});
