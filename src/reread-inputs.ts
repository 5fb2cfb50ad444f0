import type { RereadSource, SourceContent, SourceLine } from './model/reread-source.ts';
import { hashContent } from './read/hash-content.ts';
import type { LineBlock } from './read/line-block.ts';
import { openInputs } from './read/open-inputs.ts';
import type { OpenedInput } from './read/opened-input.ts';
import { readLineBlocks } from './read/read-line-blocks.ts';
import { sampleContent } from './read/sample-content.ts';

const STDIN = '-';
const PIECE_BYTES = 128 * 1024;
const LF = 0x0a;

/**
 * Opens inputs a second time. What cannot be opened or read was said by the analysis and is left out here; standard input can be
 * read once only. Throws a `UserError` where none can be opened.
 */
export async function rereadInputs(inputs: readonly string[]): Promise<readonly RereadSource[]> {
  const named = inputs.filter((input) => input !== STDIN);
  if (named.length === 0) return [];
  const opened = await openInputs(named, { stdin: nothing(), notify: ignore });
  return opened.map((input) => ({
    path: input.path,
    readLines: (onLines) => readLines(input, onLines),
    readBytes: () => input.chunks(),
  }));
}

async function readLines(
  input: OpenedInput,
  onLines: (lines: readonly SourceLine[]) => Promise<void> | void,
): Promise<SourceContent> {
  const hashed = hashContent(input);
  const sampled = sampleContent(hashed.input);
  const blocks = readLineBlocks(sampled.input, { notify: ignore });
  let next = await blocks.next();
  while (next.done !== true) {
    for (const lines of piecesOf(next.value)) await onLines(lines);
    next = await blocks.next();
  }
  const { bytes, lines } = next.value;
  return { sha256: hashed.sha256(), contentHash: sampled.hash(), bytes, lines };
}

function* piecesOf(block: LineBlock): Generator<readonly SourceLine[]> {
  let from = 0;
  for (let index = 0; index < block.lineCount; index++) {
    const isLast = index + 1 === block.lineCount;
    if (!isLast && block.starts[index + 1] - block.starts[from] < PIECE_BYTES) continue;
    yield Array.from({ length: index + 1 - from }, (_, offset) => lineAt(block, from + offset));
    from = index + 1;
  }
}

function lineAt(block: LineBlock, index: number): SourceLine {
  const { bytes, starts, offsets, lineNumbers, firstLine, baseOffset } = block;
  const end = bytes[starts[index + 1] - 1] === LF ? starts[index + 1] - 1 : starts[index + 1];
  return {
    line: lineNumbers?.[index] ?? firstLine + index,
    text: bytes.toString('utf8', starts[index], end),
    byteOffset: offsets?.[index] ?? baseOffset + starts[index],
    byteEnd: offsets?.[index + 1] ?? baseOffset + starts[index + 1],
  };
}

function ignore(): void {
  // The analysis said it.
}

async function* nothing(): AsyncGenerator<Buffer> {
  // Standard input is not read again.
}
