import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../read-with.ts';
import { trimLineEnd } from '../scan-bytes.ts';
import { commandOffset } from './bcp-parts.ts';
import { reader } from './parser.ts';

const TOOL = 'bcp';

/** Reads a record of bcp by the part it started with; absent where it is of another program. */
export function readBcp(part: string, text: string): Meaning | undefined {
  switch (part) {
    case 'bcp-command':
      return readCommand(text);
    case 'bcp-start':
      // What is copied now stands in no command line that the log kept: it is not the table before.
      return { eventName: 'import.statement', attributes: { verb: 'copy', tool: TOOL } };
    case 'bcp-sent':
      return { eventName: 'import.progress', attributes: { tool: TOOL } };
    case 'bcp-received':
      return { eventName: 'import.progress', attributes: { tool: TOOL, direction: 'export' } };
    case 'bcp-copied':
      return readCount(text);
    case 'bcp-failed': {
      const outcome = text.includes('partially failed') ? 'with-errors' : 'failed';
      return { eventName: 'import.ended', attributes: { outcome, tool: TOOL } };
    }
    default:
      return undefined;
  }
}

function readCommand(text: string): Meaning | undefined {
  const bytes = Buffer.from(text);
  // What stands before the program's name is of the shell: a prompt, a folder.
  const command = readWith(reader, (parser) => parser.command(), bytes.toString('utf8', programOffset(bytes)));
  if (command === undefined) return undefined;
  const { direction, table, schema } = command;
  if (table === undefined) return { eventName: 'import.tool', attributes: { tool: TOOL, direction } };
  const attributes = { tool: TOOL, direction, table, ...(schema !== undefined && { schema }) };
  return { eventName: 'import.table.started', attributes };
}

function programOffset(bytes: Buffer): number {
  const lineEnd = bytes.indexOf('\n');
  return Math.max(0, commandOffset(bytes, 0, trimLineEnd(bytes, 0, lineEnd < 0 ? bytes.length : lineEnd)));
}

function readCount(text: string): Meaning | undefined {
  const count = readWith(reader, (parser) => parser.count(), text);
  if (count === undefined) return undefined;
  return { eventName: 'import.rows', attributes: { ...count, tool: TOOL } };
}
