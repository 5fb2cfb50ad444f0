import { rootCauseOf, type ThrowableLink } from '../../model/throwable.ts';
import type { Problem } from '../../model/timeline.ts';
import { exceptionKey, maskMessage, messageOf } from './exception-key.ts';

/** Shorter messages are said of many things. */
const SHORTEST_MESSAGE = 12;

/**
 * Makes the search for the first problem that tells of the same exception: thrown again further out, printed by the pool or
 * by Hibernate before, or printed with its cause elsewhere.
 */
export function sameExceptionFinder(problems: readonly Problem[]): (problem: Problem) => Problem | undefined {
  const first = new Map<string, Problem>();
  const deeper = new Map<string, Problem>();
  const said = new Map<string, Problem>();
  for (const problem of problems) {
    const chain = problem.throwable?.chain ?? [];
    chain.forEach((link, index) => {
      const key = keyIn(problem, link);
      if (key === undefined) return;
      setFirst(first, key, problem);
      if (index < chain.length - 1) setFirst(deeper, key, problem);
    });
    if (chain.length === 0) setFirst(said, maskMessage(messageOf(problem)), problem);
  }
  return (problem) => {
    if (problem.throwable === undefined) return undefined;
    const root = rootCauseOf(problem.throwable);
    const key = keyIn(problem, root);
    if (key === undefined) return undefined;
    const words = maskMessage(root.message ?? '');
    const told = words.length < SHORTEST_MESSAGE ? undefined : said.get(words);
    const earlier = [first.get(key), told]
      .flatMap((found) => found ?? [])
      .filter(({ order }) => order < problem.order)
      .sort((left, right) => left.order - right.order)
      .at(0);
    return earlier ?? withItsCause(deeper.get(key), problem, key);
  };
}

/** One that prints the same exception and, below it, what that came from. */
function withItsCause(found: Problem | undefined, problem: Problem, key: string): Problem | undefined {
  if (found?.throwable === undefined || found === problem) return undefined;
  return keyIn(found, rootCauseOf(found.throwable)) === key ? undefined : found;
}

/** Modules that fail for one reason name themselves in the same words. */
function keyIn({ module }: Problem, link: ThrowableLink): string | undefined {
  const key = exceptionKey(link);
  return module === undefined ? key : key?.replaceAll(module, '#');
}

function setFirst(map: Map<string, Problem>, key: string, problem: Problem): void {
  if (!map.has(key)) map.set(key, problem);
}
