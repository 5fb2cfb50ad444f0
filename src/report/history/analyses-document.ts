import { type ListedAnalysis, shownAnalysisId } from '../../model/archive.ts';
import type { Document, Words } from '../../model/document.ts';
import { countOf } from '../view/format-values.ts';
import { oneLine } from '../view/name-view.ts';
import { durationWords, nameWords, outcomeWords, timeWords, versionWords } from './analysis-words.ts';

/** Lists analyses as a table, in the order given. `all`: how many the archive holds. */
export function analysesDocument(analyses: readonly ListedAnalysis[], all: number): Document {
  if (analyses.length === 0) return [{ kind: 'paragraph', words: [nothingWords(all)] }];
  return [
    { kind: 'heading', level: 1, text: 'Analyses' },
    {
      kind: 'table',
      columns: ['Id', 'When', 'Versions', 'Took', 'Verdict and root cause'],
      rows: analyses.map(rowOf),
    },
    { kind: 'paragraph', words: [countWords(analyses.length, all)] },
  ];
}

function rowOf(analysis: ListedAnalysis): readonly Words[] {
  const { id, outcome, rootCause } = analysis;
  const words = [nameWords(analysis), outcomeWords(outcome), rootCause?.title ?? ''];
  return [
    [{ code: shownAnalysisId(id) }],
    [timeWords(analysis)],
    [oneLine(versionWords(analysis))],
    [durationWords(analysis)],
    [oneLine(words.filter((part) => part !== '').join(' · '))],
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
