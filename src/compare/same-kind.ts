import type { ComparedAnalysis } from '../model/comparison.ts';

/** Tells whether two analyses are of the same kind of run, line of versions and database, as far as both tell. */
export function isSameKind(left: ComparedAnalysis, right: ComparedAnalysis): boolean {
  return (
    agree(left.runKind, right.runKind) &&
    agree(lineOf(left.from.version), lineOf(right.from.version)) &&
    agree(lineOf(left.to.version), lineOf(right.to.version)) &&
    agree(left.database?.vendor, right.database?.vendor)
  );
}

/** `7.4.13 Update 34` is `7.4`: rehearsals may end on another update. */
function lineOf(version: string | undefined): string | undefined {
  return version === undefined ? undefined : (/^\d+\.(?:Q\d|\d+)/i.exec(version)?.[0] ?? version);
}

function agree(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}
