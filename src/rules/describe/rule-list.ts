/** The list of rules, as a document and as data. */
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

/** Writes the list as JSON. */
export function ruleListJson(entries: readonly RuleEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function rowOf({ id, level, title, ...entry }: RuleEntry): readonly Words[] {
  return [[{ code: id }], [level], [`${title}${markOf(entry)}`]];
}

function markOf({ kind, own, replaces }: Pick<RuleEntry, 'kind' | 'own' | 'replaces'>): string {
  if (kind === 'check') return ' (built-in check)';
  if (replaces) return ' (yours, replaces the built-in rule)';
  return own ? ' (yours)' : '';
}

function countsOf(entries: readonly RuleEntry[]): string {
  const rules = entries.filter(({ kind }) => kind === 'rule').length;
  const checks = entries.length - rules;
  const counts = [
    `${rules} ${rules === 1 ? 'rule' : 'rules'}`,
    ...(checks === 0 ? [] : [`${checks} built-in ${checks === 1 ? 'check' : 'checks'}`]),
  ];
  return rules + checks === 0
    ? 'No rule fits these filters.'
    : `${counts.join(', ')}. Read one with: updoc rules show <id>`;
}
