import { CANARIES } from '../canaries.ts';
import type { Trouble } from '../fuzz-case.ts';
import type { StepRun } from '../run-script.ts';
import type { Step } from '../scripts.ts';

/** What a terminal obeys, or does not show, but for line ends. */
export const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Says what is wrong with the end of a command: its exit code, what it said, that it said something else than before. */
export function checkRun(run: StepRun, step: Step, before: StepRun | undefined): Trouble | undefined {
  const { exitCode, stdout, stderr } = run;
  if (exitCode === 3) return { what: 'crash', cause: causeOf(stderr), detail: stderr.slice(0, 4_000) };
  if (![0, 1, 2].includes(exitCode)) return broken(`exit code ${exitCode}`, stderr);
  if (exitCode === 2 && stdout + stderr === '') return broken('exit code 2 without a word', '');
  if (/\n {4}at .+:\d+:\d+/.test(stderr)) return broken('a stack trace for users', stderr);
  if (step.isProof === true && before !== undefined && before.exitCode < 2 && exitCode !== 0)
    return broken('a report that its own logs do not prove', stdout + stderr);
  const hidden = HIDDEN.exec(stderr);
  if (hidden !== null) return broken('a control character in a message', JSON.stringify(around(stderr, hidden.index)));
  if (step.isRedacted === true) {
    const canary = CANARIES.find((word) => (stdout + stderr).includes(word));
    if (canary !== undefined)
      return broken('a secret that was planted', around(stdout + stderr, (stdout + stderr).indexOf(canary)));
  }
  if (
    step.isSame === true &&
    before !== undefined &&
    exitCode < 2 &&
    comparable(before.stdout) !== comparable(stdout)
  ) {
    return broken(
      `not the same as before: ${step.argv[0] ?? ''}`,
      firstDifference(comparable(before.stdout), comparable(stdout)),
    );
  }
  return undefined;
}

/** Makes a trouble of an output. */
export function broken(cause: string, detail: string): Trouble {
  return { what: 'broken-output', cause, detail: detail.slice(0, 4_000) };
}

/** The text beside a place. */
export function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 200), index + 200);
}

/** The first line of an error and where in the program it came from, without what was in the input. */
function causeOf(stderr: string): string {
  const [, first = ''] = stderr.split('\n');
  const frame = /\n {4}at (.+)/.exec(stderr.slice(stderr.search(/\n {4}at .*\/(?:src|grammars)\//)))?.[1] ?? '';
  const place = frame.replace(/\(?file:\/\/.*\/(?=src|grammars)/, '').replace(/\)$/, '');
  return `${first
    .slice(0, 80)
    .replace(/["'].*/s, '')
    .replace(/\d+/g, '#')} at ${place}`;
}

/** The time of an analysis is that of the clock. */
function comparable(text: string): string {
  return text.replace(/"(?:generatedAt|endTimeUtc)": ?"[^"]*"/g, '');
}

function firstDifference(left: string, right: string): string {
  let index = 0;
  while (index < left.length && left[index] === right[index]) index++;
  return `${around(left, index)}\n--- but now:\n${around(right, index)}`;
}
