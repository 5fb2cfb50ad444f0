/** Says whether a rule may fire in a run and its environment. */
import { maybeInRange, parseRange } from '../model/range.ts';
import type { Scope } from '../model/rule.ts';
import type { Environment, ProductVersion, RunKind } from '../model/timeline.ts';
import { ANY_LINE, lineRangeOf, toldLine } from './release-line.ts';

/** What the log does not tell does not exclude. */
export function isInScope(
  { runs, databases, from, to, phases }: Scope,
  kind: RunKind,
  environment: Environment,
): boolean {
  const vendor = environment.database?.vendor;
  return (
    (runs === undefined ? kind !== 'import' || phases?.includes('import') === true : runs.includes(kind)) &&
    (databases === undefined || vendor === undefined || databases.includes(vendor)) &&
    (from === undefined || from.some((line) => mayBeOf(environment.from, line))) &&
    (to === undefined || to.some((line) => mayBeOf(environment.to, line)))
  );
}

/** `7.4 or later` may be of any line from 7.4 on: the quarterly ones are later. Of a version without a line only the name is asked. */
function mayBeOf(told: ProductVersion, line: string): boolean {
  const range = parseRange(line, 'line');
  const isReadable = told.version === undefined || lineRangeOf(told) !== ANY_LINE;
  return isNamed(told, line) || (isReadable && range !== undefined && maybeInRange(range, toldLine(told)));
}

/** `7.4.3.132 CE GA132` is of the line `7.4`, though newer than quarterly releases; `7.40` is not of `7.4`. */
function isNamed({ version = '' }: ProductVersion, line: string): boolean {
  return version === line || (version.startsWith(line) && /^[^\w]/u.test(version.slice(line.length)));
}
