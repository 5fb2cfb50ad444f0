import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ProgressMessage, reader } from './parser.ts';

/**
 * Progress of long steps and queries that wait for a lock.
 *
 * Source: com.liferay.portal.kernel.upgrade.recorder.UpgradeLogProgressTracker, UpgradeQueryMonitor (2026, opt-in).
 */
export const progress: MessageGrammar = {
  name: 'progress',
  title: 'Progress of long steps',
  loggers: ['UpgradeLogProgressTracker', 'UpgradeQueryMonitor'],
  openings: ['Locked query "', 'Long running query "'],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: ProgressMessage): Meaning {
  if (message.kind === 'rows') {
    const { name, rows, total } = message;
    const attributes = { name, ...(rows !== undefined && { rows }), ...(total !== undefined && { total }) };
    return { eventName: 'progress.rows', attributes };
  }
  const { kind, sql, seconds } = message;
  return {
    eventName: kind === 'locked' ? 'progress.query-locked' : 'progress.query-long',
    attributes: { sql, seconds },
  };
}
