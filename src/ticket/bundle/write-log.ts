import type { RereadSource, SourceContent } from '../../model/reread-source.ts';
import type { Source } from '../../model/source.ts';
import type { SettledTicket } from '../ticket-ports.ts';
import { type Member } from './member.ts';
import { type MemberFolder, type MemberWriter, openMember } from './write-member.ts';

/** A log that is written whole. */
export interface LogRequest {
  /** Of the file, without the number of a part. */
  readonly name: string;
  readonly index: number;
  readonly source: Source;
  readonly log: RereadSource;
  /** Most packed bytes of a part. */
  readonly mostBytes: number;
}

/** Bytes of lines that are written at once, and the room that they may take packed. */
const PIECE_BYTES = 128 * 1024;
/** A line that is longer is cut. */
const LONGEST_CARRY = 8 * 1024 * 1024;
const LF = 0x0a;

/**
 * Writes a log whole, redacted line by line, in as many parts as its packed size asks for; parts are cut at line ends. Returns the parts,
 * and what all of the log is now.
 */
export async function writeRedactedLog(
  folder: MemberFolder,
  request: LogRequest,
  { redactLines }: Pick<SettledTicket, 'redactLines'>,
): Promise<{ readonly members: readonly Member[]; readonly content: SourceContent }> {
  const parts = createParts(folder, request);
  let leftOutLines = 0;
  const content = await request.log.readLines(async (lines) => {
    const { text, leftOut } = redactLines(lines.map(({ text: line }) => line).join('\n'));
    leftOutLines += leftOut;
    await parts.write(`${text}\n`);
  });
  return { members: (await parts.close()).map((member) => ({ ...member, leftOutLines })), content };
}

/** Writes a log whole as it is, byte by byte. */
export async function writeRawLog(folder: MemberFolder, request: LogRequest): Promise<readonly Member[]> {
  const parts = createParts(folder, request);
  let carry: Buffer = Buffer.alloc(0);
  for await (const chunk of request.log.readBytes()) {
    let rest = Buffer.concat([carry, chunk]);
    for (let end = pieceEnd(rest); end > 0; end = pieceEnd(rest)) {
      await parts.write(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    carry = rest;
  }
  await parts.write(carry);
  return parts.close();
}

/** Where a piece of whole lines ends; 0 where no line of it has ended yet. */
function pieceEnd(bytes: Buffer): number {
  const inPiece = bytes.lastIndexOf(LF, PIECE_BYTES - 1) + 1;
  const end = inPiece > 0 ? inPiece : bytes.indexOf(LF, PIECE_BYTES) + 1;
  return end === 0 && bytes.length > LONGEST_CARRY ? bytes.length : end;
}

interface Parts {
  readonly write: (content: string | Buffer) => Promise<void>;
  readonly close: () => Promise<readonly Member[]>;
}

function createParts(folder: MemberFolder, { name, index, mostBytes }: LogRequest): Parts {
  const done: Member[] = [];
  let writer: MemberWriter | undefined;

  async function end(): Promise<void> {
    if (writer !== undefined) done.push(await writer.close());
    writer = undefined;
  }

  return {
    write: async (content) => {
      if (content.length === 0) return;
      if (writer !== undefined && writer.packedBytes() + PIECE_BYTES > mostBytes) await end();
      writer ??= await openMember(folder, { name: `${name}.${done.length + 1}`, role: 'log' });
      await writer.write(content);
    },
    close: async () => {
      await end();
      const isWhole = done.length === 1;
      return done.map((member, at) => ({
        ...member,
        name: isWhole ? name : `${name}.part-${at + 1}-of-${done.length}`,
        source: index,
      }));
    },
  };
}
