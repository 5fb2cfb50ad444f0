import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const MOST_MEGABYTES = 260;
const MOST_MORE_MEGABYTES = 80;

function ticketOf(megabytes: number): { archives: number; tooLarge: readonly string[]; megabytes: number } {
  const printed = execFileSync(
    process.execPath,
    ['--max-old-space-size=96', 'test/support/huge-ticket.ts', String(megabytes)],
    {
      encoding: 'utf8',
    },
  );
  return JSON.parse(printed) as ReturnType<typeof ticketOf>;
}

it('makes a ticket with a whole log of 160 MB in the memory that a log of 20 MB takes', { timeout: 120_000 }, () => {
  const small = ticketOf(20);
  const large = ticketOf(160);
  expect(large.archives).toBeGreaterThan(small.archives);
  expect(large.tooLarge).toEqual([]);
  expect(large.megabytes).toBeLessThan(MOST_MEGABYTES);
  expect(large.megabytes - small.megabytes).toBeLessThan(MOST_MORE_MEGABYTES);
});
