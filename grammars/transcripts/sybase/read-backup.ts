import type { Meaning } from '../../../src/model/meaning.ts';
import { ctimeMs } from '../../shared/ctime.ts';
import { readWith } from '../../shared/read-with.ts';
import { type BackupMessage, reader } from './backup-server/parser.ts';

const TOOL = 'load database';
/** Lowest severities of errors, and of those that end the Backup Server's work. */
const LOWEST_ERROR = 2;
const LOWEST_FATAL = 3;
/** Minor numbers of the messages `LOAD is complete` and `DUMP is complete`, of major 3. */
const COMPLETE = { major: 3, load: 42, dump: 43 };

/**
 * Reads a message of the Backup Server. Its third number is the severity.
 *
 * Source: SAP ASE, Troubleshooting: Backup Server Error Messages.
 */
export function readBackup(text: string): Meaning | undefined {
  const message = readWith(reader, (parser) => parser.message(), text);
  if (message === undefined) return undefined;
  const timeMs = message.stamp === undefined ? undefined : ctimeMs(message.stamp);
  const { eventName, attributes } = toMeaning(message);
  return { eventName, attributes: { ...attributes, ...(timeMs !== undefined && { timeMs }) } };
}

function toMeaning({ code, major, minor, severity, text, isProgress, percent }: BackupMessage): Meaning {
  if (severity >= LOWEST_ERROR) {
    const said = severity >= LOWEST_FATAL ? 'FATAL' : 'ERROR';
    return { eventName: 'import.error', attributes: { tool: TOOL, code, message: text, severity: said } };
  }
  if (isProgress)
    return { eventName: 'import.progress', attributes: { tool: TOOL, ...(percent !== undefined && { percent }) } };
  if (major !== COMPLETE.major) return { eventName: 'import.text', attributes: { tool: TOOL } };
  switch (minor) {
    case COMPLETE.load:
      return { eventName: 'import.ended', attributes: { tool: TOOL, outcome: 'succeeded' } };
    case COMPLETE.dump:
      return { eventName: 'import.ended', attributes: { tool: TOOL, outcome: 'succeeded', direction: 'export' } };
    default:
      return { eventName: 'import.text', attributes: { tool: TOOL } };
  }
}
