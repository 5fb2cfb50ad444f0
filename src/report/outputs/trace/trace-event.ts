/**
 * An event of the Trace Event Format, which Perfetto, speedscope and the browsers' developer tools open.
 *
 * `ph`: `X` a block, `b` and `e` the ends of a window beside the blocks, `i` a point, `M` a name. Times and durations are
 * microseconds.
 */
export interface TraceEvent {
  readonly ph: 'X' | 'b' | 'e' | 'i' | 'M';
  readonly name: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly id?: string;
  /** Of a point: it goes through the whole process. */
  readonly s?: 'p';
  readonly args?: Readonly<Record<string, unknown>>;
}

/** Microseconds of so many milliseconds. */
export function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000);
}
