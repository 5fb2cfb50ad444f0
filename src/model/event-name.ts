/**
 * Every event that updoc knows, with the attributes it carries.
 *
 * Names follow OpenTelemetry's form: dotted, lower case, from the general to the particular. Rules may name them.
 */
export const EVENT_NAMES = [
  // Spans: pieces of work with a start and an end. All carry `name`.
  'upgrade.process.started', // company?
  'upgrade.process.completed',
  'upgrade.process.failed',
  'upgrade.timer.started', // module? (of an index update)
  'upgrade.timer.completed', // module?
  'upgrade.verify.started', // company?
  'upgrade.verify.completed',
  'upgrade.cleanup.started',
  'upgrade.cleanup.finished',

  // Modules.
  'upgrade.module.failed', // module
  'upgrade.module.unreachable', // module, from, to: no path of steps between the versions
  'upgrade.module.pending', // module, from, to
  'upgrade.module.listed', // module, version: heading of `upgrade:list`
  'upgrade.module.step', // from, to, process
  'upgrade.modules.unsatisfied',
  'upgrade.modules.checked', // done: the tool's own question whether all modules are upgraded

  // The upgrade tool.
  'tool.jvm-arguments', // arguments
  'tool.jdk-options', // options
  'tool.prompt', // question
  'tool.completed', // seconds, scope: core | all | all-6.2
  'tool.failed', // seconds?
  'tool.error',
  'tool.retrying',
  'tool.preverify-failed', // reason
  'tool.cleanup-failed',
  'tool.verify-failed', // reason
  'tool.modules-started',
  'tool.gogo-opened', // incomplete
  'tool.client-error', // reason
  'tool.store-missing',

  // Result of the upgrade recorder and its report (7.4 U72 and later).
  'recorder.finished', // type, result
  'recorder.nothing-pending',
  'recorder.unresolved',
  'recorder.unrelated-errors',
  'recorder.unknown', // reason
  'report.started',
  'report.generated', // path
  'report.skipped',
  'report.failed',

  // Server start and its checks.
  'startup.configuration-loaded', // path
  'startup.product', // product, version, build?
  'startup.patches', // patches
  'startup.java-version', // version
  'startup.server-starting',
  'startup.server-started', // durationMs
  'startup.server-stopping', // reason
  'startup.upgrade-required', // required
  'startup.newer-database', // text
  'startup.failed-attempt',
  'startup.permission-algorithm',
  'startup.upgrades-pending', // required, scope
  'startup.patch-levels-differ',
  'startup.path-unsupported', // from, to

  // Verifiers.
  'verify.property', // kind: portal | system, property, problem: obsolete | renamed | migrated | modularized, replacement?
  'verify.error', // name
  'verify.database-state', // found

  // Database.
  'database.dialect', // vendor, version?
  'database.tables-created',
  'database.index.created', // index, table
  'database.index.dropped', // index, table
  'database.index.stale-dropping',
  'database.index.adding',
  'database.index.failed', // table, reason
  'database.index.skipped', // module
  'database.statement-failed', // reason, sql
  'database.table-recreated',
  'database.orphans-deleted', // table, rows

  // Progress of long steps (2026).
  'progress.rows', // name, rows, total?
  'progress.query-locked', // sql, seconds
  'progress.query-long', // sql, seconds

  // Transcripts of programs that import a database dump (or export one: `direction`). Where any of them carries
  // `timeMs` (milliseconds since 1970 in the zone of the log) it is the record's time, `durationMs` its duration; where
  // one carries `tool` (and `direction`), it is of that program.
  'import.started', // tool, version?, direction?: import | export, server?, again?: a banner; it begins another import, the first one too where `again`
  'import.tool', // tool, version?, direction?: a line that only this tool prints; begins nothing
  'import.connected', // server?, schema?: the database or schema that what follows goes to
  'import.statement', // verb: insert | copy | create-table | create-database | lock | other, table?, schema?: an echoed statement
  'import.table.started', // table, schema?
  'import.table.loaded', // table?, schema?, rows?, bytes?, rejected?, skipped?: a table that was loaded, or a part of it
  'import.rows', // rows, rejected?, skipped?: rows that the statement or table before it brought
  'import.result', // what?: a result that brought no rows to a table
  'import.error', // message, code?, sqlState?, severity: FATAL | ERROR, table?, schema?, statementLine?, harmless?, stops?: nothing after it was done, group?: cause that it shares with other errors, dataLine?
  'import.warning', // message, code?, table?, schema?, harmless?
  'import.step', // what: some other work, such as an index
  'import.closing', // the last statements of a dump: it was read to its end
  'import.ended', // outcome: succeeded | failed | with-errors, errors?: what the program says of its end
  'import.exit-status', // status
  'import.elapsed', // durationMs: of the whole
  'import.progress', // percent?
  'import.text', // a line that says nothing more

  // Gogo shell.
  'gogo.command', // command
  'gogo.banner',

  // Java.
  'java.throwable', // a stack trace of its own, below no message
  'java.out-of-memory', // reason
  'java.start-failed', // reason
  'java.killed',
  'java.warning',

  // Texts of other programs that are recognized so that they are not mistaken for an upgrade.
  'other.upgrade-report', // label, value
  'other.duplicate-fields-script', // structures?

  // A record whose header was read and whose message has no grammar.
  'log.message',
  // No grammar fits.
  'unrecognized',
] as const;

/** Name of an event that updoc knows. */
export type EventName = (typeof EVENT_NAMES)[number];
