import type { Throwable } from '../../model/throwable.ts';

/** The exception that a throwable comes down to. */
export interface SaidException {
  readonly type: string;
  readonly message: string;
}

/** `java.sql.SQLException: …`: how Java writes an exception into the message of the one around it. */
const WITHIN = /^((?:[a-z_]\w*\.)+[A-Z][\w$]*(?:Exception|Error|Throwable|Failure))(?:: ([^]*))?$/;
const DEEPEST = 16;

/**
 * Finds the root exception. A trace that was cut off names it all the same, in the message of the exceptions around it:
 * `UpgradeException: java.sql.SQLException: Table 'x' doesn't exist`.
 */
export function saidException({ chain }: Throwable): SaidException {
  const root = chain[chain.length - 1];
  let said: SaidException = { type: root.type, message: root.message ?? '' };
  for (let depth = 0; depth < DEEPEST; depth++) {
    const match = WITHIN.exec(said.message.trim());
    if (match === null) return said;
    said = { type: match[1], message: match[2] ?? '' };
  }
  return said;
}
