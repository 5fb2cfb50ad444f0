/** What can be searched of a failure: fields of the query language, what a hit in each counts, how many words it usually has. */
export interface Field {
  readonly boost: number;
  /** A hit in a longer one counts less, in a shorter one more. */
  readonly usualWords: number;
}

/** Fields that hold texts of the failure itself: they are kept in the index. */
export const TEXT_FIELDS = {
  title: { boost: 3, usualWords: 10 },
  message: { boost: 2, usualWords: 40 },
  exception: { boost: 2.5, usualWords: 16 },
  code: { boost: 4, usualWords: 3 },
  module: { boost: 2, usualWords: 5 },
  process: { boost: 2.5, usualWords: 8 },
  rule: { boost: 1.5, usualWords: 6 },
  note: { boost: 1.5, usualWords: 20 },
  excerpt: { boost: 0.6, usualWords: 120 },
} as const;

/** Fields that say where failures were seen: the archive is asked for them each time, since every analysis adds to them. */
export const SEEN_FIELDS = {
  database: { boost: 1, usualWords: 1 },
  version: { boost: 1, usualWords: 1 },
} as const;

/** A field that holds texts. */
export type TextField = keyof typeof TEXT_FIELDS;
/** A field that says where. */
export type SeenField = keyof typeof SEEN_FIELDS;
/** Any field. */
export type FieldName = TextField | SeenField;

/** Names of the fields that hold texts, in the order by which the index numbers them. */
export const TEXT_FIELD_NAMES = [
  'title',
  'message',
  'exception',
  'code',
  'module',
  'process',
  'rule',
  'note',
  'excerpt',
] as const satisfies readonly TextField[];

/** Names of the fields that say where. */
export const SEEN_FIELD_NAMES = ['database', 'version'] as const satisfies readonly SeenField[];

/** Names of all fields. */
export const FIELD_NAMES: readonly FieldName[] = [...TEXT_FIELD_NAMES, ...SEEN_FIELD_NAMES];

/** Other names that people type for fields. */
export const FIELD_ALIASES: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ['sqlstate', 'code'],
  ['class', 'exception'],
  ['db', 'database'],
  ['text', 'message'],
  ['step', 'process'],
  ['resolution', 'note'],
]);

/** Returns what a hit in a field counts. */
export function boostOf(field: FieldName): number {
  return field === 'database' || field === 'version' ? SEEN_FIELDS[field].boost : TEXT_FIELDS[field].boost;
}
