/** The list of rules as a document. */
import type { Block, Document, Words } from '../../model/document.ts';
import type { RuleEntry } from './rule-entry.ts';

/** Makes a table for each area, and a last line that counts. */
export function ruleListDocument(entries: readonly RuleEntry[]): Document {
  const areas = [...new Set(entries.map(({ area }) => area))];
  return [
    ...areas.flatMap((area): readonly Block[] => [
      { kind: 'label', text: area },
      {
        kind: 'table',
        columns: ['Id', 'Level', 'Title'],
        rows: entries.filter((entry) => entry.area === area).map(rowOf),
      },
    ]),
    { kind: 'paragraph', words: [countsOf(entries)] },
  ];
}

function rowOf({ id, level, title, ...entry }: RuleEntry): readonly Words[] {
  return [[{ code: id }], [level], [`${title}${markOf(entry)}`]];
}

function markOf({ own, replaces }: Pick<RuleEntry, 'own' | 'replaces'>): string {
  if (replaces) return ' (yours, replaces the built-in rule)';
  return own ? ' (yours)' : '';
}

function countsOf(entries: readonly RuleEntry[]): string {
  if (entries.length === 0) return 'No rule fits these filters.';
  return `${entries.length} ${entries.length === 1 ? 'rule' : 'rules'}. Read one with: updoc rules show <id>`;
}
