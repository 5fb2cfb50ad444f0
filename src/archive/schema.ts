/** The tables of the archive, by version of the file; what a version added is never changed again. */

/** `updc`: tells an archive from any other SQLite file. */
export const APPLICATION_ID = 0x75706463;

/**
 * What was new in each version, as SQL: the first one makes all tables, the next ones change them.
 *
 * Times are ISO 8601 UTC, durations milliseconds. `key` numbers are of one file only; `id`, `fingerprint` and `content_hash` are the
 * same in every archive. Texts of logs are cut to a few lines; no log is kept.
 */
export const VERSIONS: readonly string[] = [
  `
  CREATE TABLE state (
    /* counts the changes of texts and resolutions: an index knows by it what is new */
    revision INTEGER NOT NULL
  ) STRICT;
  INSERT INTO state VALUES (0);

  CREATE TABLE analysis (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT,
    label TEXT,
    /* the last time, and the first one */
    analyzed_at TEXT NOT NULL,
    remembered_at TEXT NOT NULL,
    /* of the run that the verdict is about, as its log says */
    run_kind TEXT,
    started_at TEXT,
    ended_at TEXT,
    duration_ms REAL,
    tool_version TEXT NOT NULL,
    complete INTEGER NOT NULL,
    /* 0: it came from an archive that gave its fingerprints only */
    has_texts INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    recovery TEXT NOT NULL,
    recovery_rule TEXT,
    product TEXT,
    from_version TEXT,
    from_build TEXT,
    from_schema TEXT,
    to_version TEXT,
    to_build TEXT,
    to_schema TEXT,
    database_vendor TEXT,
    database_version TEXT,
    /* where the database is and what it is called: tells one upgrade from another */
    database_host TEXT,
    database_name TEXT,
    java TEXT
  ) STRICT;
  CREATE INDEX analysis_by_time ON analysis (analyzed_at);

  CREATE TABLE source (
    key INTEGER PRIMARY KEY,
    analysis_key INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    first_time TEXT,
    last_time TEXT
  ) STRICT;
  CREATE INDEX source_by_analysis ON source (analysis_key);
  CREATE INDEX source_by_content ON source (content_hash);

  CREATE TABLE run (
    key INTEGER PRIMARY KEY,
    analysis_key INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at TEXT,
    ended_at TEXT,
    duration_ms REAL
  ) STRICT;
  CREATE INDEX run_by_analysis ON run (analysis_key);

  CREATE TABLE failure (
    key INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    /* version of how the fingerprint is made: those of different ones are not comparable */
    algorithm INTEGER NOT NULL,
    /* 0: never more than noise or advice */
    matters INTEGER NOT NULL,
    title TEXT NOT NULL,
    message TEXT,
    template TEXT,
    rule_id TEXT,
    level TEXT NOT NULL,
    /* JSON: [{ "type", "message"? }], from the outermost exception to the root cause */
    exceptions TEXT NOT NULL,
    sql_state TEXT,
    vendor_code TEXT,
    module TEXT,
    process TEXT,
    /* a few lines, as the log has them */
    excerpt TEXT,
    has_texts INTEGER NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX failure_by_revision ON failure (revision);
  CREATE INDEX failure_by_rule ON failure (rule_id);

  CREATE TABLE occurrence (
    key INTEGER PRIMARY KEY,
    analysis_key INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
    failure_key INTEGER NOT NULL REFERENCES failure ON DELETE CASCADE,
    position INTEGER NOT NULL,
    rule_id TEXT,
    /* absent where it is that of the failure */
    title TEXT,
    role TEXT NOT NULL,
    level TEXT NOT NULL,
    count INTEGER NOT NULL,
    first_time TEXT,
    last_time TEXT,
    source_position INTEGER,
    line INTEGER
  ) STRICT;
  CREATE INDEX occurrence_by_analysis ON occurrence (analysis_key);
  CREATE INDEX occurrence_by_failure ON occurrence (failure_key, analysis_key);

  CREATE TABLE span_duration (
    key INTEGER PRIMARY KEY,
    analysis_key INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    module TEXT,
    status TEXT NOT NULL,
    count INTEGER NOT NULL,
    duration_ms REAL,
    self_ms REAL,
    max_ms REAL
  ) STRICT;
  CREATE INDEX span_duration_by_analysis ON span_duration (analysis_key);

  CREATE TABLE table_rows (
    key INTEGER PRIMARY KEY,
    analysis_key INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
    name TEXT NOT NULL,
    rows INTEGER,
    bytes INTEGER,
    duration_ms REAL
  ) STRICT;
  CREATE INDEX table_rows_by_analysis ON table_rows (analysis_key);

  CREATE TABLE resolution (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    failure_key INTEGER NOT NULL REFERENCES failure,
    /* the last analysis in which the failure was seen when it was noted, by id: it may be pruned */
    analysis_id TEXT,
    note TEXT NOT NULL,
    link TEXT,
    author TEXT,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX resolution_by_failure ON resolution (failure_key);
  `,
];

/** The version of the files that this program writes. */
export const ARCHIVE_VERSION = VERSIONS.length;
