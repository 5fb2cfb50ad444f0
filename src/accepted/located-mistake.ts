/** What is wrong in a file, and in which line, 1-based. */
export interface LocatedMistake {
  readonly line: number;
  readonly message: string;
}

/** Makes a mistake of its line and its words. */
export function mistakeAt(line: number, message: string): LocatedMistake {
  return { line, message };
}
