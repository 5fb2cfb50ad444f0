import type { ThrowableGrammar } from '../../src/model/grammar.ts';
import type { StackFrame, Throwable, ThrowableLink } from '../../src/model/throwable.ts';
import { readWith } from '../shared/read-with.ts';
import { classifyThrowableLine } from './classify-line.ts';
import { sqlStateOf, vendorCodeOf } from './find-codes.ts';
import { type TraceLine, reader } from './parser.ts';

const MOST_LINKS = 64;
const MOST_FRAMES = 64;
const LONGEST_MESSAGE = 4000;

type Head = Extract<TraceLine, { kind: 'head' | 'cause' | 'suppressed' }>;

interface OpenLink {
  readonly head: Head;
  messageEnd: number;
  readonly frames: StackFrame[];
}

/**
 * The stack trace that `Throwable.printStackTrace` and log4j print.
 *
 * Source: java.lang.Throwable#printStackTrace; log4j 2 adds the jar behind a frame (ExtendedClassInfo).
 */
export const throwable: ThrowableGrammar = { classifyLine: classifyThrowableLine, read: readThrowable };

function readThrowable(text: string): Throwable | undefined {
  const lines = readWith(reader, (parser) => parser.trace(), text);
  if (lines === undefined) return undefined;
  const links = foldLines(lines);
  const chain = links.filter(({ head }) => head.kind !== 'suppressed').slice(0, MOST_LINKS);
  if (chain.length === 0) return undefined;
  const toLink = (link: OpenLink) => closeLink(text, link);
  return describe(
    chain.map(toLink),
    links
      .filter(({ head }) => head.kind === 'suppressed')
      .slice(0, MOST_LINKS)
      .map(toLink),
  );
}

/** A second head without a cause in front of it starts over: log messages repeat the exception above its trace. */
function foldLines(lines: readonly TraceLine[]): OpenLink[] {
  const links: OpenLink[] = [];
  for (const line of lines) {
    const open = links.at(-1);
    switch (line.kind) {
      case 'head':
        if (open !== undefined && open.frames.length > 0) return links;
        links.length = 0;
        links.push({ head: line, messageEnd: line.endOffset, frames: [] });
        break;
      case 'cause':
      case 'suppressed':
        links.push({ head: line, messageEnd: line.endOffset, frames: [] });
        break;
      case 'text':
        if (open !== undefined && open.frames.length === 0) open.messageEnd = line.endOffset;
        break;
      case 'frame':
        if (open !== undefined && open.frames.length < MOST_FRAMES)
          open.frames.push(toFrame(line.method, line.location));
        break;
      case 'skipped':
        break;
    }
  }
  return links;
}

/** `java.base/java.lang.Thread.run` and `(Thread.java:834)`. */
function toFrame(method: string, location: string): StackFrame {
  const name = method.slice(method.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const [file = '', line] = location.replace(/[()]/g, '').split(':');
  return {
    className: dot < 0 ? name : name.slice(0, dot),
    method: dot < 0 ? '' : name.slice(dot + 1),
    ...(/\.\w+$/.test(file) && { file }),
    ...(line !== undefined && Number.isInteger(Number(line)) && { line: Number(line) }),
  };
}

function closeLink(text: string, { head, messageEnd, frames }: OpenLink): ThrowableLink {
  const message = text.slice(head.messageOffset, Math.min(messageEnd, head.messageOffset + LONGEST_MESSAGE)).trim();
  const lineInRecord = text.slice(0, head.startOffset).split('\n').length - 1;
  return { type: head.type, frames, lineInRecord, ...(message !== '' && { message }) };
}

function describe(chain: readonly ThrowableLink[], suppressed: readonly ThrowableLink[]): Throwable {
  const messages = chain
    .map(({ message = '' }) => message)
    .reverse()
    .join('\n');
  const sqlState = sqlStateOf(messages);
  const vendorCode = vendorCodeOf(messages);
  const liferay = [...chain]
    .reverse()
    .flatMap(({ frames }) => frames)
    .find(({ className }) => className.startsWith('com.liferay.'));
  return {
    chain,
    suppressed,
    ...(liferay !== undefined && { firstLiferayFrame: `${liferay.className}.${liferay.method}` }),
    ...(sqlState !== undefined && { sqlState }),
    ...(vendorCode !== undefined && { vendorCode }),
  };
}
