import { SEVERITY_NUMBERS } from '../model/severity.ts';
import type { Problem } from '../model/timeline.ts';

/** Tells whether a problem is more than a warning: an error, or an exception that nobody called a warning. */
export function isError({ severityText, throwable }: Problem): boolean {
  if (severityText === undefined) return true;
  return (
    SEVERITY_NUMBERS[severityText] >= SEVERITY_NUMBERS.ERROR || (throwable !== undefined && severityText !== 'WARN')
  );
}
