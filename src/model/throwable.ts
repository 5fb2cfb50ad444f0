/** One line `at <class>.<method>(<file>:<line>)` of a Java stack trace. */
export interface StackFrame {
  readonly className: string;
  readonly method: string;
  readonly file?: string;
  readonly line?: number;
}

/** One exception of a chain: its class, its message, its frames (the first 64). */
export interface ThrowableLink {
  readonly type: string;
  readonly message?: string;
  readonly frames: readonly StackFrame[];
  /** Line of the record it stands on, 0-based. */
  readonly lineInRecord: number;
}

/** A Java throwable as it was printed: the chain from the outermost exception to its root cause. */
export interface Throwable {
  /** Never empty; the last one is the root cause. Capped at 64 links. */
  readonly chain: readonly ThrowableLink[];
  readonly suppressed: readonly ThrowableLink[];
  /** Deepest link's first frame in a `com.liferay` class, `<class>.<method>`. */
  readonly firstLiferayFrame?: string;
  /** Five characters of SQL:2016, where a message prints it. */
  readonly sqlState?: string;
  /** The database's own code as printed: `1062`, `ORA-01400`, `SQLCODE=-803`. */
  readonly vendorCode?: string;
}

/** Returns the root cause of a throwable. */
export function rootCauseOf({ chain }: Throwable): ThrowableLink {
  return chain[chain.length - 1];
}
