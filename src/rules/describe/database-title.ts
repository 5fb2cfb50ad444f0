import { DATABASE_NAMES } from '../../model/database.ts';

/** Names the database that a statement is for. */
export function databaseTitle(database: string): string {
  return Object.entries(DATABASE_NAMES).find(([vendor]) => vendor === database)?.[1] ?? 'Any database';
}
