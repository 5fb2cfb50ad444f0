// How each version line writes its log: see the sections 1, 3.1 and 4 of the reference on upgrade log formats.

/** What differs between version lines in the lines themselves. */
export interface Era {
  /** `time`: `HH:mm:ss,SSS`; `date`: `yyyy-MM-dd HH:mm:ss.SSS`. */
  readonly clock: 'time' | 'date';
  /** `in 12ms`, without the space, for processes and verifiers. */
  readonly gluedMs: boolean;
  /** `none`: processes have no end line; `always-completed`: a failed one is `Completed` too. */
  readonly ends: 'none' | 'always-completed' | 'completed-or-failed';
  /** Every line ends in the log context, `{}` where there is none. */
  readonly context: boolean;
  /** Stack frames end in the jar they are from (log4j 2). */
  readonly jars: boolean;
  /** The logger of the core's outermost process is its own. */
  readonly portalLogger: boolean;
  /** First line of the log: how the tool prints the arguments of its JVM. */
  readonly jvmArguments: 'none' | 'spaced' | 'listed';
  /** Last line of the tool when the core was upgraded; `{}` stands for the seconds. */
  readonly finalLine: string;
  /** Line numbers of the loggers. */
  readonly at: {
    readonly upgrading: number;
    readonly upgraded: number;
    readonly starting: number;
    readonly completed: number;
    readonly verifying: number;
    readonly verified: number;
  };
}

const oldest: Era = {
  clock: 'time',
  gluedMs: true,
  ends: 'none',
  context: false,
  jars: false,
  portalLogger: false,
  jvmArguments: 'none',
  finalLine: 'Successfully completed upgrade process in {} seconds.',
  at: { upgrading: 174, upgraded: 0, starting: 83, completed: 44, verifying: 60, verified: 0 },
};
const seventy: Era = {
  ...oldest,
  ends: 'always-completed',
  finalLine: 'Completed Liferay core upgrade and verify processes in {} seconds',
  at: { ...oldest.at, upgrading: 86, upgraded: 103, verified: 80 },
};
const seventyTwo: Era = {
  ...seventy,
  clock: 'date',
  gluedMs: false,
  ends: 'completed-or-failed',
  jvmArguments: 'spaced',
  at: { ...seventy.at, upgrading: 93, upgraded: 109 },
};
const seventyFour: Era = {
  ...seventyTwo,
  jars: true,
  jvmArguments: 'listed',
  finalLine: 'Completed Liferay core upgrade process in {} seconds',
  at: { ...seventyTwo.at, upgrading: 98, upgraded: 113, verifying: 51, verified: 70 },
};
const updates: Era = {
  ...seventyFour,
  portalLogger: true,
  finalLine: 'Completed Liferay upgrade process in {} seconds',
  at: { ...seventyFour.at, upgrading: 104, upgraded: 128 },
};

export const ERAS = {
  '6.2': oldest,
  '7.0': seventy,
  '7.1': { ...seventy, clock: 'date' },
  '7.2': seventyTwo,
  '7.3': {
    ...seventyTwo,
    finalLine: 'Completed Liferay core upgrade process in {} seconds',
    at: { ...seventyTwo.at, upgrading: 99, upgraded: 113 },
  },
  '7.4': seventyFour,
  '7.4 U72': updates,
  '7.4 U72 context': { ...updates, context: true },
  '2023.Q4': updates,
  '2024.Q2': { ...updates, at: { ...updates.at, upgrading: 119, upgraded: 137, starting: 74, completed: 35 } },
  '2025.Q1': { ...updates, at: { ...updates.at, upgrading: 124, upgraded: 145, starting: 74, completed: 35 } },
  '2025.Q4': { ...updates, at: { ...updates.at, upgrading: 126, upgraded: 147, starting: 74, completed: 35 } },
  '2026.Q1': { ...updates, at: { ...updates.at, upgrading: 131, upgraded: 152, starting: 74, completed: 35 } },
} as const satisfies Record<string, Era>;

export type EraName = keyof typeof ERAS;
