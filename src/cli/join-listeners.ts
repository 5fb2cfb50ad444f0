import type { AnalysisListener } from '../index.ts';

/** Makes one listener of several; absent where there are none. */
export function joinListeners(listeners: readonly AnalysisListener[]): AnalysisListener | undefined {
  if (listeners.length <= 1) return listeners.at(0);
  return {
    onInputs: (inputs) => {
      for (const listener of listeners) listener.onInputs(inputs);
    },
    onSource: (path) => {
      for (const listener of listeners) listener.onSource(path);
    },
    onEvent: (event) => {
      for (const listener of listeners) listener.onEvent(event);
    },
    onBytes: async (bytes) => {
      for (const listener of listeners) await listener.onBytes(bytes);
    },
    onEnd: async () => {
      for (const listener of listeners) await listener.onEnd();
    },
  };
}
