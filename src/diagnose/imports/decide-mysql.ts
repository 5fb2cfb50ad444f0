import type { ImportError, ImportFacts } from '../../model/import.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';

/** The connection went away below the client. */
const CONNECTION_LOST: readonly string[] = ['1053', '1927', '2006', '2013', '2055', '4031'];
const KILLED: readonly string[] = ['Killed', 'Terminated'];
const MOST_EVIDENCE = 5;

/**
 * Decides what became of an import by the client of MySQL or MariaDB, or of an export by their programs.
 *
 * The client stops at the first error, unless forced, and unless it runs a file by `source`: then it goes on, and exits with 0.
 * Where errors go past the buffer of the output, what stands below an error may be older than it: only a second error,
 * the last statements of the dump, a prompt or the exit status tell that it went on.
 */
export function decideMysql(run: Run, facts: ImportFacts): DecidedImport {
  const errors = facts.errors.filter(({ harmless, severity }) => !harmless && severity !== 'WARN');
  return errors.length === 0 ? decideWithoutErrors(run, facts) : decideByErrors(run, facts, errors);
}

function decideByErrors(run: Run, facts: ImportFacts, errors: readonly ImportError[]): DecidedImport {
  const evidence = errors.slice(0, MOST_EVIDENCE).map(({ place }) => place);
  const [first] = errors;
  const stop = errors.find(({ stops }) => stops);
  if (stop !== undefined)
    return { outcome: 'failed', reason: `An error ended it: ${said(stop)}`, evidence: [stop.place] };
  const lost = errors.find(isLoss);
  if (lost !== undefined && !isClosed(run))
    return { outcome: 'incomplete', reason: `It was cut off: ${said(lost)}`, evidence: [lost.place] };
  const count = errors.reduce((sum, error) => sum + error.count, 0);
  if (count > 1 || wentOn(run, facts, first)) {
    const reason = `It went on after ${count === 1 ? 'an error' : `${count} errors`}; the first: ${said(first)}`;
    return { outcome: 'partial', reason, evidence };
  }
  if (first.statementLine === undefined || isTool(facts))
    return { outcome: 'failed', reason: `An error ended it: ${said(first)}`, evidence };
  const reason = `It stopped at line ${first.statementLine} of the dump, and nothing below that line was done: ${textOf(first)}.`;
  return { outcome: 'failed', reason, evidence };
}

function decideWithoutErrors(run: Run, facts: ImportFacts): DecidedImport {
  const { ends, exitStatus } = facts;
  const ended = ends.find(({ outcome }) => outcome !== 'succeeded');
  if (ended !== undefined) {
    const outcome = ended.outcome === 'failed' ? 'failed' : 'partial';
    return { outcome, reason: 'The program says that it had errors.', evidence: [ended.place] };
  }
  if (exitStatus !== undefined && exitStatus !== 0)
    return { outcome: 'failed', reason: `The program ended with status ${exitStatus}.`, evidence: [run.lastPlace] };
  return isTool(facts) ? decideTool(run, facts) : decideClient(run, facts);
}

/** mysqlimport, mysqldump, mydumper and myloader name each table before they begin with it, and most say that they end. */
function decideTool(run: Run, { direction, ends, tables, endsWhole }: ImportFacts): DecidedImport {
  const rejected = tables.filter((table) => table.rejected !== undefined);
  if (rejected.length > 0) {
    const rows = rejected.reduce((sum, table) => sum + (table.rejected ?? 0), 0);
    const reason = `${rows} ${rows === 1 ? 'row was' : 'rows were'} not taken, of ${rejected[0].name} first.`;
    return { outcome: 'partial', reason, evidence: rejected.slice(0, MOST_EVIDENCE).map(({ place }) => place) };
  }
  const end = ends.at(-1);
  if (end !== undefined)
    return { outcome: 'succeeded', reason: 'The program came to its end without errors.', evidence: [end.place] };
  if (!endsWhole) return { outcome: 'incomplete', reason: 'The log breaks off.', evidence: [run.lastPlace] };
  if (tables.length === 0) return nothingRecorded(run);
  const started = countOf(run, 'import.table.started');
  const loaded = countOf(run, 'import.table.loaded');
  if (direction === 'import' && loaded > 0 && started <= loaded)
    return { outcome: 'succeeded', reason: 'Each table was loaded without errors.', evidence: [run.lastPlace] };
  const reason = 'The log shows no errors, and the program does not say that it came to its end.';
  return { outcome: 'incomplete', reason, evidence: [run.lastPlace] };
}

function decideClient(run: Run, { ends, endsWhole }: ImportFacts): DecidedImport {
  const evidence = [run.lastPlace];
  if (isClosed(run)) {
    const reason = 'The dump was read to its last statements, and no error is recorded.';
    return { outcome: 'succeeded', reason, evidence: [run.marks.get('import.closing')?.last.place ?? run.lastPlace] };
  }
  const saidBye = run.marks.has('import.ended');
  if (run.marks.has('import.opening')) {
    const what = saidBye ? 'The dump ends' : 'The log breaks off';
    const reason = `${what} before the last statements of the dump, which undo its first ones; no error is recorded.`;
    return { outcome: 'incomplete', reason, evidence };
  }
  const end = ends.at(-1);
  if (end !== undefined)
    return {
      outcome: 'succeeded',
      reason: 'The program says that it finished, and no error is recorded.',
      evidence: [end.place],
    };
  if (!hasStatements(run)) return nothingRecorded(run);
  if (isPromptLast(run)) {
    const reason = 'The client asked for the next command after the last result, and no error is recorded.';
    return { outcome: 'succeeded', reason, evidence: [run.marks.get('import.prompt')?.last.place ?? run.lastPlace] };
  }
  if (saidBye)
    return { outcome: 'succeeded', reason: 'The client came to the end of its input without errors.', evidence };
  if (!endsWhole) return { outcome: 'incomplete', reason: 'The log breaks off.', evidence };
  const reason = 'The log shows no errors, and does not tell whether the dump was read to its end.';
  return { outcome: 'unknown', reason, evidence };
}

function nothingRecorded(run: Run): DecidedImport {
  const reason = run.marks.has('import.progress')
    ? 'Nothing is recorded but how much of the dump was sent: what became of it is not in the log.'
    : 'Nothing of the import is recorded: the client prints only errors, unless told to say more.';
  return { outcome: 'unknown', reason, evidence: [run.lastPlace] };
}

/** As often as dumps were begun, they came to their last statements. */
function isClosed(run: Run): boolean {
  const closed = countOf(run, 'import.closing');
  return closed > 0 && closed >= countOf(run, 'import.opening');
}

function wentOn(run: Run, { exitStatus, ends, wentOn: didMore, tool }: ImportFacts, first: ImportError): boolean {
  if (run.marks.has('import.closing') || exitStatus === 0) return true;
  if (tool === 'mysqlimport' || tool === 'myloader') return didMore;
  return first.statementLine === undefined && (isPromptLast(run) || (didMore && ends.length === 0));
}

function isLoss({ code = '', message }: ImportError): boolean {
  return CONNECTION_LOST.includes(code) || KILLED.includes(message);
}

function isTool({ tool = '', direction }: ImportFacts): boolean {
  return direction === 'export' || ['mysqlimport', 'mariadb-import', 'myloader'].includes(tool);
}

function hasStatements(run: Run): boolean {
  return (['import.statement', 'import.rows', 'import.result', 'import.closing'] as const).some((name) =>
    run.marks.has(name),
  );
}

/** The prompt came back after the last result: what was typed before it is done. */
function isPromptLast({ marks }: Run): boolean {
  const [prompt, rows, result] = (['import.prompt', 'import.rows', 'import.result'] as const).map(
    (name) => marks.get(name)?.last.place.byteOffset ?? -1,
  );
  return Math.max(rows, result) >= 0 && prompt > Math.max(rows, result);
}

function countOf(
  { marks }: Run,
  name: 'import.closing' | 'import.opening' | 'import.table.started' | 'import.table.loaded',
): number {
  return marks.get(name)?.count ?? 0;
}

function said(error: ImportError): string {
  const { statementLine } = error;
  return statementLine === undefined ? `${textOf(error)}.` : `${textOf(error)} (line ${statementLine}).`;
}

function textOf({ code, message }: ImportError): string {
  const first = message.split('\n', 1)[0].slice(0, 200).replace(/\.$/, '');
  return code === undefined || first.includes(code) ? first : `${code}: ${first}`;
}
