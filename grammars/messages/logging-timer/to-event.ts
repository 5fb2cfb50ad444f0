import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { reader } from './parser.ts';

/**
 * Timers around parts of a process: no failure variant, `Completed` is printed on exceptions too.
 *
 * Source: com.liferay.portal.kernel.util.LoggingTimer (7.0 and later), closed by try-with-resources.
 */
export const loggingTimer: MessageGrammar = {
  name: 'logging-timer',
  title: 'Timers inside upgrade and verify processes',
  loggers: ['LoggingTimer'],
  openings: ['Starting com.', 'Completed com.'],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    if (parts === undefined) return undefined;
    const { verb, module } = parts;
    const name = message.slice(message.indexOf(' ') + 1);
    return {
      eventName: verb === 'started' ? 'upgrade.timer.started' : 'upgrade.timer.completed',
      attributes: { name, ...(module !== undefined && { module }) },
    };
  },
};
