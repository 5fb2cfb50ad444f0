import type { Grammars } from '../model/grammar.ts';
import type { RawRecord } from '../model/record.ts';
import { createTranscriptChooser } from './choose-transcript.ts';
import type { LineBlock } from './line-block.ts';
import { type RecordSplitter, createRecordSplitter } from './split-records.ts';
import { createTranscriptSplitter } from './split-transcript.ts';

/** Blocks that are held until enough lines were seen: statements of megabytes leave few lines in a block. */
const MOST_HELD = 8;

/**
 * Joins the lines of one lane into records, as those of a log or of a transcript: its first lines tell. `onRecord` must not
 * keep `record.bytes`.
 */
export function createLaneSplitter(
  grammars: Grammars,
  source: number,
  onRecord: (record: RawRecord) => void,
): RecordSplitter {
  const chooser = createTranscriptChooser(grammars);
  const held: LineBlock[] = [];
  let chosen: RecordSplitter | undefined;

  function choose(): RecordSplitter {
    const transcript = chooser.choose();
    const splitter =
      transcript === undefined
        ? createRecordSplitter(grammars, source, onRecord)
        : createTranscriptSplitter(transcript, grammars, source, onRecord);
    for (const block of held.splice(0)) splitter.push(block);
    return splitter;
  }

  return {
    push: (block) => {
      if (chosen === undefined && !chooser.look(block) && held.length < MOST_HELD) {
        held.push(copyOf(block));
        return;
      }
      chosen ??= choose();
      chosen.push(block);
    },
    end: () => {
      chosen ??= choose();
      chosen.end();
    },
  };
}

/** The bytes of a block are those of the next one as well. */
function copyOf({ bytes, starts, lineNumbers, offsets, ...block }: LineBlock): LineBlock {
  return {
    ...block,
    bytes: Buffer.from(bytes),
    starts: starts.slice(),
    ...(lineNumbers !== undefined && { lineNumbers: lineNumbers.slice() }),
    ...(offsets !== undefined && { offsets: offsets.slice() }),
  };
}
