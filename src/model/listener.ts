import type { LogEvent } from './event.ts';

/** An input as it is before it is read. */
export interface InputToRead {
  /** As `Source.path`. */
  readonly path: string;
  /** What will be read of it; absent where only reading tells: what is packed, standard input. */
  readonly bytes?: number;
}

/** Who listens while the logs are read, for whatever cannot wait for the report. */
export interface AnalysisListener {
  /** All inputs, in the order of the sources, before the first one is read. */
  readonly onInputs: (inputs: readonly InputToRead[]) => void;
  readonly onSource: (path: string) => void;
  /** Each event once, as it is parsed; its bytes are valid during the call. */
  readonly onEvent: (event: LogEvent) => void;
  /** So many bytes of the source were worked on; nothing more is read until it is done. */
  readonly onBytes: (bytes: number) => Promise<void>;
  /** All sources were read; the report comes next. */
  readonly onEnd: () => Promise<void>;
}
