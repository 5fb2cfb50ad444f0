import type { Decision } from '../../model/comparison.ts';
import type { MarkView } from '../view/shared-views.ts';

const MARKS: Readonly<Record<Decision['decision'], MarkView>> = {
  go: { tone: 'good', symbol: '✔', word: 'go' },
  'go-with-care': { tone: 'warn', symbol: '⚠', word: 'go with care' },
  'no-go': { tone: 'bad', symbol: '✖', word: 'no go' },
};

const WORDS: Readonly<Record<Decision['decision'], string>> = {
  go: 'Go: nothing in these rehearsals speaks against production.',
  'go-with-care': 'Go with care: look at the reasons before you go to production.',
  'no-go': 'No go: the upgrade is not ready for production.',
};

/** Says how a decision is marked. */
export function decisionMark(decision: Decision['decision']): MarkView {
  return MARKS[decision];
}

/** Says a decision in one sentence. */
export function decisionWords(decision: Decision['decision']): string {
  return WORDS[decision];
}
