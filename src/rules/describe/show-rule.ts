/** Everything that is known of one rule. */
import type { Document, FactRow, Words } from '../../model/document.ts';
import type { KnownRule } from '../known-rules.ts';
import { conditionItem } from './condition-words.ts';
import { describeExamples, describeRule, ruleFacts } from './describe-rule.ts';
import { plainLines } from './plain-lines.ts';

/** Shows a rule as documentation. */
export function showRuleDocument(shown: KnownRule, known: readonly KnownRule[]): Document {
  const { rule } = shown;
  const titles = new Map(known.map((one) => [one.rule.id, one.rule.title]));
  const showId = (id: string): Words => [{ code: id }, titles.has(id) ? `: ${titles.get(id) ?? ''}` : ''];
  return [
    { kind: 'heading', level: 1, text: rule.title },
    { kind: 'facts', rows: [{ label: 'Id', words: [{ code: rule.id }] }, ...ruleFacts(rule), whereFrom(shown)] },
    ...describeRule(rule, { causedBy: causedBy(rule.id, known), showId }),
    ...describeExamples(rule),
  ];
}

/** The same as data: the rule as it is in its file, and what is known around it. */
export function ruleData({ rule, path, isOwn, replaces }: KnownRule, known: readonly KnownRule[]): object {
  return {
    ...rule,
    own: isOwn,
    replaces,
    file: path,
    whenInWords: plainLines([conditionItem(rule.when)]),
    causedBy: causedBy(rule.id, known),
  };
}

function causedBy(id: string, known: readonly KnownRule[]): readonly string[] {
  return known.filter(({ rule }) => rule.causes.includes(id)).map(({ rule }) => rule.id);
}

function whereFrom({ path, isOwn, replaces }: KnownRule): FactRow {
  const note = replaces ? ' (yours, replaces the built-in rule)' : isOwn ? ' (yours)' : '';
  return { label: 'File', words: [{ code: path }, note] };
}
