import type { Throwable } from '../../model/throwable.ts';

/** Packages of upgrade and verify processes. */
const STEP = /\.(?:upgrade|verify)\./u;
/** What runs the processes, and their base classes. */
const RUNNER =
  /^com\.liferay\.portal\.kernel\.|\.PortalUpgradeProcess$|\.UpgradeProcess_\d|^com\.liferay\.portal\.upgrade\.(?:internal|registry|release|util)\.|^com\.liferay\.portal\.tools\.|\.(?:Base\w+|VerifyProcess\w*|UpgradeProcess|UpgradeStep\w*|UpgradeExecutor\w*)$/u;

/** Finds the class of the step that failed in a stack trace, deepest cause first; without inner classes. */
export function stepClassOf({ chain }: Throwable): string | undefined {
  const names = chain
    .toReversed()
    .flatMap(({ frames }) => frames.map(({ className }) => className.replace(/\$.*$/u, '')));
  return names.find((name) => STEP.test(name) && !RUNNER.test(name));
}
