/** A rule as documentation. */
import { databaseTitle } from './database-title.ts';
import type { Block, FactRow, ListItem, Words } from '../../model/document.ts';
import { asksVerdict } from '../../model/asks-verdict.ts';
import type { RepeatedLines, Rule, RuleExample } from '../../model/rule.ts';
import { conditionItem } from './condition-words.ts';
import { showCaptures } from './join-words.ts';
import {
  BESIDE_WORDS,
  CONFIDENCE_WORDS,
  LEVEL_WORDS,
  NATURE_WORDS,
  RECOVERY_BY_PLACE,
  RECOVERY_WORDS,
} from './rule-terms.ts';
import { scopeWords } from './scope-words.ts';
import { sourceWords } from './source-words.ts';

/** How a rule stands to others, and how their ids are shown. */
export interface RuleNeighbours {
  /** Ids of rules that name this one in their `causes`. */
  readonly causedBy: readonly string[];
  readonly showId: (id: string) => Words;
}

/** Says everything a rule knows but its facts and its examples. */
export function describeRule(rule: Rule, { causedBy, showId }: RuleNeighbours): readonly Block[] {
  const { message, cause, remediation, sources, causes } = rule;
  return [
    ...labelled('When', list([conditionItem(rule.when)])),
    ...labelled('What was seen', sentence(message)),
    ...(cause === undefined ? [] : labelled('What it means', sentence(cause))),
    ...labelled('What to do', sentence(remediation.summary), steps(remediation.steps)),
    ...remediation.queries.flatMap(({ database, purpose, sql }): readonly Block[] => [
      { kind: 'paragraph', words: [`${databaseTitle(database)}: ${showCaptures(purpose)}`] },
      { kind: 'code', language: 'sql', text: showCaptures(sql).trimEnd() },
    ]),
    ...labelled('Recovery', sentence(recoveryOf(rule))),
    ...(causes.length === 0 ? [] : labelled('Leads to', list(causes.map((id) => ({ words: showId(id) }))))),
    ...(causedBy.length === 0 ? [] : labelled('May follow from', list(causedBy.map((id) => ({ words: showId(id) }))))),
    ...(remediation.links.length === 0
      ? []
      : labelled('Read more', list(remediation.links.map((link) => ({ words: [link] }))))),
    ...labelled('Sources', list(sources.map((source) => ({ words: sourceWords(source) })))),
  ];
}

/** Says of what kind a rule is, and where it applies. */
export function ruleFacts(rule: Rule): readonly FactRow[] {
  const { level, confidence, specificity, scope } = rule;
  return [
    { label: 'Level', words: [LEVEL_WORDS[level]] },
    { label: 'Confidence', words: [CONFIDENCE_WORDS[confidence]] },
    { label: 'Nature', words: [natureOf(rule)] },
    ...(specificity === 'normal' ? [] : [{ label: 'Specificity', words: [specificity] }]),
    { label: 'Applies to', words: [scopeWords(scope)] },
  ];
}

function natureOf({ nature, when }: Rule): string {
  return nature === 'cause' && asksVerdict(when) ? BESIDE_WORDS : NATURE_WORDS[nature];
}

/** Shows the logs that a rule fires on, and those on which it stays silent. */
export function describeExamples({ examples }: Rule): readonly Block[] {
  return [
    { kind: 'label', text: 'Fires on' },
    ...examples.fires.flatMap(exampleBlocks),
    { kind: 'label', text: 'Stays silent on' },
    ...examples.silent.flatMap(exampleBlocks),
  ];
}

function recoveryOf({ remediation: { recovery } }: Rule): string {
  return recovery === undefined ? RECOVERY_BY_PLACE : RECOVERY_WORDS[recovery];
}

function exampleBlocks({ name, log, repeat }: RuleExample): readonly Block[] {
  return [
    { kind: 'paragraph', words: [name, ...(repeat === undefined ? [] : [repeatWords(repeat)])] },
    ...[log].flat().map((text): Block => ({ kind: 'code', language: 'text', text: text.trimEnd() })),
  ];
}

function repeatWords({ from, to = from, times }: RepeatedLines): string {
  const lines = to === from ? `line ${from} stands` : `lines ${from} to ${to} stand`;
  return `; ${lines} there ${times} times`;
}

function labelled(text: string, ...blocks: readonly Block[]): readonly Block[] {
  return [{ kind: 'label', text }, ...blocks];
}

function sentence(text: string): Block {
  return { kind: 'paragraph', words: [showCaptures(text)] };
}

function steps(texts: readonly string[]): Block {
  return { kind: 'list', ordered: true, items: texts.map((text) => ({ words: [showCaptures(text)] })) };
}

function list(items: readonly ListItem[]): Block {
  return { kind: 'list', ordered: false, items };
}
