import { type ListedAnalysis, shownAnalysisId } from '../../model/archive.ts';
import type { Document, Words } from '../../model/document.ts';
import { countOf } from '../view/format-values.ts';
import { oneLine } from '../view/name-view.ts';
import { durationWords, nameWords, outcomeWords, timeWords, versionWords } from './analysis-words.ts';

/** Lists analyses as a table, in the order given. `all`: how many the archive holds. */
export function analysesDocument(analyses: readonly ListedAnalysis[], all: number): Document {
  if (analyses.length === 0) return [{ kind: 'paragraph', words: [nothingWords(all)] }];
  const named = analyses.some((analysis) => nameWords(analysis) !== '');
  return [
    { kind: 'heading', level: 1, text: 'Analyses' },
    {
      kind: 'table',
      columns: ['Id', 'When', ...(named ? ['Name'] : []), 'Versions', 'Took', 'Verdict', 'Root cause'],
      rows: analyses.map((analysis) => rowOf(analysis, named)),
    },
    { kind: 'paragraph', words: [countWords(analyses.length, all)] },
  ];
}

function rowOf(analysis: ListedAnalysis, named: boolean): readonly Words[] {
  const { id, outcome, rootCause } = analysis;
  return [
    [{ code: shownAnalysisId(id) }],
    [timeWords(analysis)],
    ...(named ? [[oneLine(nameWords(analysis))]] : []),
    [oneLine(versionWords(analysis))],
    [durationWords(analysis)],
    [outcomeWords(outcome)],
    [oneLine(rootCause?.title ?? '')],
  ];
}

function countWords(shown: number, all: number): string {
  const more = 'updoc history show <id> shows one.';
  return shown === all
    ? `${countOf(all, 'analysis', 'analyses')}; ${more}`
    : `${shown} of ${countOf(all, 'analysis', 'analyses')}; ${more}`;
}

function nothingWords(all: number): string {
  return all === 0 ? 'Nothing is remembered yet: updoc <log> does it.' : 'No analysis fits.';
}
