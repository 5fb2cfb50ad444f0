import type { LaneBuffer } from './lane-buffer.ts';
import { createLaneBuffer } from './lane-buffer.ts';
import type { Layer } from './layer.ts';
import { chooseLayers } from './layer.ts';
import type { LineIndex } from './line-index.ts';
import { createLineIndex } from './line-index.ts';
import { isSampled, sampleLines } from './sample-lines.ts';

/** What is remembered of a source from one window to the next. */
export interface Cleaner {
  /** Empty while no sample showed any. */
  layers: readonly Layer[];
  /** How many samples could have been taken so far. */
  windows: number;
  /** By their number; filled anew with every window. */
  readonly lanes: LaneBuffer[];
  readonly laneNumbers: Map<string, number>;
  /** Where the last line went: one without a prefix goes there as well. */
  lane: number;
  cutLines: number;
  /** Number of the first line that was cut, 1-based; 0 while none was. */
  firstCutLine: number;
  /** Of the text, and of the source where decoding moved them. */
  readonly textIndex: LineIndex;
  readonly rawIndex: LineIndex;
}

const MOST_LANES = 64;

/** Makes a cleaner for the lines of one source. */
export function createCleaner(): Cleaner {
  return {
    layers: [],
    windows: 0,
    lanes: [createLaneBuffer(0)],
    laneNumbers: new Map(),
    lane: 0,
    cutLines: 0,
    firstCutLine: 0,
    textIndex: createLineIndex(),
    rawIndex: createLineIndex(),
  };
}

/** Looks at some lines of a window, whose text is indexed, for what was done to them, unless an earlier window already told. */
export function chooseLayersOnce(cleaner: Cleaner, text: Buffer, count: number): void {
  if (cleaner.layers.length > 0 || !isSampled(cleaner.windows++)) return;
  cleaner.layers = chooseLayers(sampleLines(text, cleaner.textIndex.starts, count));
}

/** Returns the lane of a line; one without a name goes with the line before. More lanes than are believable share one. */
export function laneOf(cleaner: Cleaner, name: string | undefined): LaneBuffer {
  if (name !== undefined) cleaner.lane = laneNumberOf(cleaner.laneNumbers, name);
  return (cleaner.lanes[cleaner.lane] ??= createLaneBuffer(cleaner.lane));
}

/** Remembers that a line was cut. */
export function countCutLine(cleaner: Cleaner, lineNumber: number): void {
  if (cleaner.cutLines === 0) cleaner.firstCutLine = lineNumber;
  cleaner.cutLines += 1;
}

function laneNumberOf(laneNumbers: Map<string, number>, name: string): number {
  const known = laneNumbers.get(name);
  if (known !== undefined) return known;
  if (laneNumbers.size >= MOST_LANES) return MOST_LANES - 1;
  laneNumbers.set(name, laneNumbers.size);
  return laneNumbers.size - 1;
}
