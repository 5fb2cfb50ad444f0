import type { Document } from '../model/document.ts';
import { jsonText } from '../report/outputs/json-text.ts';
import { writeDocument } from '../report/render-document.ts';
import type { HistoryOptions } from './history-options.ts';

/** Writes what an archive tells: a document for people, or data as JSON. */
export function writeAnswer(data: object, document: () => Document, { output, page }: HistoryOptions): string {
  return output === 'json'
    ? `${jsonText({ schemaVersion: '1', ...data }, 2)}\n`
    : writeDocument(document(), output, page);
}

/** Writes one sentence on what was done. */
export function writeSentence(data: object, sentence: string, options: HistoryOptions): string {
  return writeAnswer(data, () => [{ kind: 'paragraph', words: [sentence] }], options);
}
