import { styleText } from 'node:util';
import { displayWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

const STYLES = {
  plain: [],
  strong: ['bold'],
  quiet: ['dim'],
  code: ['cyan'],
  match: ['bold', 'yellow'],
  bad: ['bold', 'red'],
  warn: ['yellow'],
  good: ['green'],
} as const;

/** What a piece of text is, not how it looks. */
export type Style = keyof typeof STYLES;

/** What is written on: its width in columns, and whether it takes colours. */
export interface Page {
  readonly width: number;
  readonly color: boolean;
}

/** Colours a text that holds no line end. */
export function paint({ color }: Page, style: Style, text: string): string {
  return color && text !== '' && style !== 'plain'
    ? styleText([...STYLES[style]], text, { validateStream: false })
    : text;
}

/** Writes a text, wrapped to the page; nothing for an empty one. */
export function paragraph(page: Page, indent: number, text: string, style: Style = 'plain'): readonly string[] {
  return text === '' ? [] : hanging(page, ' '.repeat(indent), text, style);
}

/** Writes a text behind a lead such as `  1. `, its further lines below its first character. */
export function hanging(page: Page, lead: string, text: string, style: Style = 'plain'): readonly string[] {
  const indent = displayWidth(lead);
  const rows = wrapText(text, page.width - indent);
  return rows.map((row, index) => paint(page, style, `${index === 0 ? lead : ' '.repeat(indent)}${row}`));
}
