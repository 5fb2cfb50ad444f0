import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ScriptLine, reader } from './restore/parser.ts';

/** sqlcmd and SSMS print the same; only SSMS prints the time of completion. */
const LIKELY = { likelyTool: 'sqlcmd' } as const;

/**
 * Reads a line of `RESTORE` or of a script.
 *
 * Source: learn.microsoft.com, RESTORE Statements; messages 3014, 3211, 4035, 928, 5701 of sys.messages.
 */
export function readRestore(text: string): Meaning | undefined {
  const line = readWith(reader, (parser) => parser.line(), text);
  if (line === undefined) return undefined;
  const timeMs = line.stamp === undefined ? undefined : stampMs(line.stamp);
  const { eventName, attributes } = toMeaning(line);
  return { eventName, attributes: { ...attributes, ...(timeMs !== undefined && { timeMs }) } };
}

function toMeaning(line: ScriptLine): Meaning {
  switch (line.kind) {
    case 'percent':
      return { eventName: 'import.progress', attributes: { ...LIKELY, percent: line.percent } };
    case 'pages':
      return { eventName: 'import.progress', attributes: LIKELY };
    case 'restored': {
      const { pages, seconds } = line;
      const durationMs = Math.round(seconds * 1000);
      return { eventName: 'import.ended', attributes: { ...LIKELY, outcome: 'succeeded', pages, durationMs } };
    }
    case 'complete':
      return { eventName: 'import.ended', attributes: { ...LIKELY, outcome: 'succeeded' } };
    case 'aborted':
      return { eventName: 'import.ended', attributes: { ...LIKELY, outcome: 'failed' } };
    case 'upgrading':
      return {
        eventName: 'import.step',
        attributes: { ...LIKELY, what: "upgrade of the database's internal version" },
      };
    case 'context':
      return { eventName: 'import.connected', attributes: LIKELY };
    case 'affected':
      return line.rows > 0
        ? { eventName: 'import.rows', attributes: { ...LIKELY, rows: line.rows } }
        : { eventName: 'import.result', attributes: LIKELY };
    case 'completion': {
      const timeMs = Date.parse(`${line.time.slice(0, 23)}Z`);
      return { eventName: 'import.tool', attributes: { tool: 'ssms', ...(!Number.isNaN(timeMs) && { timeMs }) } };
    }
    case 'client':
      return toClientMessage(line.text.trim());
  }
}

/** Where sqlcmd itself gives up, nothing is done any more. */
function toClientMessage(message: string): Meaning {
  if (message.startsWith('Warning')) return { eventName: 'import.warning', attributes: { tool: 'sqlcmd', message } };
  return { eventName: 'import.error', attributes: { tool: 'sqlcmd', message, severity: 'ERROR', stops: true } };
}

/** `2025-03-01 20:14:07.12 Backup      ` */
function stampMs(stamp: string): number | undefined {
  const timeMs = Date.parse(`${stamp.slice(0, 10)}T${stamp.slice(11, 22)}0Z`);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
