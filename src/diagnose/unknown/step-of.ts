import type { Problem, Run } from '../../model/timeline.ts';
import type { Throwable } from '../../model/throwable.ts';
import { isFatal } from '../run-signals.ts';

const STEP_KINDS: ReadonlySet<string> = new Set(['process', 'verify', 'cleanup']);
/** `com.liferay.journal.internal.upgrade.v1_0_0.UpgradeJournal`, whoever wrote it. */
const VERSIONED = /\.upgrade\.(?:\w{1,100}\.){0,16}v\d{1,4}_\d{1,4}_\w{1,60}\.(?!util\.)\w/;
/** `….upgrade.JournalServiceUpgrade$2`, `….upgrade.registry.JournalServiceUpgradeStepRegistrator$1`. */
const ANONYMOUS = /\.upgrade\.(?:\w{1,100}\.){0,16}\w{1,100}(?:Upgrade|Registrator)\$\d{1,6}$/;
const VERIFIER =
  /\.verify\.(?:\w{1,100}\.){0,16}(?:(?:Pre|Post)?(?:upgrade)?Verify(?!Process$|ProcessUtil$|Exception$)\w{1,100}|\w{1,100}VerifyProcess)$/;
const CLEANUP = /\.data\.cleanup\.\w+PreupgradeProcess$/;

/**
 * Names the upgrade or verify step in which a problem stands: by the work that was open when it was logged, else by the classes of
 * its stack, else, where it ended the upgrade, by the step that failed. Absent where nothing tells.
 */
export function stepOf(run: Run, problem: Problem): string | undefined {
  return (
    openStep(run, problem) ?? stepInStack(problem.throwable) ?? (endsUpgrade(problem) ? failedStep(run) : undefined)
  );
}

function openStep({ spans }: Run, { spanIds }: Problem): string | undefined {
  if (spanIds.length === 0) return undefined;
  const open = spans.filter(({ id, kind }) => STEP_KINDS.has(kind) && spanIds.includes(id));
  return open.toSorted((left, right) => spanIds.indexOf(right.id) - spanIds.indexOf(left.id))[0]?.name;
}

/** Deepest cause first. */
function stepInStack(throwable: Throwable | undefined): string | undefined {
  const frames = throwable?.chain.toReversed().flatMap((link) => link.frames) ?? [];
  for (const { className } of frames) {
    if (ANONYMOUS.test(className)) return className;
    const name = className.replace(/\$.*$/, '');
    if (VERSIONED.test(name) || VERIFIER.test(name) || CLEANUP.test(name)) return name;
  }
  return undefined;
}

function endsUpgrade(problem: Problem): boolean {
  return isFatal(problem) || problem.eventName === 'upgrade.module.failed';
}

/** Names the step that failed, the innermost one: what stands around it failed because of it. */
export function failedStep({ spans }: Run): string | undefined {
  const failed = spans.filter(({ status, kind }) => status === 'error' && kind === 'process');
  const outer = new Set(failed.map(({ parentId }) => parentId));
  return failed.find(({ id }) => !outer.has(id))?.name;
}
