// Java throwables as `printStackTrace` and log4j print them.

/** An exception with its whole stack, innermost call first. */
export interface Thrown {
  readonly type: string;
  /** May hold line breaks; Oracle's messages end in one. */
  readonly message?: string;
  /** `<class>.<method>(<file>:<line>)`. */
  readonly frames: readonly string[];
  readonly suppressed?: readonly Thrown[];
  readonly cause?: Thrown;
}

/** Prints a throwable; `jars` says whether every frame ends in the jar it is from, as log4j 2 prints it. */
export function printThrown(thrown: Thrown, jars: boolean): readonly string[] {
  return print(thrown, '', '', [], jars);
}

/** Returns what `toString` of an exception returns. */
export function describe({ type, message }: Thrown): string {
  return message === undefined ? type : `${type}: ${message}`;
}

function print(
  thrown: Thrown,
  caption: string,
  indent: string,
  around: readonly string[],
  jars: boolean,
): readonly string[] {
  const { frames, suppressed = [], cause } = thrown;
  const common = sharedFrames(frames, around);

  return [
    ...`${indent}${caption}${describe(thrown)}`.split('\n'),
    ...frames.slice(0, frames.length - common).map((frame) => `${indent}\tat ${frame}${jars ? jarOf(frame) : ''}`),
    ...(common === 0 ? [] : [`${indent}\t... ${common} more`]),
    ...suppressed.flatMap((one) => print(one, 'Suppressed: ', `${indent}\t`, frames, jars)),
    ...(cause === undefined ? [] : print(cause, 'Caused by: ', indent, frames, jars)),
  ];
}

/** Counts the outermost calls that a cause has in common with the exception around it. */
function sharedFrames(frames: readonly string[], around: readonly string[]): number {
  let shared = 0;
  while (shared < frames.length && shared < around.length && frames.at(-1 - shared) === around.at(-1 - shared)) {
    shared++;
  }
  return shared;
}

const JARS: readonly (readonly [prefix: string, jar: string])[] = [
  ['com.liferay.portal.kernel.', '~[portal-kernel.jar:?]'],
  ['com.liferay.portal.upgrade.internal.', '~[bundleFile:?]'],
  ['com.liferay.portal.', '~[portal-impl.jar:?]'],
  ['com.mysql.', '~[mysql.jar:8.0.31]'],
  ['org.mariadb.', '~[mariadb.jar:?]'],
  ['org.postgresql.', '~[postgresql.jar:42.5.4]'],
  ['com.microsoft.', '~[mssql-jdbc.jar:?]'],
  ['oracle.', '~[ojdbc8.jar:19.18.0.0.0]'],
  ['com.zaxxer.', '~[hikaricp.jar:?]'],
  ['java.', '~[?:?]'],
];

function jarOf(frame: string): string {
  return ` ${JARS.find(([prefix]) => frame.startsWith(prefix))?.[1] ?? '~[bundleFile:?]'}`;
}
