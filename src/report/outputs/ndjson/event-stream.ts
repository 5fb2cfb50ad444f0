import type { ThrowableGrammar } from '../../../model/grammar.ts';
import type { AnalysisListener } from '../../../model/listener.ts';
import { eventRecord } from './event-record.ts';
import { recordLine, toNanoseconds } from './log-record.ts';

/** Takes text and tells when there is room for more. */
export type Write = (text: string) => Promise<void>;

/**
 * Makes the listener that writes each event as a line of NDJSON while the logs are read.
 *
 * What was made of one chunk is written before the next one is read, so that memory does not grow with the log and a slow
 * reader slows it down. `now` is when the events are observed.
 */
export function createEventStream(write: Write, throwable: ThrowableGrammar, now: Date): AnalysisListener {
  const observed = toNanoseconds(now.getTime());
  let path = '';
  let lines: string[] = [];

  async function flush(): Promise<void> {
    if (lines.length === 0) return;
    const text = lines.join('');
    lines = [];
    await write(text);
  }

  return {
    onInputs: () => undefined,
    onSource: (next) => (path = next),
    onEvent: (event) => lines.push(recordLine(eventRecord(event, path, observed, throwable))),
    onBytes: flush,
    onEnd: flush,
  };
}
