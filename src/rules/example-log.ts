import type { RuleExample } from '../model/rule.ts';

/** The most characters that an example may have, its repeats written out. */
export const LONGEST_EXAMPLE = 2_000_000;

/** Returns the log of an example as it is analyzed, its repeated lines written out. */
export function exampleLog({ log, repeat }: Pick<RuleExample, 'log' | 'repeat'>): RuleExample['log'] {
  if (repeat === undefined || typeof log !== 'string') return log;
  const { from, to = from, times } = repeat;
  const lines = log.split('\n');
  const block = lines.slice(from - 1, to).join('\n');
  return [...lines.slice(0, from - 1), ...Array.from({ length: times }, () => block), ...lines.slice(to)].join('\n');
}

/** Says why lines cannot be repeated in a log; absent where they can. */
export function repeatProblem({ log, repeat }: Pick<RuleExample, 'log' | 'repeat'>): string | undefined {
  if (repeat === undefined) return undefined;
  if (typeof log !== 'string') return 'lines are repeated in one log only; here "log" is a list of logs';
  const { from, to = from, times } = repeat;
  const lines = log.trimEnd().split('\n');
  if (from > to) return `"from" is line ${from} and "to" is line ${to}; expected "from" to come first`;
  if (to > lines.length) return `there is no line ${to}: the log has ${lines.length}`;
  const length = lines.slice(from - 1, to).join('\n').length * times;
  if (length <= LONGEST_EXAMPLE) return undefined;
  return `the repeated lines would have ${length} characters; at most ${LONGEST_EXAMPLE} are allowed`;
}
