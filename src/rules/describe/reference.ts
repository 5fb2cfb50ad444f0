/** The reference of rules: a page for each area, a section for each rule, and the list that leads to them. */
import type { Block, Document, Words } from '../../model/document.ts';
import type { Rule } from '../../model/rule.ts';
import { BUILT_IN_CHECKS, type BuiltInCheck } from './built-in-checks.ts';
import { describeRule, ruleFacts } from './describe-rule.ts';
import { LEVEL_WORDS } from './rule-terms.ts';
import { scopeWords } from './scope-words.ts';

/** What the pages link to, from where they stand. */
export interface ReferencePlaces {
  /** Address of the page of an area. */
  readonly page: (area: string) => string;
  /** Address of the file of a rule. */
  readonly file: (id: string) => string;
}

/** Lists the areas of rules and of checks. */
export function areasOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set([...rules, ...checksBeside(rules)].map(({ id }) => areaOf(id)))].toSorted();
}

/** Makes the page of an area; the heading of each section is the slug, which GitHub makes its anchor. */
export function areaPage(area: string, rules: readonly Rule[], places: ReferencePlaces): Document {
  const known = new Map(rules.map((rule) => [rule.id, rule.title]));
  const showId = (id: string): Words =>
    known.has(id) ? [linkTo(id, places), `: ${known.get(id) ?? ''}`] : [{ code: id }];
  const own = rules.filter(({ id }) => areaOf(id) === area);
  const checks = checksBeside(rules).filter(({ id }) => areaOf(id) === area);
  const sections = [
    ...own.map((rule) => ({ id: rule.id, blocks: ruleSection(rule, rules, showId, places) })),
    ...checks.map((check) => ({ id: check.id, blocks: checkSection(check) })),
  ];
  return [
    { kind: 'heading', level: 1, text: `Rules: ${area}` },
    ...sections.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap(({ blocks }) => blocks),
  ];
}

/** Makes the list of all rules and checks: a table for each area. */
export function ruleIndex(rules: readonly Rule[], places: ReferencePlaces): Document {
  const rows = [
    ...rules.map(({ id, title, level, scope }) => ({ id, title, level, appliesTo: scopeWords(scope) })),
    ...checksBeside(rules).map(({ id, title, level }) => ({ id, title, level, appliesTo: 'built-in check' })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return areasOf(rules).flatMap((area): readonly Block[] => [
    { kind: 'label', text: area },
    {
      kind: 'table',
      columns: ['Rule', 'Title', 'Level', 'Applies to'],
      rows: rows
        .filter(({ id }) => areaOf(id) === area)
        .map(({ id, title, level, appliesTo }): readonly Words[] => [
          [linkTo(id, places)],
          [title],
          [level],
          [appliesTo],
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

function checkSection({ id, title, level, compares }: BuiltInCheck): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: slugOf(id) },
    { kind: 'label', text: title },
    {
      kind: 'facts',
      rows: [
        { label: 'Id', words: [{ code: id }] },
        { label: 'Level', words: [LEVEL_WORDS[level]] },
      ],
    },
    { kind: 'paragraph', words: [`A check of the program, without a file. ${compares}`] },
  ];
}

function checksBeside(rules: readonly Rule[]): readonly BuiltInCheck[] {
  const ids = new Set(rules.map(({ id }) => id));
  return BUILT_IN_CHECKS.filter(({ id }) => !ids.has(id));
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
