/** Takes the name of a step apart. */

/** A class that is a step, or belongs to one. */
export interface StepName {
  readonly kind: 'core' | 'module' | 'kernel';
  /** Its own name, without package and number: `UpgradeJournal`. */
  readonly simple: string;
  readonly isAnonymous: boolean;
  /** `7.1`, `7.0.5` of the core; `4.3.1` of a module's schema. */
  readonly version?: string;
  /** `journal`, `asset publisher web`, `com.acme.orders`. */
  readonly module?: string;
  /** It stands in a package of verify processes, of helpers. */
  readonly isVerify: boolean;
  readonly isHelper: boolean;
}

const CLASS = /^((?:[a-z_]\w*\.)+)([A-Z]\w*(?:\$\w+)*)$/;
const VERSION = /\.v(\d+)_(\d+)_(\w+)\./;
const CORE = /^com\.liferay\.portal\.(?:upgrade|verify)\.(?!internal\.|extender\.)/;
const KERNEL = /^com\.liferay\.portal\.kernel\.(?:upgrade|verify)\./;
const MODULE = /^(.+?)\.(?:internal\.)?(?:upgrade|verify)\./;

/** Returns the parts of a name; `undefined` where it is not the name of a class in a package of upgrade or verify steps. */
export function readStepName(name: string): StepName | undefined {
  const match = CLASS.exec(name);
  if (match === null) return undefined;
  const [, packages, path] = match;
  const names = path.split('$');
  const version = versionOf(packages);
  const parts = {
    simple: names.findLast((part) => /^[A-Z]/.test(part)) ?? path,
    isAnonymous: /^\d+$/.test(names.at(-1) ?? ''),
    isVerify: /\.verify\.|\.verifier\./.test(packages),
    isHelper: packages.endsWith('.util.'),
    ...(version !== undefined && { version }),
  };
  if (KERNEL.test(packages)) return { kind: 'kernel', ...parts };
  if (CORE.test(packages)) return { kind: 'core', ...parts };
  const module = MODULE.exec(packages)?.[1];
  return module === undefined ? undefined : { kind: 'module', ...parts, module: moduleWords(module) };
}

/** `v7_1_x` and `v7_1_0` are 7.1 of the core, `v4_3_1` and `v1_0_0` are versions of a schema. */
function versionOf(packages: string): string | undefined {
  const match = VERSION.exec(packages);
  if (match === null) return undefined;
  const [, major, minor, micro] = match;
  if (micro === 'x' || (micro === '0' && CORE.test(packages))) return `${major}.${minor}`;
  return `${major}.${minor}.${micro.replaceAll('_', '.')}`;
}

/** Of others the whole package is their name. */
function moduleWords(module: string): string {
  return module.startsWith('com.liferay.') ? module.slice('com.liferay.'.length).replaceAll('.', ' ') : module;
}
