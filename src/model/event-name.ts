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
  'upgrade.module.pending', // module, from, to?, glued?: `<module> <from> <to>` of rows on the same line
  'upgrade.module.ambiguous', // version: steps lead from it to several ends; its module is in the next row
  'upgrade.module.listed', // module, version: heading of `upgrade:list`
  'upgrade.module.step', // from, to?, process, required?
  'upgrade.modules.unsatisfied',
  'upgrade.modules.checked', // done: the tool's own question whether all modules are upgraded

  // The upgrade tool.
  'tool.jvm-arguments', // arguments
  'tool.jdk-options', // options
  'tool.prompt', // question, asked: what for, default?, answer?: never of a user or a password
  'tool.prompt-choices', // choices: printed above a prompt
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
  'verify.property', // kind: portal | system, property, problem: obsolete | renamed | migrated | modularized | not-found, replacement?, replacements?: `property from place`, advice?
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
  // `timeMs` (milliseconds since 1970 in the zone of the log) it is the record's time, `durationMs` its duration.
  // `database` (a vendor), `tool` and `direction` stand on any of them where the line tells; `likelyTool` is
  // the one that is meant where no line tells better.
  // A banner. It begins another import, the first one too where `again`.
  'import.started', // tool, version?, direction?, server?, again?
  // A line that only this tool prints; begins nothing.
  'import.tool', // tool, version?, direction?
  'import.prompt', // schema?: the client waits for a command, or was given one
  // The first statements of a dump, which `import.closing` undoes. After an end, or an error that ended the import, they begin another.
  'import.opening',
  'import.connected', // server?, schema?: the database or schema that what follows goes to
  // An echoed statement; `verb` is insert, copy, create-table or other.
  'import.statement', // verb, table?, schema?
  'import.table.started', // table, schema?
  // A table that was loaded, or a part of it.
  'import.table.loaded', // table?, schema?, rows?, bytes?, rejected?
  // Rows that the statement or table before them brought.
  'import.rows', // rows?, rejected?, skipped?
  'import.result', // what?: a result that brought no rows to a table
  // An error carries, where the line tells: `code`, `sqlState`, `table`, `schema`, `statementLine` (of the dump), `rejected` (rows of
  // the table that is being loaded), `group` (a cause that it shares with others, which are counted as one), `harmless` (costs no
  // data), `stops` (nothing after it was done), `follows` (the statement before it is the one that failed) and `ofCurrent` (it is of
  // the table before it). One that was printed into a line of other text carries `printed`: the error alone; `rows` of the result that
  // it was printed into; `into` and `intoSchema`: table of the insert that it was printed into.
  'import.error', // message, severity: FATAL | ERROR, and what is said above
  'import.warning', // message, code?, sqlState?, table?, schema?, harmless?, ofCurrent?
  'import.step', // what: some other work, such as an index
  'import.closing', // the last statements of a dump: it was read to its end
  // What the program says of its end, in words that are known; `outcome` is succeeded, failed or with-errors, `stopped` is by a user.
  'import.ended', // outcome?, errors?, stopped?, pages?, online?, durationMs?
  'import.exit-status', // status
  'import.elapsed', // durationMs: of the whole
  'import.progress', // percent?
  'import.text', // a line that says nothing more

  // Gogo shell.
  'gogo.command', // command; empty where only the prompt is printed
  'gogo.banner',
  'gogo.error', // exception?, reason
  'gogo.refused', // module: it has no upgrade processes
  'gogo.modules-upgraded',
  'gogo.modules-failed', // the modules follow
  'gogo.failed-module', // module
  'gogo.indexes', // result: updated | none | failed, module?
  // Rows of other answers: what a row tells depends on the version, so every attribute but the first may be absent.
  'gogo.verifier', // name, module?, result: registered | succeeded | failed | not-executed | executing | unknown
  'gogo.bundle', // name, version?, id, state, level?
  'gogo.unresolved', // bundle, id: what it misses follows
  'gogo.service', // interfaces
  'gogo.heading', // bundle?, bundleId?, version?: what the rows below have in common
  'gogo.component', // component, bundle?, bundleId?, version?, state?, enabled?
  'gogo.waits-for', // for: a reference, a package, a service that the row above lacks
  'gogo.missing', // for: a service or configuration that is missing, bundle?
  'gogo.detail', // more of the row above; target: a filter that what it lacks last has to fit
  'gogo.checker', // checker, command?, result?
  'gogo.endpoint', // application, extension or resource, its id, base?, problem?
  'gogo.text', // a line of an answer that says nothing more

  // The table `Release_`, pasted from a database client.
  'release.query', // a query, as it was typed
  'release.columns', // columns; or widths of columns of fixed width
  'release.row', // cells; or text, where columns have fixed widths
  'release.record', // a record begins whose fields follow, one a line
  'release.field', // column, value
  'release.end', // how many rows there were

  // Terminals: the connection to the machine, not the program.
  'terminal.closed', // reason

  // Java.
  'java.throwable', // a stack trace of its own, below no message
  'java.out-of-memory', // reason
  'java.start-failed', // reason
  'java.killed',
  'java.warning',

  // Texts of other programs that are recognized so that they are not mistaken for an upgrade.
  'other.upgrade-report', // label, value: a line of Liferay's own report; module?, from?, to? where the status names one
  'other.upgrade-report.section', // section, empty?: a heading
  'other.upgrade-report.table', // table, before?, after?: rows
  'other.upgrade-report.process', // name, durationMs
  'other.upgrade-report.logger', // logger: the class that what follows is of
  'other.upgrade-report.message', // kind: error | warning, count, message
  'other.upgrade-report.statement', // kind: failed-sql | slow-sql, sql, reason?, process?, company?, durationMs?
  'other.upgrade-report.entry', // section, entry: of a list
  'other.upgrade-report.text', // a line that says nothing more
  'other.property-check', // a line of `blade upgradeProps` that names no property to act on
  'other.patching-tool', // label?, value?: what the patching tool says of the installation
  'other.patching-tool.patches', // state: installed | available, patches
  'other.patching-tool.patch', // patch, installed, willBeInstalled, remark?
  'other.patching-tool.result', // succeeded
  'other.duplicate-fields-script', // structures: how many have duplicate fields
  'other.duplicate-fields-script.count', // count: templates | web-contents | out-of-sync | ddm-structures, number
  'other.duplicate-fields-script.structure', // id, structureId?, name?, groupId?
  'other.duplicate-fields-script.field', // from, to
  'other.duplicate-fields-script.template', // id, groupId?
  'other.duplicate-fields-script.finished',
  'other.duplicate-fields-script.line', // one that says nothing more

  // A record whose header was read and whose message has no grammar.
  'log.message',
  // No grammar fits.
  'unrecognized',
] as const;

/** Name of an event that updoc knows. */
export type EventName = (typeof EVENT_NAMES)[number];
