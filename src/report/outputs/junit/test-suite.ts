/** What became of a test case; `skipped` where the log does not tell that it came to its end. */
export type TestResult =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly type: string; readonly message: string; readonly text: string };

/** A piece of work as build servers show tests: they group by the class, down to its last dot. */
export interface TestCase {
  readonly className: string;
  readonly name: string;
  /** Absent where the log prints no time. */
  readonly durationMs?: number;
  readonly result: TestResult;
  /** Lines to read beside it. */
  readonly notes: readonly string[];
}

/** Cases of one kind. */
export interface TestSuite {
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly startTime?: string;
  /** Of the whole; the sum of its cases where absent. */
  readonly durationMs?: number;
  readonly cases: readonly TestCase[];
}

/** Tells that a case came to its end. */
export const PASSED: TestResult = { kind: 'passed' };
