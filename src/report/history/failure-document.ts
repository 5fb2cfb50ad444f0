import { type Failure, type ResolutionResult, failureIdOf } from '../../model/archive.ts';
import type { Document, FactRow } from '../../model/document.ts';
import { countOf } from '../view/format-values.ts';
import { oneLine } from '../view/name-view.ts';
import { minuteOf } from './analysis-words.ts';
import { noteItem } from './note-item.ts';

/** How often a failure was seen, and when last. */
export interface FailureSeen {
  readonly analyses: number;
  readonly occurrences: number;
  readonly lastSeen: string;
}

/** Shows a failure with what was noted about it, the earliest first. */
export function failureDocument(
  failure: Failure,
  seen: FailureSeen | undefined,
  notes: readonly ResolutionResult[],
): Document {
  const id = failureIdOf(failure.fingerprint);
  return [
    { kind: 'heading', level: 1, text: `Failure ${id}: ${oneLine(failure.title)}` },
    { kind: 'facts', rows: factsOf(failure, seen) },
    ...(failure.excerpt === undefined ? [] : [{ kind: 'code', language: 'text', text: failure.excerpt } as const]),
    { kind: 'heading', level: 2, text: 'What was noted' },
    notes.length === 0
      ? { kind: 'paragraph', words: ['Nothing yet: ', { code: `updoc resolve ${id} --note "…"` }] }
      : { kind: 'list', ordered: false, items: notes.map(noteItem) },
  ];
}

function factsOf(failure: Failure, seen: FailureSeen | undefined): readonly FactRow[] {
  const codes = [failure.sqlState === undefined ? '' : `SQLSTATE ${failure.sqlState}`, failure.vendorCode ?? ''];
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Rule', failure.ruleId ?? 'none explains it'],
    ['Exception', failure.exceptions.at(-1)?.type],
    ['Codes', codes.filter((code) => code !== '').join(', ')],
    ['Process', failure.process],
    ['Module', failure.module],
    ['Seen', seen === undefined ? 'in no analysis that is kept' : seenWords(seen)],
    ['Fingerprint', failure.fingerprint],
  ];
  return rows.flatMap(([label, value = '']) => (value === '' ? [] : [{ label, words: [oneLine(value)] }]));
}

function seenWords({ analyses, occurrences, lastSeen }: FailureSeen): string {
  return `in ${countOf(analyses, 'analysis', 'analyses')}, ${countOf(occurrences, 'time')}, last on ${minuteOf(lastSeen)}`;
}
