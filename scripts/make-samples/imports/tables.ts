// Tables of a database that is imported, and how their rows are spread over statements.

/** A table with its rows. */
export interface Table {
  readonly name: string;
  readonly rows: number;
}

/** A small portal. */
export const SMALL_PORTAL: readonly Table[] = [
  { name: 'AssetEntry', rows: 41 },
  { name: 'Counter', rows: 17 },
  { name: 'DLFileEntry', rows: 12 },
  { name: 'JournalArticle', rows: 87 },
  { name: 'Layout', rows: 23 },
  { name: 'Lock_', rows: 0 },
  { name: 'PortletPreferences', rows: 134 },
  { name: 'ResourcePermission', rows: 390 },
  { name: 'User_', rows: 9 },
];

/** Rows of each table by name, as truth files state them; a table without rows has none to state. */
export function rowsByName(tables: readonly Table[], nameOf = (name: string) => name): Record<string, number> {
  return Object.fromEntries(tables.filter(({ rows }) => rows > 0).map(({ name, rows }) => [nameOf(name), rows]));
}

/** Splits rows into parts of at most `most`. */
export function partsOf(rows: number, most: number): number[] {
  const whole = Array.from({ length: Math.floor(rows / most) }, () => most);
  return rows % most === 0 ? whole : [...whole, rows % most];
}
