import type { EventName } from '../../model/event-name.ts';
import type { ImportError, ImportFacts } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';

/** Groups of errors of an import that something else ended. */
const INTERRUPTIONS: readonly (string | undefined)[] = ['lost-connection', 'interrupted'];
const FLOOD = 'data-read-as-statements';
const ABORTED = 'aborted-transaction';
/** Exit status of psql that ON_ERROR_STOP stopped. */
const STOPPED = 3;
const DATA: readonly EventName[] = ['import.rows', 'import.table.started', 'import.table.loaded'];
const WORK: readonly EventName[] = [...DATA, 'import.closing', 'import.step', 'import.statement'];
const ANSWERS: readonly EventName[] = ['import.rows', 'import.closing', 'import.step'];

/**
 * Decides what became of an import by psql or pg_restore, or of an export by pg_dump. Neither program says that it
 * succeeded: what counts is whether keys and indexes follow the data, which a dump makes last.
 */
export function decidePostgresql(run: Run, facts: ImportFacts): DecidedImport {
  return decideErrors(run, facts) ?? decideEnd(run, facts);
}

function decideErrors(run: Run, facts: ImportFacts): DecidedImport | undefined {
  const errors = facts.errors.filter(({ severity }) => severity !== 'WARN');
  const interruption = errors.find(({ group }) => INTERRUPTIONS.includes(group));
  if (interruption !== undefined)
    return decided('incomplete', `It was interrupted: ${said(interruption)}`, [interruption.place]);
  const lastWork = lastOf(run, WORK);
  const stop = errors.find(({ stops, place }) => stops && !isBehind(lastWork, place));
  if (stop !== undefined) return decided('failed', `An error ended it: ${said(stop)}`, [stop.place]);
  const real = errors.filter(({ harmless }) => !harmless);
  if (real.length > 0) return decideRealErrors(run, facts, real);
  const end = decideEnd(run, facts);
  if (end.outcome === 'incomplete' || end.outcome === 'failed') return end;
  if (errors.length > 0) return afterHarmlessErrors(errors);
  return undefined;
}

function decideRealErrors(run: Run, facts: ImportFacts, real: readonly ImportError[]): DecidedImport {
  const evidence = real.slice(0, 5).map(({ place }) => place);
  const count = real.reduce((sum, error) => sum + error.count, 0);
  const many = count === 1 ? 'an error' : `${count} errors`;
  const first = `the first: ${said(real[0])}`;
  if (facts.direction === 'export') return decided('failed', `The dump had ${many}; ${first}`, evidence);
  const rolledBack = real.find(({ group, place }) => group === ABORTED && !isBehind(lastOf(run, ANSWERS), place));
  if (rolledBack !== undefined)
    return decided('failed', `The transaction was aborted, and nothing of it is kept; ${first}`, evidence);
  if (loadedNothing(run, facts)) return decided('failed', `No rows were loaded, after ${many}; ${first}`, evidence);
  if (facts.exitStatus === STOPPED || stoppedAtFirst(run, facts))
    return decided('failed', `It stopped at the first error: ${said(real[0])}`, evidence);
  return decided('partial', `It went on after ${many}; ${first}`, evidence);
}

function afterHarmlessErrors(errors: readonly ImportError[]): DecidedImport {
  const count = errors.reduce((sum, error) => sum + error.count, 0);
  const many = count === 1 ? 'an error that costs' : `${count} errors that cost`;
  const evidence = errors.slice(0, 5).map(({ place }) => place);
  return decided('partial', `It went on after ${many} no rows; the first: ${said(errors[0])}`, evidence);
}

function decideEnd(run: Run, facts: ImportFacts): DecidedImport {
  const { ends, endsWhole, exitStatus, direction, tables } = facts;
  const end = ends.at(-1);
  if (end?.outcome === 'with-errors')
    return decided('partial', 'The program says that it ignored errors.', [end.place]);
  if (exitStatus !== undefined && exitStatus !== 0)
    return decided('failed', `The program ended with exit status ${exitStatus}.`, [run.lastPlace]);
  if (end?.outcome === 'succeeded')
    return decided('succeeded', 'It came to its end, and the log shows no errors.', [end.place]);
  if (!endsWhole) return decided('incomplete', 'The log breaks off within a line.', [run.lastPlace]);
  const unanswered = unansweredStatement(run);
  if (unanswered !== undefined)
    return decided('incomplete', 'The log breaks off: the last statement has no answer.', [unanswered]);
  if (exitStatus === 0)
    return decided('succeeded', 'The program ended with exit status 0, and the log shows no errors.', [run.lastPlace]);
  if (direction === 'export' && tables.length > 0)
    return decided('succeeded', 'Tables were dumped, and the log shows no errors.', [run.lastPlace]);
  return decideByOrder(run);
}

/** A log of `psql -L` holds no errors, so it cannot show that there were none. */
function decideByOrder(run: Run): DecidedImport {
  const data = lastOf(run, DATA);
  const closing = closingAfter(run, data);
  if (run.marks.get('import.tool')?.last.attributes.errorsElsewhere === true)
    return decided('unknown', 'A log that psql writes with -L holds no errors.', [run.lastPlace]);
  if (closing !== undefined)
    return decided('succeeded', 'Keys and indexes follow the data, and the log shows no errors.', [closing]);
  if (data !== undefined && hasMadeTables(run))
    return decided('incomplete', 'The log ends with the data: no keys or indexes follow.', [run.lastPlace]);
  return decided('unknown', 'The log shows no errors, and does not tell whether the import came to its end.', [
    run.lastPlace,
  ]);
}

/** Indexes, and what else is made behind the data: keys, rights. */
function closingAfter(run: Run, data: Place | undefined): Place | undefined {
  if (data === undefined) return run.marks.get('import.closing')?.last.place;
  const last = lastOf(run, ['import.closing', 'import.step']);
  return isBehind(last, data) ? last : undefined;
}

/** The whole log of tables is there: a list of contents makes none. */
function hasMadeTables(run: Run): boolean {
  return run.marks.has('import.step') || run.marks.has('import.statement');
}

/** Every COPY or INSERT that was done brought no row; or none was done, though there was data, and psql says what it does. */
function loadedNothing(run: Run, { tables, unnamedRows, errors }: ImportFacts): boolean {
  if (run.marks.has('import.rows'))
    return unnamedRows.every(({ rows }) => rows === 0) && tables.every(({ rows = 0 }) => rows === 0);
  const isQuiet = run.marks.get('import.result')?.first.attributes.what === undefined;
  return !isQuiet && errors.some(({ group }) => group === FLOOD);
}

/** Programs that stop at errors stop at the first one; then it is the last thing in the log, and the dump was not at its end. */
function stoppedAtFirst(run: Run, { ends }: ImportFacts): boolean {
  const error = run.marks.get('import.error');
  if (error?.count !== 1 || ends.length > 0) return false;
  return (
    !isBehind(lastOf(run, [...WORK, 'import.result']), error.last.place) &&
    closingAfter(run, lastOf(run, DATA)) === undefined
  );
}

/** The last statement, where psql echoes statements and nothing came after it. */
function unansweredStatement(run: Run): Place | undefined {
  const statement = run.marks.get('import.statement')?.last;
  if (statement?.attributes.tool !== 'psql' || !ANSWERS.some((name) => run.marks.has(name))) return undefined;
  const rest = lastOf(run, [...ANSWERS, 'import.result', 'import.error', 'import.ended', 'import.connected']);
  return isBehind(statement.place, rest) ? statement.place : undefined;
}

function lastOf({ marks }: Run, names: readonly EventName[]): Place | undefined {
  const places = names.flatMap((name) => marks.get(name)?.last.place ?? []);
  return places.reduce<Place | undefined>((last, place) => (isBehind(place, last) ? place : last), undefined);
}

/** Whether a place stands behind another one, or there is no other one. */
function isBehind(place: Place | undefined, other: Place | undefined): boolean {
  if (place === undefined) return false;
  if (other === undefined) return true;
  return place.source === other.source ? place.byteOffset > other.byteOffset : place.source > other.source;
}

function decided(outcome: DecidedImport['outcome'], reason: string, evidence: readonly Place[]): DecidedImport {
  return { outcome, reason, evidence };
}

function said({ message }: ImportError): string {
  const text = message.slice(0, 200);
  return text.endsWith('.') ? text : `${text}.`;
}
