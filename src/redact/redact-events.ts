import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { explainingTemporary, makeTemporaryFolder } from '../temporary-folder.ts';
import { redactBundle } from './redact-bundle.ts';
import type { RedactOptions, RedactedReport } from './redact-report.ts';
import { mapTexts } from './tree/map-texts.ts';

/** Takes text and tells when there is room for more. */
type Write = (text: string) => Promise<void>;

/** Events of logs that wait in a private file until all that has to be replaced in them is known. */
export interface KeptEvents {
  /** Folder of that file: what is left behind where the program is ended. */
  readonly folder: string;
  /** Takes lines of NDJSON. */
  readonly write: Write;
  /** Replaces what the report and the events tell together; throws a `UserError` where a value is left in an event. */
  readonly redact: (report: Report) => Promise<RedactedEvents>;
  readonly discard: () => Promise<void>;
}

/** Events with tokens, checked, and their report. */
export interface RedactedEvents extends RedactedReport {
  readonly copyTo: (write: Write) => Promise<void>;
}

const PIECE_BYTES = 64 * 1024;

/** Makes room for events; `lineOf` writes one as a line. Memory does not grow with their number. */
export async function keepEvents(options: RedactOptions, lineOf: (event: unknown) => string): Promise<KeptEvents> {
  const folder = await makeTemporaryFolder('events');
  const asTheyAre = await openPieces(join(folder, 'events.ndjson'));
  const redacted = await openPieces(join(folder, 'redacted.ndjson'));
  const bundle = redactBundle(options);
  const learn = bundle.learnLog();

  return {
    folder,
    write: async (lines) => {
      learn(textsOf(eventsOf(lines)).join('\n'));
      await asTheyAre.add(lines);
    },
    redact: async (report) => {
      const settled = await bundle.settle(report, []);
      let line = 0;
      await asTheyAre.forEach(async (piece) => {
        const events = eventsOf(piece);
        const write = (data: readonly unknown[]): string => data.map(lineOf).join('');
        await redacted.add(settled.redactData(events, `ndjson, counted from event ${line + 1} on`, write));
        line += events.length;
      });
      await settled.finish();
      return { report: settled.report, check: settled.check, copyTo: redacted.forEach };
    },
    discard: async () => {
      await Promise.all([asTheyAre.close(), redacted.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Pieces {
  readonly add: Write;
  readonly forEach: (take: Write) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a private file of pieces of text that are read as they were added. */
async function openPieces(path: string): Promise<Pieces> {
  const file: FileHandle = await explainingTemporary(() => open(path, 'wx+', 0o600));
  const lengths: number[] = [];
  let held: string[] = [];
  let heldLength = 0;

  async function flush(): Promise<void> {
    const bytes = Buffer.from(held.join(''));
    held = [];
    heldLength = 0;
    lengths.push(bytes.length);
    await explainingTemporary(() => file.appendFile(bytes));
  }

  return {
    add: async (text) => {
      held.push(text);
      heldLength += text.length;
      if (heldLength >= PIECE_BYTES) await flush();
    },
    forEach: async (take) => {
      await flush();
      let position = 0;
      for (const length of lengths) {
        const { buffer } = await file.read({ buffer: Buffer.alloc(length), position });
        await take(buffer.toString('utf8'));
        position += length;
      }
    },
    close: () => file.close(),
  };
}

function eventsOf(lines: string): readonly unknown[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

function textsOf(events: readonly unknown[]): readonly string[] {
  const texts: string[] = [];
  mapTexts(events, {
    text: (text) => {
      texts.push(text);
      return text;
    },
    lines: (lines) => lines,
  });
  return texts;
}
