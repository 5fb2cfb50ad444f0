import type { ValueKind } from './kinds/value-kind.ts';

/** A value in a text, by offsets into it, the end exclusive. */
export interface FoundValue {
  readonly kind: ValueKind;
  readonly start: number;
  readonly end: number;
}

/** Finds values in a text; what it finds may overlap. */
export type Finder = (text: string) => readonly FoundValue[];
