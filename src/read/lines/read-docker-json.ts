const OPENING = /^\{"(?:log|stream|time|attrs)":/;
const SHARE = 0.5;

/** Tells whether a sample of lines is from a file of Docker's json-file log driver. */
export function isDockerJson(lines: readonly string[]): boolean {
  const sample = lines.filter((line) => line.trim() !== '');
  const matches = sample.filter((line) => OPENING.test(line) && line.includes('"log":"'));
  return matches.length > 0 && matches.length >= sample.length * SHARE;
}

/**
 * Reads a line of Docker's json-file log driver; absent when it is not one.
 *
 * ```
 * {"log":"INFO  [main] ...\n","stream":"stdout","time":"2024-03-01T02:11:09.411123456Z"}
 * ```
 */
export function readDockerJson(line: string): string | undefined {
  if (!OPENING.test(line)) return undefined;
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('log' in entry)) return undefined;
    return typeof entry.log === 'string' ? entry.log.replace(/(?<![\r\n])[\r\n]+$/, '') : undefined;
  } catch {
    // A line that was cut: it stays as it is.
    return undefined;
  }
}
