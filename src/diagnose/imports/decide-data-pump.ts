import type { ImportError, ImportFacts } from '../../model/import.ts';
import type { Place } from '../../model/place.ts';
import type { Run } from '../../model/timeline.ts';
import type { DecidedImport } from './decided-import.ts';

/** The job waits for space; a second line says for what. */
const WAIT = 'ORA-39171';
const WAITS_FOR = 'Resumable error: ';
/** Codes of the clients: the job itself runs in the server. */
const CLIENT_CODES: readonly string[] = ['UDI-', 'UDE-'];
/** A table was not loaded at all. */
const TABLE_LOST: readonly string[] = ['ORA-31693', 'ORA-39151', 'ORA-39117', 'ORA-39120'];

/**
 * Decides what became of a job of Data Pump.
 *
 * Its last line counts errors and says nothing of their weight: one may be a user that is there already, or a dump of
 * which nothing was imported. Before the job starts, errors end the program without that line.
 */
export function decideDataPump(run: Run, facts: ImportFacts): DecidedImport {
  const real = facts.errors.filter(({ harmless, severity }) => !harmless && severity !== 'WARN');
  const waits = real.filter(({ code, message }) => code === WAIT || message.startsWith(WAITS_FOR));
  const lasting = real.filter((error) => !waits.includes(error));
  const jobLine = run.marks.get('import.ended')?.last;
  const [first] = lasting;
  if (facts.ends.some(({ outcome }) => outcome === 'failed'))
    return decided('failed', `The job stopped because of a fatal error${causeOf(first)}`, endPlaces(facts));
  if (jobLine?.attributes.stopped === true)
    return decided('incomplete', 'Somebody stopped the job before its end.', [jobLine.place]);
  if (jobLine === undefined && waits.length > 0)
    return decided('incomplete', `The job waits: ${textOf(waits[waits.length - 1])}.`, places(waits));
  if (first !== undefined) return withErrors(run, facts, lasting, jobLine?.place);
  if (jobLine === undefined)
    return decided('incomplete', 'The log has no last line of the job: it breaks off, or the job goes on.', [
      run.lastPlace,
    ]);
  return withoutErrors(facts, jobLine.place);
}

function withErrors(
  run: Run,
  { tables, errors }: ImportFacts,
  lasting: readonly ImportError[],
  jobLine: Place | undefined,
): DecidedImport {
  const cause = causeOf(lasting[0]);
  const evidence = [...places(lasting), ...(jobLine === undefined ? [] : [jobLine])];
  const hasRows = tables.some(({ rows }) => rows !== undefined);
  if (jobLine !== undefined) {
    const lost = lasting.some(({ code = '' }) => TABLE_LOST.includes(code));
    if (!hasRows && (lost || !run.marks.has('import.step')))
      return decided('failed', `The job came to its end, and no table was loaded${cause}`, evidence);
    return decided('partial', `The job came to its end with errors${cause}`, evidence);
  }
  const began = hasRows || run.marks.has('import.step');
  if (!began && lasting.some(({ stops }) => stops))
    return decided('failed', `The job was not started${cause}`, evidence);
  if (began && lasting.some(({ code = '' }) => CLIENT_CODES.includes(code.slice(0, 4))))
    return decided('incomplete', `The client lost the job, which may go on in the server${cause}`, evidence);
  if (!began && errors.every(({ harmless }) => !harmless))
    return decided('failed', `Errors ended it before anything was done${cause}`, evidence);
  return decided('partial', `It went on after errors, and the log has no last line of the job${cause}`, evidence);
}

/** A job that counts errors of which none cost data is not said to have succeeded: the log may not hold all of them. */
function withoutErrors({ ends, errors }: ImportFacts, jobLine: Place): DecidedImport {
  const end = ends.at(-1);
  if (end === undefined)
    return decided('unknown', 'The job came to its end, and says of it only words that are not known.', [jobLine]);
  if (end.outcome === 'succeeded')
    return decided('succeeded', 'The job says that it completed, and the log shows no errors that cost data.', [
      end.place,
    ]);
  const codes = [...new Set(errors.flatMap(({ code }) => code ?? []))];
  const reason =
    codes.length === 0
      ? 'The job counts errors that the log does not show.'
      : `The job counts ${countOf(end.errors)}; those in the log are known to cost no data: ${codes.join(', ')}.`;
  return decided('partial', reason, [...places(errors), end.place]);
}

function countOf(errors: number | undefined): string {
  if (errors === undefined) return 'errors';
  return errors === 1 ? '1 error' : `${errors} errors`;
}

function decided(outcome: DecidedImport['outcome'], reason: string, evidence: readonly Place[]): DecidedImport {
  return { outcome, reason, evidence };
}

function endPlaces({ ends }: ImportFacts): Place[] {
  return ends.filter(({ outcome }) => outcome === 'failed').map(({ place }) => place);
}

function places(errors: readonly ImportError[]): Place[] {
  return errors.slice(0, 5).map(({ place }) => place);
}

function causeOf(error: ImportError | undefined): string {
  return error === undefined ? '.' : `; the first: ${textOf(error)}.`;
}

function textOf({ message }: ImportError): string {
  return message.split('\n', 1)[0].replace(/[.:]$/, '').slice(0, 200);
}
