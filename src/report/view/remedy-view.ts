import type { Link, Query, Remediation } from '../../model/finding.ts';
import type { NextStep } from '../../model/report.ts';
import { databaseName } from './database-names.ts';
import { oneLine } from './name-view.ts';
import type { RemedyView } from './finding-views.ts';
import type { LinkView, QueryView, StepView } from './shared-views.ts';

/** Shows what to do next, numbered. */
export function stepViews(steps: readonly NextStep[]): readonly StepView[] {
  return steps.map(({ text, command, query, link }, index) => ({
    number: index + 1,
    text: oneLine(text),
    command: command?.trim() ?? '',
    queries: query === undefined ? [] : [queryOfStep(query, text)],
    links: linkViews(link === undefined ? [] : [link]),
  }));
}

/** Shows how to remedy a finding; folded where that was said before. */
export function remedyView({ summary, steps, queries, links }: Remediation, folded: boolean): RemedyView {
  return {
    folded,
    summary: oneLine(summary),
    steps: steps.map(oneLine),
    queries: queries.map(queryView),
    links: linkViews(links),
  };
}

/** Leaves out a purpose that the step says already. */
function queryOfStep(query: Query, text: string): QueryView {
  const view = queryView(query);
  const said = oneLine(text).toLowerCase();
  return said.includes(view.purpose.replace(/[.:]$/, '').toLowerCase()) ? { ...view, purpose: '' } : view;
}

/** Shows a statement with the name of its database. */
export function queryView({ database, purpose, sql }: Query): QueryView {
  return { database: databaseName(database), purpose: oneLine(purpose), sql: sql.trim() };
}

/** Leaves out what is not a web address: rules may come from a folder of the user's. */
export function linkViews(links: readonly Link[]): readonly LinkView[] {
  return links.flatMap(({ title, url }) => {
    const parsed = URL.parse(url);
    return parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
      ? [{ title: oneLine(title), url: parsed.href }]
      : [];
  });
}
