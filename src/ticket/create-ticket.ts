import { rm } from 'node:fs/promises';
import { commitDrafts, discardDrafts, openDrafts } from '../report/write-drafts.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { archivePaths } from './archive-paths.ts';
import { writeZip } from './bundle/write-zip.ts';
import { type PreparedTicket, type TicketRequest, prepareTicket } from './prepare-ticket.ts';
import { SYSTEM_LIMITS } from './systems.ts';
import { type Ticket, ticketOf } from './ticket.ts';

/** What a ticket is made of, and where to. */
export interface TicketOrder extends Omit<TicketRequest, 'folder'> {
  readonly createCounter: TicketRequest['folder']['createCounter'];
  /** The archive to write; absent for a preview, which writes nothing. */
  readonly output?: string;
  /** Told of files and folders that are left behind where the program is ended. */
  readonly onTemporary: (paths: readonly string[]) => void;
}

/** Makes a ticket: its text, and zip archives, all of them or none. Nothing reaches a file of the user before all is checked. */
export async function createTicketFiles(order: TicketOrder): Promise<Ticket> {
  const path = await makeTemporaryFolder('ticket', (made) => {
    order.onTemporary([made]);
  });
  try {
    const prepared = await prepareTicket({ ...order, folder: { path, createCounter: order.createCounter } });
    const archives = order.output === undefined ? [] : await pack(prepared, order.output, order);
    return ticketOf(prepared, archives, order.attachmentBytes ?? SYSTEM_LIMITS[order.system].attachment);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function pack(
  { archives, isRedacted, finish }: PreparedTicket,
  output: string,
  { onTemporary }: TicketOrder,
): Promise<Ticket['archives']> {
  const drafts = await openDrafts(archivePaths(output, archives.length, isRedacted));
  onTemporary(drafts.map(({ draftPath }) => draftPath));
  try {
    const packed: { path: string; bytes: number }[] = [];
    for (const [index, { path, write }] of drafts.entries()) {
      let bytes = 0;
      await writeZip(archives[index] ?? [], (chunk) => {
        bytes += chunk.length;
        return write(chunk);
      });
      packed.push({ path, bytes });
    }
    await finish();
    await commitDrafts(drafts);
    return packed;
  } finally {
    await discardDrafts(drafts);
  }
}
