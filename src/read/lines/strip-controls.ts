const NUL = 0;
const BELL = 0x07;
const ESC = 0x1b;
const LONGEST_SEQUENCE = 64;
const LONGEST_COMMAND = 2048;

/**
 * Takes colours, cursor moves, window titles and NUL bytes out of a stretch of bytes, in place; returns its new end.
 *
 * ```
 * ESC [ 3 2 m INFO ESC [ 0 m      control sequence: ESC [, parameters, one final byte
 * ESC ] 0 ; title BEL             operating system command: up to BEL or ESC \
 * ESC ( B                         other: ESC, intermediate bytes, one final byte
 * ```
 *
 * Sequences after ECMA-48. One that does not end loses its ESC only, so that nobody can hide text behind it. NUL bytes
 * are what is left of UTF-16 that was appended to a log in UTF-8, and of files that were cut while open.
 */
export function stripControls(bytes: Buffer, start: number, end: number): number {
  return dropNuls(bytes, start, stripEscapes(bytes, start, end));
}

function stripEscapes(bytes: Buffer, start: number, end: number): number {
  const line = bytes.subarray(start, end);
  let length = 0;
  let from = 0;
  for (let escape = line.indexOf(ESC); escape !== -1; escape = line.indexOf(ESC, from)) {
    length = moveDown(line, length, from, escape);
    from = sequenceEnd(line, escape);
  }
  return start + moveDown(line, length, from, line.length);
}

function dropNuls(bytes: Buffer, start: number, end: number): number {
  const line = bytes.subarray(start, end);
  let length = line.indexOf(NUL);
  if (length === -1) return end;
  for (let at = length; at < line.length; at += 1) {
    if (line[at] !== NUL) line[length++] = line[at];
  }
  return start + length;
}

function moveDown(line: Buffer, to: number, from: number, end: number): number {
  if (to !== from) line.copyWithin(to, from, end);
  return to + end - from;
}

function sequenceEnd(line: Buffer, escape: number): number {
  switch (line[escape + 1]) {
    case 0x5b:
      return finalByteEnd(line, escape, escape + 2, 0x40);
    case 0x5d:
      return commandEnd(line, escape);
    default:
      return finalByteEnd(line, escape, escape + 1, 0x30);
  }
}

/** Passes parameter and intermediate bytes up to the final byte, which is `lowest` or higher. */
function finalByteEnd(line: Buffer, escape: number, from: number, lowest: number): number {
  const limit = Math.min(line.length, escape + LONGEST_SEQUENCE);
  for (let at = from; at < limit; at += 1) {
    const byte = line[at];
    if (byte >= lowest && byte <= 0x7e) return at + 1;
    if (byte < 0x20 || byte > 0x7e) break;
  }
  return escape + 1;
}

function commandEnd(line: Buffer, escape: number): number {
  const limit = Math.min(line.length, escape + LONGEST_COMMAND);
  for (let at = escape + 2; at < limit; at += 1) {
    if (line[at] === BELL) return at + 1;
    if (line[at] === ESC && line[at + 1] === 0x5c) return at + 2;
  }
  return escape + 1;
}
