import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of the corpus, and what stands between its marks. */
export interface CorpusText {
  readonly line: number;
  readonly text: string;
  readonly marked: readonly string[];
}

/** Reads a file of the corpus: one text a line, `\n` for a line end where a text has several, `#` for headings. */
export function readCorpus(name: string): readonly CorpusText[] {
  const lines = readFileSync(join(import.meta.dirname, '../redact/corpus', name), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line === '' || /^##? /.test(line) ? [] : [toText(line, index + 1)]));
}

function toText(line: string, number: number): CorpusText {
  const whole = line.replaceAll('\\n', '\n');
  return {
    line: number,
    text: whole.replace(/[«»]/g, ''),
    marked: Array.from(whole.matchAll(/«([^»]+)»/g), ([, value]) => value),
  };
}
