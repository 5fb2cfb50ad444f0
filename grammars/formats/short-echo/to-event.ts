import type { LogFormat } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { startsWithAt } from '../../shared/scan-bytes.ts';
import { toSeverity } from '../../shared/to-severity.ts';
import { reader } from './parser.ts';

const STARTS = ['INFO - ', 'WARN - ', 'ERROR - ', 'DEBUG - ', 'FATAL - ', 'TRACE - '] as const;

function startLength(bytes: Buffer, start: number, end: number): number {
  return STARTS.find((text) => startsWithAt(bytes, start, end, text))?.length ?? 0;
}

/**
 * The second copy that 7.0 to 7.3 print of what a module upgrade logs: no time stamp, no logger.
 *
 * Source: `SwappedLogExecutor` of portal-upgrade-impl, which tees a module's log to the caller's stream.
 */
export const shortEcho: LogFormat = {
  name: 'short-echo',
  title: 'Second, short copy of what a module upgrade logs (7.0 to 7.3)',
  example: 'INFO - Upgrading com.liferay.journal.internal.upgrade.v1_0_0.UpgradeSchema',
  isEcho: true,
  isEnvelope: false,
  startsRecord: (bytes, start, end) => startLength(bytes, start, end) > 0,
  takesFreeLines: (bytes, start) => bytes[start] === 0x45 || bytes[start] === 0x57 || bytes[start] === 0x46,
  measure: (bytes, start, headEnd) => {
    const messageStart = start + startLength(bytes, start, headEnd);
    return { headerStart: start, headerEnd: messageStart, messageStart, messageEnd: headEnd };
  },
  readTime: () => undefined,
  readHeader: (text) => {
    const level = readWith(reader, (parser) => parser.header(), text);
    const severityText = level === undefined ? undefined : toSeverity(level);
    return severityText && { severityText };
  },
};
