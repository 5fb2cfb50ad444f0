// Makes lines of a log short enough to see the point of a test.

/** A line of the 7.2 and later console; the clock counts seconds. */
export function line(
  second: number,
  message: string,
  { level = 'INFO', thread = 'main', logger = 'UpgradeProcess' } = {},
): string {
  return `${stamp(second)} ${level.padEnd(5)} [${thread}][${logger}:1] ${message}\n`;
}

/** `Upgrading <name>`. */
export function started(second: number, name: string, thread?: string): string {
  return line(second, `Upgrading ${name}`, { ...(thread !== undefined && { thread }) });
}

/** `Completed upgrade process <name> in <ms> ms`. */
export function completed(second: number, name: string, ms: number, thread?: string): string {
  return line(second, `Completed upgrade process ${name} in ${ms} ms`, { ...(thread !== undefined && { thread }) });
}

/** `Failed upgrade process <name> in <ms> ms`. */
export function failed(second: number, name: string, ms: number): string {
  return line(second, `Failed upgrade process ${name} in ${ms} ms`);
}

/** An ERROR record with this exception below. */
export function error(second: number, logger: string, message: string, trace = ''): string {
  return line(second, message, { level: 'ERROR', logger }) + trace;
}

/** An ERROR record of any thread with this exception below. */
export function errorOn(thread: string, second: number, logger: string, message: string, trace = ''): string {
  return line(second, message, { level: 'ERROR', logger, thread }) + trace;
}

/** A WARN record. */
export function warning(second: number, logger: string, message: string, thread = 'main'): string {
  return line(second, message, { level: 'WARN', logger, thread });
}

function stamp(second: number): string {
  return new Date(Date.UTC(2024, 2, 1) + second * 1000).toISOString().replace('T', ' ').replace('Z', '');
}
