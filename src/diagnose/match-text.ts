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

/**
 * Leaves out the log context behind the message, where it was told apart when the record was read; `message` is the message
 * without it.
 *
 * ```
 * … [FileImpl:93] No such file /a/b {upgrade.component=portal}
 *                                  ^
 * ```
 */
export function withoutContext(text: string, message: string | undefined): string {
  const lineEnd = text.includes('\n') ? text.indexOf('\n') : text.length;
  const head = text.slice(0, lineEnd).trimEnd();
  if (message === undefined || !head.endsWith('}')) return text;
  const open = head.lastIndexOf(' {');
  const said = head.slice(0, Math.max(open, 0)).trimEnd();
  return open >= 0 && said.endsWith(message.trimEnd()) ? said + text.slice(lineEnd) : text;
}
