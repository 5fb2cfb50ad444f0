import { ownValue } from '../../../src/model/own-value.ts';
import { bcpPart } from '../../shared/bcp/bcp-parts.ts';
import { type FindPart, openingParts } from '../../shared/opening-parts.ts';
import { isDate, isDigit, skipSpaces, startsWithAt } from '../../shared/scan-bytes.ts';
import { findWithin, skipDigits } from '../../shared/scan-lines.ts';
import { isMessageHead } from './message/is-head.ts';

const OPENING_PARENTHESIS = 0x28;
const CLOSING_PARENTHESIS = 0x29;
const OPENING_BRACKET = 0x5b;
const COLON = 0x3a;
/** How far into a line words are looked for. */
const LOOK_BYTES = 300;

const byOpening = openingParts([
  ['Processed ', 'maybe-pages'],
  ['RESTORE ', 'maybe-restore'],
  ["Converting database '", 'restore'],
  ["Database '", 'maybe-upgrading'],
  ['Restore is complete on database ', 'restore'],
  ['Changed database context to ', 'restore'],
  ['Completion time: ', 'completion'],
  ['Sqlcmd: ', 'client'],
  ['SQLState = ', 'odbc'],
  ["Importing to database '", 'package'],
  ["Publishing to database '", 'package'],
  ["Exporting from database '", 'package'],
  ["Extracting from database '", 'package'],
  ["Processing Table '", 'package'],
  ['Successfully imported database', 'package'],
  ['Successfully published database', 'package'],
  ['Successfully exported database', 'package'],
  ['Successfully extracted database', 'package'],
  ['Time elapsed', 'package'],
  ['Enabling indexes', 'package'],
  ['Disabling indexes', 'package'],
  ['Processing Import.', 'package'],
  ['Importing data', 'package'],
  ['Importing package', 'package'],
  ...[
    'Error',
    'An ',
    'Could not',
    'Unable',
    'Failed',
    'Unexpected',
    'Invalid',
    'Missing',
    'Argument',
    'Unrecognized',
  ].map((word) => [`*** ${word}`, 'package-fault'] as const),
]);

/** What shows that a line is what its opening makes it look like: the same openings stand in statements that are echoed. */
const PROOFS: Readonly<Record<string, readonly string[]>> = {
  'maybe-pages': [' pages for database '],
  'maybe-restore': [' successfully processed ', ' MB/', 'terminating abnormally'],
  'maybe-upgrading': [' running the upgrade step '],
};

/** Finds the part that a line of sqlcmd, SSMS, bcp or SqlPackage begins. */
export const findPart: FindPart = (bytes, start, end) => {
  const at = skipStamp(bytes, start, end);
  const opened = byOpening(bytes, at, end);
  if (opened !== undefined) return proven(opened, bytes, at, end);
  const first = bytes[at];
  if (isDigit(first)) {
    const digits = skipDigits(bytes, at, end);
    if (startsWithAt(bytes, digits, end, ' percent processed.')) return 'restore';
  }
  if (first === OPENING_PARENTHESIS) return isAffected(bytes, at, end) ? 'affected' : undefined;
  if (first === OPENING_BRACKET) return wrappedPackagePart(bytes, at, end);
  if (isMessageHead(bytes, at, end)) return 'message';
  if (isShown(bytes, at, end)) return 'package-fault';
  return isCoded(bytes, at, end) ? 'package-coded' : bcpPart(bytes, at, end);
};

/** Offset behind `2025-03-01 20:14:07.12 Backup      `, which the server's own log puts in front. */
function skipStamp(bytes: Buffer, start: number, end: number): number {
  if (!isDate(bytes, start, end) || bytes[start + 13] !== COLON || bytes[start + 16] !== COLON) return start;
  let at = start + 22;
  if (at >= end || bytes[at] !== 0x20) return start;
  at++;
  const source = at;
  while (at < end && at - source < 20 && bytes[at] !== 0x20) at++;
  return skipSpaces(bytes, at, end);
}

function proven(part: string, bytes: Buffer, start: number, end: number): string | undefined {
  const proofs = ownValue(PROOFS, part);
  if (proofs === undefined) return part;
  const last = Math.min(end, start + LOOK_BYTES);
  return proofs.some((proof) => findWithin(bytes, start, last, proof) >= 0) ? 'restore' : undefined;
}

/** `(1 rows affected)`, in any language */
function isAffected(bytes: Buffer, start: number, end: number): boolean {
  const digits = skipDigits(bytes, start + 1, end);
  return digits > start + 1 && end - start < 60 && bytes[end - 1] === CLOSING_PARENTHESIS && digits < end - 2;
}

/** `[02:07:15][Invoke-Process] Error output was: \r\n *** Error importing database:…` */
function wrappedPackagePart(bytes: Buffer, start: number, end: number): string | undefined {
  const last = Math.min(end, start + LOOK_BYTES);
  if (findWithin(bytes, start, last, String.raw`\r\n`) < 0) return undefined;
  if (findWithin(bytes, start, last, '*** Error') >= 0) return 'package-fault';
  return findWithin(bytes, start, last, "ing to database '") >= 0 ? 'package' : undefined;
}

/** `SqlPackage.exe : *** Error importing database:…`, as PowerShell 5 shows what a program prints as an error */
function isShown(bytes: Buffer, start: number, end: number): boolean {
  return findWithin(bytes, start, Math.min(end, start + 50), ' : *** ') > start;
}

/** `Error SQL72014: …`, `Warning SQL72012: …`: the first word is localized. */
function isCoded(bytes: Buffer, start: number, end: number): boolean {
  const space = findWithin(bytes, start, Math.min(end, start + 40), ' SQL');
  if (space <= start || findWithin(bytes, start, space, ' ') >= 0) return false;
  const digits = skipDigits(bytes, space + 4, end);
  return digits > space + 4 && digits < end && bytes[digits] === COLON;
}
