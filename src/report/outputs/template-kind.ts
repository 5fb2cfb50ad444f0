import {
  markdownCode,
  markdownCodeCell,
  markdownFence,
  markdownLink,
  markdownText,
} from './markdown/escape-markdown.ts';
import { jiraBlock, jiraCell, jiraCode, jiraCodeCell, jiraLink, jiraText } from './jira/escape-jira.ts';
import { csvCell } from './text/csv-cell.ts';
import { placeLink } from './html/place-link.ts';
import type { Helper } from './fill-template.ts';

/** How the texts of a template are escaped: for a page, for Markdown, for Jira, or not at all. */
export const TEMPLATE_KINDS = ['html', 'markdown', 'jira', 'text'] as const;
/** How the texts of a template are escaped. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The helpers that say in a template what a text is to be; what none formats is escaped for HTML, but in plain text. */
export const KIND_HELPERS: Readonly<Record<TemplateKind, Readonly<Record<string, Helper>>>> = {
  html: { placeLink: (place = '') => placeLink(place) },
  markdown: {
    text: markdownText,
    code: markdownCode,
    codeCell: markdownCodeCell,
    fence: markdownFence,
    link: markdownLink,
  },
  jira: { text: jiraText, cell: jiraCell, code: jiraCode, codeCell: jiraCodeCell, block: jiraBlock, link: jiraLink },
  text: { csv: csvCell },
};

/** Names that pages have beside the fields of the view. */
export const KIND_CONSTANTS: Readonly<Record<TemplateKind, readonly string[]>> = {
  html: ['style', 'policy', 'script', 'data'],
  markdown: [],
  jira: [],
  text: [],
};
