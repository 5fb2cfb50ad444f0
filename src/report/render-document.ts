/** Writes a document for a terminal, as Markdown, or for Jira. */
import type { Document } from '../model/document.ts';
import { inertText } from './outputs/inert-text.ts';
import { jiraDocumentBlock } from './outputs/jira/document-jira.ts';
import { markdownBlock } from './outputs/markdown/document-markdown.ts';
import { documentLines } from './outputs/terminal/document-lines.ts';
import type { Page } from './outputs/terminal/page.ts';
import { withVisibleText } from './view/visible-text.ts';

const MIN_WIDTH = 40;

/** Writes a document for a terminal of that width. */
export function renderTerminalDocument(document: Document, { width, color }: Page): string {
  const page = { width: Math.max(MIN_WIDTH, Math.floor(width)), color };
  return `${documentLines(page, withVisibleText(document)).join('\n')}\n`;
}

/** Writes a document as Markdown, as GitHub and GitLab read it. */
export function renderMarkdownDocument(document: Document): string {
  return `${withVisibleText(document).map(markdownBlock).join('\n\n')}\n`;
}

/** Writes a document in the wiki markup of Jira. */
export function renderJiraDocument(document: Document): string {
  return `${withVisibleText(document).map(jiraDocumentBlock).join('\n\n')}\n`;
}

/** Writes a document as an output for people. */
export function writeDocument(document: Document, output: 'terminal' | 'markdown', page: Page): string {
  const text = output === 'markdown' ? renderMarkdownDocument(document) : renderTerminalDocument(document, page);
  return inertText(text, output);
}
