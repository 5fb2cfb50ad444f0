/** Says whether a rule may fire in a run and its environment. */
import type { Scope } from '../model/rule.ts';
import type { Environment, RunKind } from '../model/timeline.ts';

/** What the log does not tell does not exclude. */
export function isInScope({ runs, databases, to }: Scope, kind: RunKind, environment: Environment): boolean {
  const vendor = environment.database?.vendor;
  const version = environment.to.version;
  return (
    (runs === undefined ? kind !== 'import' : runs.includes(kind)) &&
    (databases === undefined || vendor === undefined || databases.includes(vendor)) &&
    (to === undefined || version === undefined || to.some((line) => isOfLine(version, line)))
  );
}

/**
 * `7.4.13 Update 34` is of the line `7.4`, `2024.Q2.0` of `2024.Q2`; `7.40` is not of `7.4`. `7.4 or later` may be of any line
 * from 7.4 on: the quarterly ones have larger numbers.
 */
function isOfLine(version: string, line: string): boolean {
  if (version.endsWith(' or later')) return Number.parseFloat(line) >= Number.parseFloat(version);
  return version === line || (version.startsWith(line) && /^[^\w]/u.test(version.slice(line.length)));
}
