/** Everything that is known of one rule or check. */
import type { Document, FactRow, Words } from '../../model/document.ts';
import type { KnownRule } from '../known-rules.ts';
import { BUILT_IN_CHECKS } from './built-in-checks.ts';
import { conditionItem } from './condition-words.ts';
import { describeExamples, describeRule, ruleFacts } from './describe-rule.ts';
import { plainLines } from './plain-lines.ts';
import type { RuleEntry } from './rule-entry.ts';
import { LEVEL_WORDS } from './rule-terms.ts';

/** Shows a rule as documentation; of a check, what it compares. */
export function showEntry(entry: RuleEntry, known: readonly KnownRule[]): Document {
  const found = known.find(({ rule }) => rule.id === entry.id);
  if (found === undefined) return showCheck(entry);
  const { rule } = found;
  const titles = new Map(known.map((one) => [one.rule.id, one.rule.title]));
  const showId = (id: string): Words => [{ code: id }, titles.has(id) ? `: ${titles.get(id) ?? ''}` : ''];
  return [
    { kind: 'heading', level: 1, text: rule.title },
    { kind: 'facts', rows: [{ label: 'Id', words: [{ code: rule.id }] }, ...ruleFacts(rule), whereFrom(found)] },
    ...describeRule(rule, { causedBy: causedBy(rule.id, known), showId }),
    ...describeExamples(rule),
  ];
}

/** Writes what `showEntry` shows as JSON: the rule as it is in its file, and what is known around it. */
export function showEntryJson(entry: RuleEntry, known: readonly KnownRule[]): string {
  const found = known.find(({ rule }) => rule.id === entry.id);
  const check = BUILT_IN_CHECKS.find(({ id }) => id === entry.id);
  const shown =
    found === undefined
      ? { ...entry, compares: check?.compares }
      : {
          ...found.rule,
          kind: 'rule',
          own: found.isOwn,
          replaces: found.replaces,
          file: found.path,
          whenInWords: plainLines([conditionItem(found.rule.when)]),
          causedBy: causedBy(entry.id, known),
        };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function showCheck({ id, title, level }: RuleEntry): Document {
  const compares = BUILT_IN_CHECKS.find((check) => check.id === id)?.compares ?? '';
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'facts',
      rows: [
        { label: 'Id', words: [{ code: id }] },
        { label: 'Level', words: [LEVEL_WORDS[level]] },
        { label: 'Compares', words: [compares] },
      ],
    },
    {
      kind: 'paragraph',
      words: [
        'This is a check of the program, not a rule in a file: it compares facts of one or more sources. What it means and what to do stands in the report, beside the finding.',
      ],
    },
  ];
}

function causedBy(id: string, known: readonly KnownRule[]): readonly string[] {
  return known.filter(({ rule }) => rule.causes.includes(id)).map(({ rule }) => rule.id);
}

function whereFrom({ path, isOwn, replaces }: KnownRule): FactRow {
  const note = replaces ? ' (yours, replaces the built-in rule)' : isOwn ? ' (yours)' : '';
  return { label: 'File', words: [{ code: path }, note] };
}
