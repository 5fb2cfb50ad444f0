import type { Problem } from '../../model/timeline.ts';
import type { ThrowableLink } from '../../model/throwable.ts';

const LONGEST_KEY = 160;
/** `java.sql.SQLException: ` at the beginning of the message of an exception that wraps it. */
const WRAPPED = /^(?<type>(?:[a-z]\w*\.)+[A-Z][\w$]*(?:Exception|Error)): /;

/**
 * Says in a few words what an exception is, without numbers and addresses: two that have the same words are the same.
 *
 * A wrapper repeats what it wraps: `UpgradeException: java.sql.SQLException: boom` is `java.sql.SQLException: boom`. One
 * without words of its own is known by the method that threw it; absent where nothing is known but its class.
 */
export function exceptionKey({ type, message = '', frames }: ThrowableLink): string | undefined {
  let thrown = type;
  let said = message;
  for (let inner = WRAPPED.exec(said); inner !== null; inner = WRAPPED.exec(said)) {
    thrown = inner.groups?.type ?? thrown;
    said = said.slice(inner[0].length);
  }
  const words = maskMessage(said);
  if (words !== '' && words !== 'null') return `${thrown}: ${words}`;
  const [top] = frames;
  return frames.length === 0 ? undefined : `${thrown} at ${top.className}.${top.method}`;
}

/** The first line of a message, without what differs each time: numbers, addresses of objects. */
export function maskMessage(message: string): string {
  // Sanitized messages have `_` for every line end.
  const line = message.split(/\n|__/, 1)[0];
  return line
    .replace(/@[0-9a-f]+|\d+/g, '#')
    .slice(0, LONGEST_KEY)
    .trim();
}

/** The message of a problem, without header and stack trace. */
export function messageOf({ attributes, text }: Problem): string {
  const { reason } = attributes;
  if (typeof reason === 'string') return reason;
  const line = text.split('\n', 1)[0];
  const header = /^[^[\n]*(?:\[[^\]\n]*\]){1,2} /.exec(line);
  return header === null ? line : line.slice(header[0].length);
}
