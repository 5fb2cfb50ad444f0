import type { Layer } from './layer.ts';
import { readDockerJson } from './read-docker-json.ts';
import { readJsonLine } from './json/read-json-line.ts';
import { stripControls } from './strip-controls.ts';
import { unescapeMarkdown } from './unescape-markdown.ts';
import { PREFIX_BYTES } from './wrapper.ts';

/** A line on its way to be clean: the bytes from `start` to `end`. */
export interface UnwrappedLine {
  readonly text: Buffer;
  readonly start: number;
  readonly end: number;
  /** What the prefixes say of the program that wrote; absent where no prefix does. */
  readonly laneName?: string;
  /** It is several lines of a program that writes each entry as one, with `\n` between them. */
  readonly hasBreaks?: boolean;
}

const BACKSLASH = 0x5c;
const MOST_KNOWN = 16;
/** An entry of JSON begins so, in a list or not. */
const OPENERS = new Set(Buffer.from('{[, '));

type PrefixLayer = Extract<Layer, { kind: 'prefix' }>;

/** Undoes the layers of a line, the outermost first; a layer that the line does not have is left out. */
export function unwrapLine(layers: readonly Layer[], line: UnwrappedLine): UnwrappedLine {
  let unwrapped = line;
  for (const layer of layers) unwrapped = undoLayer(unwrapped, layer);
  return unwrapped;
}

function undoLayer(line: UnwrappedLine, layer: Layer): UnwrappedLine {
  switch (layer.kind) {
    case 'prefix':
      return undoPrefix(line, layer);
    case 'docker-json':
      return undoDockerJson(line);
    case 'json':
      return undoJson(line);
    case 'markdown':
      return undoMarkdown(line);
  }
}

function undoPrefix(line: UnwrappedLine, { wrapper, known }: PrefixLayer): UnwrappedLine {
  for (const prefix of known) {
    if (startsWith(line, prefix.bytes)) return withoutPrefix(line, prefix.bytes.length, prefix.lane);
  }
  const head = line.text.toString('latin1', line.start, Math.min(line.end, line.start + PREFIX_BYTES));
  const match = wrapper.prefix.exec(head);
  if (match === null) return line;
  const [prefix] = match;
  const lane = match.groups?.lane;
  if (wrapper.isConstant === true && prefix.endsWith(' ') && known.length < MOST_KNOWN) {
    known.push({ bytes: Buffer.from(prefix, 'latin1'), lane });
  }
  return withoutPrefix(line, prefix.length, lane);
}

function startsWith({ text, start, end }: UnwrappedLine, prefix: Buffer): boolean {
  if (end - start < prefix.length) return false;
  for (let at = 0; at < prefix.length; at += 1) {
    if (text[start + at] !== prefix[at]) return false;
  }
  return true;
}

function withoutPrefix(line: UnwrappedLine, length: number, lane: string | undefined): UnwrappedLine {
  const { text, end, laneName } = line;
  const start = line.start + length;
  if (lane === undefined) return laneName === undefined ? { text, start, end } : { text, start, end, laneName };
  return { text, start, end, laneName: laneName === undefined ? lane : `${laneName} ${lane}` };
}

function undoDockerJson(line: UnwrappedLine): UnwrappedLine {
  const log = readDockerJson(line.text.toString('utf8', line.start, line.end));
  return log === undefined ? line : { ...line, ...bytesOf(log) };
}

function undoJson(line: UnwrappedLine): UnwrappedLine {
  if (!OPENERS.has(line.text[line.start])) return line;
  const text = readJsonLine(line.text.toString('utf8', line.start, line.end))?.replace(/(?<!\r)\r+(?=\n|$)/g, '');
  if (text === undefined) return line;
  return { ...line, ...bytesOf(text), ...(text.includes('\n') && { hasBreaks: true }) };
}

function undoMarkdown(line: UnwrappedLine): UnwrappedLine {
  const escape = line.text.indexOf(BACKSLASH, line.start);
  if (escape === -1 || escape >= line.end) return line;
  return { ...line, ...bytesOf(unescapeMarkdown(line.text.toString('utf8', line.start, line.end))) };
}

function bytesOf(string: string): UnwrappedLine {
  const text = Buffer.from(string);
  return { text, start: 0, end: stripControls(text, 0, text.length) };
}
