/** The reference of rules: a page for each area, a section for each rule, and the list that leads to them. */
import type { Block, Document, Words } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { describeRule, ruleFacts } from './describe-rule.ts';
import { scopeWords } from './scope-words.ts';

/** What the pages link to, from where they stand. */
export interface ReferencePlaces {
  /** Address of the page of an area. */
  readonly page: (area: string) => string;
  /** Address of the file of a rule. */
  readonly file: (id: string) => string;
}

/** Lists the areas of rules. */
export function areasOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.map(({ id }) => areaOf(id)))].toSorted();
}

/** Makes the page of an area; the heading of each section is the slug, which GitHub makes its anchor. */
export function areaPage(area: string, rules: readonly Rule[], places: ReferencePlaces): Document {
  const known = new Map(rules.map((rule) => [rule.id, rule.title]));
  const showId = (id: string): Words =>
    known.has(id) ? [linkTo(id, places), `: ${known.get(id) ?? ''}`] : [{ code: id }];
  const own = rules.filter(({ id }) => areaOf(id) === area);
  return [
    { kind: 'heading', level: 1, text: `Rules: ${area}` },
    ...own.toSorted(byId).flatMap((rule) => ruleSection(rule, rules, showId, places)),
  ];
}

/** Makes the list of all rules: a table for each area. */
export function ruleIndex(rules: readonly Rule[], places: ReferencePlaces): Document {
  return areasOf(rules).flatMap((area): readonly Block[] => [
    { kind: 'label', text: area },
    {
      kind: 'table',
      columns: ['Rule', 'Title', 'Level', 'Applies to'],
      rows: rules
        .filter(({ id }) => areaOf(id) === area)
        .toSorted(byId)
        .map(({ id, title, level, scope }): readonly Words[] => [
          [linkTo(id, places)],
          [title],
          [level],
          [scopeWords(scope)],
        ]),
    },
  ]);
}

function ruleSection(
  rule: Rule,
  rules: readonly Rule[],
  showId: (id: string) => Words,
  places: ReferencePlaces,
): readonly Block[] {
  const causedBy = rules.filter(({ causes }) => causes.includes(rule.id)).map(({ id }) => id);
  return [
    { kind: 'heading', level: 2, text: slugOf(rule.id) },
    { kind: 'label', text: rule.title },
    { kind: 'facts', rows: [{ label: 'Id', words: [{ code: rule.id }] }, ...ruleFacts(rule)] },
    ...describeRule(rule, { causedBy, showId }),
    {
      kind: 'paragraph',
      words: [
        'The logs that it fires on, and near misses: ',
        { title: `${slugOf(rule.id)}.yaml`, url: places.file(rule.id) },
      ],
    },
  ];
}

function byId(a: Rule, b: Rule): number {
  return a.id < b.id ? -1 : 1;
}

function linkTo(id: string, { page }: ReferencePlaces): { readonly title: string; readonly url: string } {
  return { title: id, url: `${page(areaOf(id))}#${slugOf(id)}` };
}

function areaOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function slugOf(id: string): string {
  return id.split('/')[1] ?? id;
}
