/** The part of a problem's text that speaks of its cause. */

const SUPPRESSED = /^(\s+)Suppressed: /u;

/**
 * Leaves out suppressed exceptions: what went wrong while cleaning up after the failure does not explain it.
 *
 * ```
 * Caused by: java.sql.SQLSyntaxErrorException: ORA-01031: insufficient privileges
 * 	at …
 * 	Suppressed: java.sql.SQLRecoverableException: Closed Connection     ← this line, and those that stand further right
 * 		at …
 * ```
 */
export function withoutSuppressed(text: string): string {
  if (!text.includes('Suppressed: ')) return text;
  let indent: string | undefined;
  const kept = text.split('\n').filter((line) => {
    indent = SUPPRESSED.exec(line)?.[1] ?? (indent !== undefined && isDeeper(line, indent) ? indent : undefined);
    return indent === undefined;
  });
  return kept.join('\n');
}

/** Its frames stand further right, its `Caused by:` where it stands itself. */
function isDeeper(line: string, indent: string): boolean {
  return /^\s+/u.test(line.slice(indent.length)) || line.startsWith(`${indent}Caused by: `);
}
