const ESCAPED_HEADER = /^\S.{0,60} \\\[.{1,300}\\\]/;
const ESCAPE = /\\([[\]_#*<>(){}.!+|`~-])/g;
const SHARE = 0.3;

/** Tells whether a sample of lines was pasted through a Markdown editor that escaped its brackets. */
export function isMarkdownEscaped(lines: readonly string[]): boolean {
  const sample = lines.filter((line) => line.trim() !== '');
  const escaped = sample.filter((line) => ESCAPED_HEADER.test(line));
  return escaped.length > 0 && escaped.length >= sample.length * SHARE;
}

/** Takes the backslashes away that Markdown wants: `\[main\]`, `v7\_0\_0`, `\#`. */
export function unescapeMarkdown(text: string): string {
  return text.replace(ESCAPE, '$1');
}
