import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { opensKilled } from './opens-killed.ts';
import { reader } from './parser.ts';

const EVENT_NAMES = {
  warning: 'java.warning',
  'start-failed': 'java.start-failed',
  killed: 'java.killed',
  'out-of-memory': 'java.out-of-memory',
} as const;

/**
 * Lines of the Java virtual machine and its launcher on standard error; the tool merges them into its log.
 *
 * Source: the `java` launcher and HotSpot of OpenJDK 8 to 21 (vmError.cpp, debug.cpp; java.lang.Thread
 * for what an exception handler throws); `Killed` is the word of bash, `exited with code` that of Docker Compose, `OOMKilled`
 * that of Kubernetes and `docker inspect`, `Killed process` that of Linux (mm/oom_kill.c).
 */
export const java: MessageGrammar = {
  name: 'java',
  title: 'The Java virtual machine',
  loggers: [],
  openings: [
    'WARNING: ',
    'OpenJDK 64-Bit',
    'Java HotSpot(TM)',
    'Error: ',
    'Error occurred during init',
    'Could not reserve enough',
    'Unrecognized ',
    'Invalid maximum heap',
    'Killed',
    'Terminating due to java',
    'Aborting due to java',
    'java.lang.OutOfMemoryError',
    '# java.lang.OutOfMemoryError',
    '#  java.lang.OutOfMemoryError',
    '# There is insufficient memory',
    'Exception: java.lang.OutOfMemoryError thrown',
    'Out of memory: Killed process ',
    'Memory cgroup out of memory: Killed process ',
    '"OOMKilled": true',
  ],
  opens: opensKilled,
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    if (parts === undefined) return undefined;
    const attributes = parts.kind === 'warning' || parts.kind === 'killed' ? {} : { reason: message };
    return { eventName: EVENT_NAMES[parts.kind], attributes };
  },
};
