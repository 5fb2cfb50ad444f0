import type { ArchivedAnalysis } from '../model/archive.ts';

/**
 * Tells whether two analyses are of the same upgrade, as its rehearsals are: what a person labelled alike is; else versions are known and
 * the same, and nothing that both tell of the database differs.
 */
export function isSameUpgrade(left: ArchivedAnalysis, right: ArchivedAnalysis): boolean {
  if (left.runKind !== right.runKind) return false;
  if (left.label !== undefined && right.label !== undefined) return left.label === right.label;
  return (
    (left.from.version ?? left.to.version ?? left.databaseName) !== undefined &&
    lineOf(left.from.version) === lineOf(right.from.version) &&
    lineOf(left.to.version) === lineOf(right.to.version) &&
    agree(left.database?.vendor, right.database?.vendor) &&
    agree(left.databaseName, right.databaseName) &&
    agree(left.databaseHost, right.databaseHost)
  );
}

/** `7.4.13 Update 34` is `7.4`: rehearsals may end on another update. */
function lineOf(version: string | undefined): string | undefined {
  return version === undefined ? undefined : (/^\d+\.(?:Q\d|\d+)/i.exec(version)?.[0] ?? version);
}

function agree(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left.toLowerCase() === right.toLowerCase();
}
