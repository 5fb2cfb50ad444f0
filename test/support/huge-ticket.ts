/** Makes a ticket with a whole log, redacted piece by piece, and prints the most memory that this took, in megabytes. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rereadInputs } from '../../src/reread-inputs.ts';
import { createTicketFiles } from '../../src/ticket/create-ticket.ts';
import { NO_REDACTION } from '../../src/ticket/ticket-ports.ts';
import { emptyReport } from '../report/examples/parts.ts';

const MEGABYTES = Number(process.argv[2]);
const LINE = '2024-03-01 10:00:00.000 INFO  [main][UpgradeProcess:93] Upgrading com.acme.Order of kiwi-db7 number ';
const folder = await mkdtemp(join(tmpdir(), 'updoc-huge-'));

try {
  const log = join(folder, 'upgrade.log');
  const file = createWriteStream(log);
  let bytes = 0;
  let lines = 0;
  while (bytes < MEGABYTES * 1e6) {
    const block = Array.from({ length: 5_000 }, () => `${LINE}${lines++}\n`).join('');
    bytes += block.length;
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  const source = { path: log, kind: 'upgrade', format: 'liferay-console', encoding: 'utf-8' } as const;
  const counts = { bytes, lines, records: lines, events: lines, unrecognizedRecords: 0 };
  const { archives, tooLarge } = await createTicketFiles({
    report: { ...emptyReport, sources: [{ ...source, ...counts }] },
    sources: await rereadInputs([log]),
    system: 'jira',
    attachmentBytes: 2_000_000,
    includeLogs: true,
    tried: [],
    // The patterns of the redactor take minutes for such a log; what is asked here is whether any part of the way keeps it.
    redaction: {
      ...NO_REDACTION,
      settle: async (report, texts) => ({
        ...(await NO_REDACTION.settle(report, texts)),
        redactLines: (text) => ({ text: text.replaceAll('kiwi-db7', 'host-1'), leftOut: 0 }),
      }),
    },
    render: () => 'x',
    createCounter: () => ({ add: () => undefined, kinds: () => [] }),
    output: join(folder, 'ticket.zip'),
    onTemporary: () => undefined,
  });
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ archives: archives.length, tooLarge, megabytes: Math.round(maxRSS / 1024) }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
