import { rootCauseOf } from '../../model/throwable.ts';
import type { Problem } from '../../model/timeline.ts';

const WRAPPERS =
  /(?:^|\.)(?:Exception|RuntimeException|UpgradeException|VerifyException|ExecutionException|CompletionException|InvocationTargetException|UndeclaredThrowableException)$/;
/** What wrappers say of anything that went wrong inside. */
const EMPTY_WORDS = /^$|^null$|\b(?:failed|concurrently|unable to (?:execute|upgrade|process|complete|run|finish))\b/i;

/** Tells whether a problem has words of its own: a wrapper without a cause says only that something failed. */
export function saysSomething({ throwable, eventName }: Problem): boolean {
  if (throwable === undefined) return eventName === 'log.message' || eventName.startsWith('database.');
  const { type, message = '' } = rootCauseOf(throwable);
  return !WRAPPERS.test(type) || !EMPTY_WORDS.test(message.trim());
}
