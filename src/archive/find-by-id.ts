/** Finds what people name by the beginning of an id, however they write it. */
import type { ArchivedAnalysis, Failure } from '../model/archive.ts';
import { failureIdOf, shownAnalysisId } from '../model/archive.ts';
import { UserError, didYouMean } from '../errors.ts';
import { analysisOf } from './analysis-row.ts';
import { explaining } from './archive-error.ts';
import { FAILURE_COLUMNS, failureOf } from './failure-row.ts';
import type { Archive } from './open-archive.ts';
import { rowsOf } from './row.ts';

const LEAST_DIGITS = 4;
const MOST_LISTED = 5;

/** Finds the failure that an id, the beginning of one, or a fingerprint names. Throws a `UserError` where none or several are meant. */
export function findFailure(archive: Archive, named: string): Failure {
  return explaining(archive.path, () => {
    const all = rowsOf(archive.database, `SELECT ${FAILURE_COLUMNS} FROM failure ORDER BY fingerprint`);
    return one(named, {
      kind: 'failure',
      letter: 'f',
      where: 'the JSON of a report and updoc history show name them',
      found: all.map(failureOf).map((failure) => ({
        value: failure,
        digits: failure.fingerprint.slice(failure.fingerprint.indexOf(':') + 1),
        shown: failureIdOf(failure.fingerprint),
        title: failure.title,
      })),
    });
  });
}

/** Finds the analysis that an id, the beginning of one, or a name names; `last` is the newest one. Throws a `UserError` as well. */
export function findAnalysis(archive: Archive, named: string): ArchivedAnalysis {
  return explaining(archive.path, () => {
    const all = rowsOf(archive.database, 'SELECT * FROM analysis ORDER BY analyzed_at DESC, key DESC').map(analysisOf);
    const byName = all.filter(({ name }) => name?.toLowerCase() === named.trim().toLowerCase());
    if (byName.length === 1 && byName[0] !== undefined) return byName[0];
    if (named === 'last' && all[0] !== undefined) return all[0];
    return one(named, {
      kind: 'analysis',
      letter: 'a',
      where: 'updoc history lists them',
      found: all.map((analysis) => ({
        value: analysis,
        digits: analysis.id,
        shown: shownAnalysisId(analysis.id),
        title: analysis.name ?? analysis.analyzedAt,
      })),
    });
  });
}

interface Named<T> {
  readonly value: T;
  readonly digits: string;
  readonly shown: string;
  readonly title: string;
}

interface Candidates<T> {
  readonly kind: string;
  readonly letter: string;
  readonly where: string;
  readonly found: readonly Named<T>[];
}

function one<T>(named: string, { kind, letter, where, found }: Candidates<T>): T {
  const digits = digitsOf(named, letter);
  const hits = digits.length < LEAST_DIGITS ? [] : found.filter((candidate) => candidate.digits.startsWith(digits));
  const [hit, second] = hits;
  if (hit !== undefined && second === undefined) return hit.value;
  if (hit !== undefined) {
    const listed = hits.slice(0, MOST_LISTED).map(({ digits: whole, title }) => `${letter}-${whole} (${title})`);
    throw new UserError(`"${named}" is the beginning of ${hits.length} ids; give more of it: ${listed.join(', ')}`);
  }
  if (/^[\da-f]*$/.test(digits) && digits.length < LEAST_DIGITS) {
    throw new UserError(`"${named}" is too short for the id of a ${kind}; give at least ${LEAST_DIGITS} digits`);
  }
  const meant = didYouMean(
    [`${letter}-${digits}`],
    found.map(({ digits: whole }) => `${letter}-${whole.slice(0, Math.max(LEAST_DIGITS, digits.length))}`),
  );
  throw new UserError(`unknown ${kind} "${named}"; ${where}${meant}`);
}

/** Without the letter, the version of a fingerprint, and dashes; with digits for the letters that look like them. */
function digitsOf(named: string, letter: string): string {
  return named
    .trim()
    .toLowerCase()
    .replace(new RegExp(`^(?:${letter}-|\\d+:)`), '')
    .replace(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
}
