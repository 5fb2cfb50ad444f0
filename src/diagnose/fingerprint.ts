import { createHash } from 'node:crypto';
import type { Problem } from '../model/timeline.ts';

/**
 * Computes the same short id for the same failure in any log: from the exception classes, the masked message, the logger
 * and the step, all without numbers, ids, quoted values and lines of frames.
 */
export function fingerprintOf({ template, logger, throwable, eventName }: Problem): string {
  const chain = (throwable?.chain ?? []).map(({ type, message = '' }) => `${type}: ${maskText(message)}`);
  const parts = [eventName, logger ?? '', maskText(template), ...chain];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** Database vendors quote names differently: quotes are masked with what they hold. */
function maskText(text: string): string {
  return text.replace(/'[^'\n]*'|"[^"\n]*"|`[^`\n]*`|\d+/g, '#');
}
