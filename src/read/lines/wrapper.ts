/** What another writer puts in front of each line. */
export interface Wrapper {
  readonly name: string;
  /** The prefix as it is written, for people and tests. */
  readonly example: string;
  /** Matches the prefix at the start of a line; linear. The group `lane`, where there is one, names the program that wrote. */
  readonly prefix: RegExp;
  /** Share of the lines of a sample that must have it, 0 to 1. */
  readonly share: number;
  /** What some line of the sample must go on with, where the prefix alone is not telling. */
  readonly confirm?: RegExp;
  /** Its lanes are few: hardly any name comes only once in the sample. */
  readonly fewLanes?: boolean;
  /** It holds no time: a prefix that was matched once is known again by its bytes. */
  readonly isConstant?: boolean;
}

/** How much of a line is looked at for a prefix, in bytes. */
export const PREFIX_BYTES = 256;

/** A line as Liferay writes it: by its time stamp or by its level. */
export const LIFERAY_LINE =
  /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.,]\d{3} |\d\d:\d\d:\d\d,\d{3} |(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) +\\?\[)/;
