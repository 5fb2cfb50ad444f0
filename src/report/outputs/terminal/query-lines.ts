import type { QueryView } from '../../view/shared-views.ts';
import { paragraph, type Page } from './page.ts';

/** Writes a statement below what it is for. */
export function queryLines(page: Page, indent: number, { database, purpose, sql }: QueryView): readonly string[] {
  const heading = [database, purpose].filter((part) => part !== '').join(': ');
  return [...paragraph(page, indent, heading, 'quiet'), ...paragraph(page, indent + 2, sql, 'code')];
}
