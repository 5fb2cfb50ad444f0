/** Control, format, bidirectional, zero-width and other invisible characters, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Sequences by which programs colour their output: a log copied from a terminal is full of them, and they say nothing. */
const COLOURS = /\u001b\[[\d;]{0,32}m/g;

/** Makes what cannot be seen visible as `<U+202E>`; line ends stay, tabs become spaces, colours go. */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(COLOURS, '').replace(HIDDEN, showCharacter);
}

/** Makes a name one line in which all can be seen: archives and folders are filled by others. */
export function visibleLine(name: string): string {
  return name.replace(HIDDEN, (character) => `<U+${codeOf(character)}>`);
}

/** Returns a copy of a value of plain data in which every text went through `visibleText`. */
export function withVisibleText<T>(value: T): T {
  const copy = structuredClone(value);
  showTextsIn(copy);
  return copy;
}

function showCharacter(character: string): string {
  if (character === '\n') return character;
  if (character === '\t') return '    ';
  return `<U+${codeOf(character)}>`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function showTextsIn(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const child: unknown = Reflect.get(value, key);
    if (typeof child === 'string') Reflect.set(value, key, visibleText(child));
    else showTextsIn(child);
  }
}
