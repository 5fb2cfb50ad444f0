import type { ComparedFinding, Comparison, FindingState } from '../../model/comparison.ts';
import { acceptedText } from '../view/accepted-text.ts';
import { countOf } from '../view/format-values.ts';
import { levelMark } from '../view/marks.ts';
import { nameView, oneLine, shorten } from '../view/name-view.ts';
import { type TableView, tablesOf } from '../view/table-view.ts';
import type { ComparisonSectionView } from './comparison-view.ts';

const LONGEST_TITLE = 120;

/** Groups of the last analysis, in the order in which they are read. */
const GROUPS: readonly { readonly state: FindingState; readonly caption: string }[] = [
  { state: 'new', caption: 'New' },
  { state: 'returned', caption: 'Came back after they were fixed' },
  { state: 'persistent', caption: 'Still there' },
  { state: 'not-reached', caption: 'Not reached: the last run ended before their step' },
  { state: 'fixed', caption: 'Fixed' },
];

const WORDS: Readonly<Record<FindingState, string>> = {
  new: 'new',
  returned: 'back',
  persistent: 'there',
  fixed: 'fixed',
  'not-reached': 'not reached',
  absent: '–',
};

/** Shows what became of the findings, by group; what is harmless is only counted. */
export function findingsSection({ analyses, findings }: Comparison): ComparisonSectionView {
  const told = findings.filter(({ role }) => role !== 'noise');
  const harmless = findings.length - told.length;
  return {
    anchor: 'findings',
    title: 'Findings',
    sentences: [summaryOf(told), harmless === 0 ? '' : `${countOf(harmless, 'harmless finding')} left out.`].filter(
      (text) => text !== '',
    ),
    charts: [],
    tables: GROUPS.flatMap(({ state, caption }) => {
      const items = told.filter((finding) => finding.state === state);
      return tableOf(`${caption} (${items.length})`, items, analyses.length > 2);
    }),
  };
}

function summaryOf(findings: readonly ComparedFinding[]): string {
  const parts = GROUPS.flatMap(({ state }) => {
    const count = findings.filter((finding) => finding.state === state).length;
    return count === 0 ? [] : [`${count} ${state === 'not-reached' ? 'not reached' : state}`];
  });
  return parts.length === 0 ? 'No analysis has a finding that needs somebody.' : `${parts.join(', ')}.`;
}

function tableOf(caption: string, items: readonly ComparedFinding[], isLadder: boolean): readonly TableView[] {
  return tablesOf({
    caption,
    noun: 'finding',
    items,
    columns: [
      {
        head: 'Finding',
        look: 'text',
        cell: ({ title, accepted }) => ({
          text: shorten(oneLine(title), LONGEST_TITLE),
          detail: acceptedText({ ...(accepted !== undefined && { accepted }) }),
        }),
      },
      { head: 'Level', look: 'text', cell: ({ level }) => ({ mark: levelMark(level) }) },
      { head: 'Rule', look: 'id', cell: ({ ruleId = 'unexplained' }) => ruleId },
      { head: 'Step', look: 'work', cell: ({ process, module }) => ({ name: nameView(process ?? module ?? '') }) },
      {
        head: 'History',
        look: 'text',
        cell: ({ history }) => (isLadder ? history.map((state) => WORDS[state]).join(', ') : ''),
      },
    ],
  });
}
