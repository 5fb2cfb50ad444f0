import type { Document } from '../model/document.ts';
import { renderMarkdownDocument, renderTerminalDocument } from '../report/render-document.ts';
import type { HistoryOptions } from './history-options.ts';

/** Writes what an archive tells: a document for people, or data as JSON. */
export function writeAnswer(data: object, document: () => Document, { output, page }: HistoryOptions): string {
  switch (output) {
    case 'json':
      return `${JSON.stringify({ schemaVersion: '1', ...data }, null, 2)}\n`;
    case 'markdown':
      return renderMarkdownDocument(document());
    case 'terminal':
      return renderTerminalDocument(document(), page);
  }
}

/** Writes one sentence on what was done. */
export function writeSentence(data: object, sentence: string, options: HistoryOptions): string {
  return writeAnswer(data, () => [{ kind: 'paragraph', words: [sentence] }], options);
}
