import {
  type AnalysisRecord,
  type Occurrence,
  type ResolutionResult,
  failureIdOf,
  shownAnalysisId,
} from '../../model/archive.ts';
import type { Block, Document, FactRow } from '../../model/document.ts';
import { countOf, formatDuration, formatNumber, formatSize } from '../view/format-values.ts';
import { nameView, oneLine } from '../view/name-view.ts';
import {
  databaseWords,
  durationWords,
  minuteOf,
  nameWords,
  outcomeWords,
  timeWords,
  versionWords,
} from './analysis-words.ts';
import { noteItem } from './note-item.ts';

const MOST_FINDINGS = 40;
const MOST_ROWS = 10;

/** Shows what is kept of an analysis. `notes`: what was noted about its failures. */
export function analysisDocument(record: AnalysisRecord, notes: readonly ResolutionResult[]): Document {
  const { analysis } = record;
  const title = nameWords(analysis);
  return [
    {
      kind: 'heading',
      level: 1,
      text: `Analysis ${shownAnalysisId(analysis.id)}${title === '' ? '' : `: ${oneLine(title)}`}`,
    },
    { kind: 'facts', rows: factsOf(record) },
    ...section('Sources', sourcesTable(record)),
    ...section('Findings', findingsTable(record)),
    ...section(
      'What was noted',
      notes.length === 0 ? [] : [{ kind: 'list', ordered: false, items: notes.map(noteItem) }],
    ),
    ...section('Slowest', slowestTable(record)),
    ...section('Largest imports', tablesTable(record)),
  ];
}

function factsOf({ analysis }: AnalysisRecord): readonly FactRow[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Verdict', `${outcomeWords(analysis.outcome)}. ${analysis.reason}`],
    ['When', timeWords(analysis)],
    ['Took', durationWords(analysis)],
    ['Versions', versionWords(analysis)],
    ['Database', databaseWords(analysis)],
    ['Analyzed', `${minuteOf(analysis.analyzedAt)} by updoc ${analysis.toolVersion}`],
    ['Kept', analysis.hasTexts ? '' : 'fingerprints only, from another archive'],
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, words: [oneLine(value)] }));
}

function section(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks];
}

function sourcesTable({ sources }: AnalysisRecord): readonly Block[] {
  if (sources.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: ['Kind', 'Size', 'Lines', 'File'],
      rows: sources.map(({ kind, bytes, lines, path }) => [
        [kind],
        [formatSize(bytes)],
        [formatNumber(lines)],
        [{ code: oneLine(path) }],
      ]),
    },
  ];
}

function findingsTable({ occurrences }: AnalysisRecord): readonly Block[] {
  const matter = occurrences.filter(({ role }) => role !== 'noise');
  const hidden = occurrences.length - matter.length + Math.max(0, matter.length - MOST_FINDINGS);
  if (matter.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: ['Failure', 'Role', 'Times', 'What'],
      rows: matter
        .slice(0, MOST_FINDINGS)
        .map((occurrence) => [
          [{ code: failureIdOf(occurrence.fingerprint) }],
          [occurrence.role],
          [formatNumber(occurrence.count)],
          [whatWords(occurrence)],
        ]),
    },
    ...(hidden === 0
      ? []
      : [paragraph(`${countOf(hidden, 'more finding')} without weight or beyond the first ${MOST_FINDINGS}.`)]),
  ];
}

function whatWords({ title, ruleId }: Occurrence): string {
  return oneLine(ruleId === undefined || title.includes(ruleId) ? title : `${title} (${ruleId})`);
}

function slowestTable({ spans }: AnalysisRecord): readonly Block[] {
  const timed = spans
    .filter(({ kind }) => kind === 'process' || kind === 'verify')
    .map(({ name, durationMs, selfMs }) => ({ name, ms: selfMs ?? durationMs ?? 0 }))
    .filter(({ ms }) => ms > 0)
    .toSorted((left, right) => right.ms - left.ms)
    .slice(0, MOST_ROWS);
  if (timed.length === 0) return [];
  const rows = timed.map(({ name, ms }) => [[formatDuration(ms)], [nameView(name).short]]);
  return [{ kind: 'table', columns: ['Took', 'Process'], rows }];
}

function tablesTable({ tables }: AnalysisRecord): readonly Block[] {
  const rows = tables
    .slice(0, MOST_ROWS)
    .map(({ name, rows: count }) => [[count === undefined ? '' : formatNumber(count)], [{ code: oneLine(name) }]]);
  return rows.length === 0 ? [] : [{ kind: 'table', columns: ['Rows', 'Table'], rows }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', words: [text] };
}
