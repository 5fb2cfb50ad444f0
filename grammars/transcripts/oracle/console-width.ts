/** Columns of a console of Windows, which goes on with a longer line on the next one. */
const CONSOLE_COLUMNS = 80;
/** From here on to `LAST_WIDE`, characters take two columns: Chinese, Japanese, Korean. */
const FIRST_WIDE = 0x3000;
const LAST_WIDE = 0xd7ff;

/** Tells from its bytes whether a line fills the console; UTF-8. */
export function fillsConsole(bytes: Buffer, start: number, end: number): boolean {
  if (end - start < CONSOLE_COLUMNS || end - start > 3 * CONSOLE_COLUMNS) return false;
  let columns = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte < 0x80 || byte >= 0xc0) columns += byte >= 0xe3 && byte <= 0xed ? 2 : 1;
  }
  return columns === CONSOLE_COLUMNS;
}

/** Joins what a console cut: each line that fills it with the one below. */
export function joinConsoleLines(text: string): string {
  let joined = '';
  for (const line of text.split('\n')) {
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    joined += columnsOf(plain) === CONSOLE_COLUMNS ? plain : `${plain}\n`;
  }
  return joined.trimEnd();
}

function columnsOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    columns += code >= FIRST_WIDE && code <= LAST_WIDE ? 2 : 1;
  }
  return columns;
}
