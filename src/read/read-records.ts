import type { Grammars } from '../model/grammar.ts';
import type { Notification } from '../model/notification.ts';
import type { RawRecord } from '../model/record.ts';
import type { OpenedInput } from './opened-input.ts';
import { type LineTotals, readLineBlocks } from './read-line-blocks.ts';
import { sampleContent } from './sample-content.ts';
import { createLaneSplitter } from './split-lane.ts';
import type { RecordSplitter } from './split-records.ts';

/** What is known of an input once it was read. */
export interface RecordTotals extends LineTotals {
  /** As `Source.contentHash`. */
  readonly contentHash: string;
}

/** Reads an input record by record, each lane by itself; `onRecord` must not keep `record.bytes`. */
export async function readRecords(
  input: OpenedInput,
  source: number,
  grammars: Grammars,
  notify: (notification: Notification) => void,
  onRecord: (record: RawRecord) => void,
): Promise<RecordTotals> {
  const splitters = new Map<number, RecordSplitter>();
  const sampled = sampleContent(input);
  const blocks = readLineBlocks(sampled.input, { notify });
  let next = await blocks.next();
  while (next.done !== true) {
    const { lane } = next.value;
    const splitter = splitters.get(lane) ?? createLaneSplitter(grammars, source, onRecord);
    splitters.set(lane, splitter);
    splitter.push(next.value);
    next = await blocks.next();
  }
  for (const splitter of splitters.values()) splitter.end();
  return { ...next.value, contentHash: sampled.hash() };
}
