import type { Confidence, Finding, Level, Remediation } from '../../../model/finding.ts';
import { markdownFence, markdownLink, markdownText } from '../markdown/escape-markdown.ts';
import { queryView, linkViews } from '../../view/remedy-view.ts';
import { withVisibleText } from '../../../visible-text.ts';
import { sarifText } from './sarif-text.ts';

/** A rule as SARIF describes it. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: Level };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: Confidence;
    readonly 'problem.severity': 'error' | 'warning' | 'recommendation';
  };
}

/** Id of the rule that stands for all errors that no rule explains. */
export const UNEXPLAINED = 'updoc/unexplained';

/** GitHub's limits, in characters. */
const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1024;
const LONGEST_HELP = 8_000;
const SEVERITIES = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** Describes each rule that has a finding, once, by its first one. */
export function sarifRules(findings: readonly Finding[]): readonly SarifRule[] {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) {
    const id = ruleIdOf(finding);
    if (!firsts.has(id)) firsts.set(id, finding);
  }
  return [...firsts].map(([id, finding]) => (finding.ruleId === null ? unexplainedRule(finding) : toRule(id, finding)));
}

/** Id of the rule of a finding. */
export function ruleIdOf({ ruleId }: Finding): string {
  return ruleId ?? UNEXPLAINED;
}

function toRule(id: string, finding: Finding): SarifRule {
  const { title, message, cause = message, remediation } = finding;
  const links = linkViews(remediation.links);
  return {
    ...describe(id, finding),
    shortDescription: { text: sarifText(title, LONGEST_DESCRIPTION) },
    fullDescription: { text: sarifText(cause, LONGEST_DESCRIPTION) },
    help: {
      text: sarifText(helpLines(cause, remediation).join('\n'), LONGEST_HELP),
      markdown: helpMarkdown(cause, remediation),
    },
    ...(links.length > 0 && { helpUri: links[0].url }),
  };
}

function unexplainedRule(finding: Finding): SarifRule {
  const text = 'An error that no rule explains';
  const help =
    'Read the excerpt and the exceptions of the result. A rule for it can be written; see CONTRIBUTING.md of updoc.';
  return {
    ...describe(UNEXPLAINED, finding),
    shortDescription: { text },
    fullDescription: { text: `${text}: it is shown with its place and its exceptions.` },
    help: { text: help, markdown: help },
  };
}

function describe(id: string, { level, confidence }: Finding) {
  return {
    id: sarifText(id, LONGEST_NAME),
    name: sarifText(nameOf(id), LONGEST_NAME),
    defaultConfiguration: { level },
    properties: {
      tags: ['liferay-upgrade', sarifText(id.split('/')[0], LONGEST_NAME)],
      precision: confidence,
      'problem.severity': SEVERITIES[level],
    },
  };
}

/** `database/unique-index-duplicates` is named `UniqueIndexDuplicates`. */
function nameOf(id: string): string {
  const slug = id.split('/').at(-1) ?? id;
  return slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function helpLines(cause: string, { summary, steps, queries, links }: Remediation): readonly string[] {
  return [
    cause,
    summary,
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    ...queries
      .map(queryView)
      .map(({ database, purpose, sql }) => `${[database, purpose].filter(Boolean).join(': ')}\n${sql}`),
    ...linkViews(links).map(({ title, url }) => `${title}: ${url}`),
  ];
}

function helpMarkdown(cause: string, remediation: Remediation): string {
  const { summary, steps, queries, links } = withVisibleText(remediation);
  const parts = [
    markdownText(sarifText(cause, LONGEST_DESCRIPTION)),
    summary === '' ? '' : `**${markdownText(summary)}**`,
    steps.map((step, index) => `${index + 1}. ${markdownText(step)}`).join('\n'),
    ...queries.map(queryView).map(({ database, purpose, sql }) => {
      const label = [database, purpose].filter((part) => part !== '').join(': ');
      return `${markdownText(label)}\n\n${markdownFence(sql, 'sql')}`;
    }),
    linkViews(links)
      .map(({ title, url }) => `- ${markdownLink(title, url)}`)
      .join('\n'),
  ];
  const written = parts.filter((part) => part !== '').join('\n\n');
  // A text that is cut would leave a fence open.
  return written.length <= LONGEST_HELP ? written : markdownText(sarifText(cause, LONGEST_DESCRIPTION));
}
