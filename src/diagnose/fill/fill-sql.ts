import type { Attributes } from '../../model/meaning.ts';
import { fillPlaces } from './fill-places.ts';
import { literalContent, nameContent, writtenName, writtenNumber } from './quote-sql.ts';
import { sqlPlaces } from './sql-places.ts';

/**
 * Fills a statement for a database: captures are quoted for the place they stand in, so that no text of a log ends a literal or
 * a name, or begins a comment or another statement.
 */
export function fillSql(sql: string, database: string, values: Attributes): string {
  return fillPlaces(sql, sqlPlaces(sql, database), values, (value, place) => {
    switch (place.kind) {
      case 'literal':
        return literalContent(value, database);
      case 'quoted-name':
        return nameContent(value, database, place.quote);
      case 'name':
        return writtenName(value, database);
      case 'number':
        return writtenNumber(value);
      case 'unknown':
        return undefined;
    }
  });
}
