import { createTokenBook } from '../../src/redact/map/token-book.ts';
import { type RedactionMap, emptyMap } from '../../src/redact/map/redaction-map.ts';
import type { ValueKind } from '../../src/redact/kinds/value-kind.ts';
import { createTextRedactor } from '../../src/redact/text/text-redactor.ts';
import { redactTree } from '../../src/redact/tree/redact-tree.ts';

/** Redacts texts with a map of their own, as they would be in one report. */
export function redactAll(
  texts: readonly string[],
  terms: readonly string[] = [],
): { texts: readonly string[]; map: RedactionMap } {
  const book = createTokenBook(emptyMap());
  const known = terms.map((term): readonly [ValueKind, string] => ['term', term]);
  const redacted = redactTree(texts, createTextRedactor(book, known));
  return { texts: redacted, map: book.toMap() };
}

/** Redacts a text alone. */
export function redactText(text: string, terms: readonly string[] = []): string {
  return redactAll([text], terms).texts[0];
}
