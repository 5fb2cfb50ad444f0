import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';

/**
 * Lists what GitHub and GitLab make of a page beside plain words: blocks, marks, where links lead, tags, and the mentions of people,
 * tickets and addresses that they find in plain words. Read as CommonMark with GitHub's extensions, by the parser of remark.
 */
export function markdownOutline(markdown: string): readonly string[] {
  return outlineOf(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), '');
}

/** `@name`, `#12`, `!12`, `%3`, `^alert#4`, and what some readers take for a link. */
const MENTIONS = /@\w|[#!%^]\d|:\/\/|\bwww\./gi;

function outlineOf(node: Nodes, indent: string): readonly string[] {
  // In the cell of a table a text with a backslash before a bar cannot be code.
  if (node.type === 'inlineCode') return [];
  if (node.type === 'text') return Array.from(node.value.matchAll(MENTIONS), ([mention]) => `${indent}${mention}`);
  const shown =
    node.type === 'link' ? `link ${node.url}` : node.type === 'html' ? `html ${tagsIn(node.value)}` : node.type;
  const children = 'children' in node ? node.children : [];
  return [`${indent}${shown}`, ...children.flatMap((child) => outlineOf(child, `${indent} `))];
}

function tagsIn(html: string): string {
  return Array.from(html.matchAll(/<[^>]*>?/g), ([tag]) => tag.replace(/="[^"]*"/g, '')).join(' ');
}
