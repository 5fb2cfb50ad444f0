import { findValues } from './find/find-values.ts';
import { isSecretKind } from './kinds/value-kind.ts';

/**
 * Puts `<password>`, `<token>` … in place of the secrets in a text, and leaves all else as it is: for messages, which end up in the logs of
 * build servers. Nothing is kept of what was hidden.
 */
export function hideSecrets(text: string): string {
  const secrets = findValues(text)
    .filter(({ kind }) => isSecretKind(kind))
    .toSorted((left, right) => left.start - right.start || right.end - left.end);
  let shown = '';
  let position = 0;
  for (const { kind, start, end } of secrets) {
    if (start >= position) shown += `${text.slice(position, start)}<${kind}>`;
    // What overlaps is hidden to its end.
    position = Math.max(position, end);
  }
  return shown + text.slice(position);
}
