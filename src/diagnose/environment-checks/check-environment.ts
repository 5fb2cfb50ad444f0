import type { Finding } from '../../model/finding.ts';
import { checkDocumentStore } from './check-document-store.ts';
import { checkDriver } from './check-driver.ts';
import { checkHeap } from './check-heap.ts';
import { checkIndexing } from './check-indexing.ts';
import { checkJava } from './check-java.ts';
import { checkFailedCommands, checkUnknownCommands } from './gogo/check-commands.ts';
import { checkReleaseStates, checkSeveralEnds, checkWaiting } from './gogo/check-modules.ts';
import { checkFailedVerifiers, checkVerifiersNotRun } from './gogo/check-verifiers.ts';
import { checkUpgradePath } from './check-upgrade-path.ts';
import { type CheckFacts, type EnvironmentCheck, toFinding } from './environment-check.ts';

const CHECKS: readonly EnvironmentCheck[] = [
  checkUpgradePath,
  checkJava,
  checkHeap,
  checkDriver,
  checkDocumentStore,
  checkIndexing,
  checkSeveralEnds,
  checkWaiting,
  checkReleaseStates,
  checkFailedVerifiers,
  checkVerifiersNotRun,
  checkUnknownCommands,
  checkFailedCommands,
];

/** Checks where the upgrade ran against what the documentation asks for; advice only, it never decides an outcome. */
export function checkEnvironment(facts: CheckFacts): readonly Finding[] {
  return CHECKS.flatMap((check) => {
    const advice = check(facts);
    return advice === undefined ? [] : [toFinding(advice, facts.run)];
  });
}
