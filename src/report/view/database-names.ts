import { DATABASE_NAMES } from '../../model/database.ts';

/** Names the database that a query is for; empty where it is for all. */
export function databaseName(database: string): string {
  if (database === 'any') return '';
  return Object.entries(DATABASE_NAMES).find(([vendor]) => vendor === database)?.[1] ?? database;
}
