import type { StepInWords } from '../../model/finding.ts';
import { camelWords } from './camel-words.ts';
import { dataOf, subjectWords } from './known-steps.ts';
import { readSchemaChange } from './schema-change.ts';
import { type StepName, readStepName } from './step-name.ts';

/** Puts a step beside what its name says of it; nothing where no step is known. */
export function stepInWords(name: string | undefined): { readonly step?: StepInWords } {
  if (name === undefined) return {};
  const words = stepWords(name);
  return { step: { name, ...(words !== undefined && { words }) } };
}

/**
 * Says what a step does, as far as its name tells: "changes the data of the document library, on the way to 7.1 (core)".
 * `undefined` where the name tells nothing.
 *
 * `name`: as the log prints it: a class, or what `UpgradeProcessFactory` says of a change.
 */
export function stepWords(name: string): string | undefined {
  const change = readSchemaChange(name);
  if (change !== undefined) return said(change.words, readStepName(change.caller));
  const step = readStepName(name);
  return step === undefined ? undefined : said(actionOf(step), step);
}

function said(action: string, step: StepName | undefined): string {
  const where = step === undefined ? '' : placeOf(step);
  return where === '' ? action : `${action}, ${where}`;
}

function actionOf(step: StepName): string {
  const { simple, isAnonymous, isVerify, isHelper } = step;
  if (simple === 'UpgradeProcessFactory') return 'changes tables or columns; its name does not tell which';
  if (isAnonymous && isRegistrar(simple)) return 'is a step without a name of its own';
  if (isRegistrar(simple)) return 'registers steps';
  if (simple === 'PortalUpgradeProcess' || /^UpgradeProcess_\d/.test(simple)) return 'runs the steps of the core';
  if (simple === 'Pre7UpgradeProcess') return 'runs the steps of the core before 7.0';
  if (simple === 'InitialUpgradeStep') return 'makes the first tables of a module';
  if (simple.endsWith('DataCleanupPreupgradeProcess'))
    return `cleans up ${dataOf(simple.replace('DataCleanupPreupgradeProcess', ''))} before the upgrade`;
  if (isVerify) return verifyAction(simple);
  if (isHelper) return `is a helper for ${camelWords(simple)}`;
  return upgradeAction(simple);
}

function isRegistrar(simple: string): boolean {
  return /(?:Registrator|RegistryImpl|\wUpgrade)$/.test(simple);
}

function verifyAction(simple: string): string {
  const time = simple.startsWith('Preupgrade')
    ? ' before the upgrade'
    : simple.startsWith('Postupgrade')
      ? ' after the upgrade'
      : '';
  if (/ProcessSuite$/.test(simple)) return `runs several checks${time}`;
  const subject = simple
    .replace(/^(?:Preupgrade|Postupgrade|PostUpgrade)?(?:Verify)?/, '')
    .replace(/(?:Service)?VerifyProcess$/, '');
  return subject === '' ? `checks the data${time}` : `checks ${camelWords(subject)}${time}`;
}

/** `UpgradeJournal`, `JournalArticleUpgradeProcess`; of a class for several steps `Base…`. */
function upgradeAction(simple: string): string {
  const subject = simple.replace(/^(Base)?Upgrade/, '').replace(/UpgradeProcess$/, '');
  const isBase = /^Base[A-Z]/.test(simple);
  const words = subjectWords(isBase ? subject.replace(/^Base/, '') : subject);
  return isBase ? `${words} (a base of several steps)` : words;
}

function placeOf({ kind, simple, version, module }: StepName): string {
  switch (kind) {
    case 'kernel':
      return '';
    case 'core': {
      const to = version ?? /^UpgradeProcess_(\d+_\d+(?:_[1-9]\d*)?)/.exec(simple)?.[1]?.replaceAll('_', '.');
      return to === undefined ? '' : `on the way to ${to} (core)`;
    }
    case 'module':
      return version === undefined ? `module ${module ?? ''}` : `module ${module ?? ''}, its schema ${version}`;
  }
}
