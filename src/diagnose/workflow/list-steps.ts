import type { Edition } from '../../model/workflow.ts';
import { ANY_LINE, type LineRange } from '../release-line.ts';
import { type DocumentedStep, overlaps } from './documented-step.ts';
import { AFTER_STEPS } from './steps/after-steps.ts';
import { CLOUD_STEPS_AFTER, CLOUD_STEPS_BEFORE } from './steps/cloud-steps.ts';
import { PLAN_AND_TEST_STEPS } from './steps/plan-and-test-steps.ts';
import { PRODUCTION_STEPS } from './steps/production-steps.ts';
import { AGAIN_STEPS, UPGRADE_STEPS } from './steps/upgrade-steps.ts';

const ON_PREMISES: readonly DocumentedStep[] = [
  ...PLAN_AND_TEST_STEPS,
  ...PRODUCTION_STEPS,
  ...withAgain(UPGRADE_STEPS),
  ...AFTER_STEPS,
];

const CLOUD: readonly DocumentedStep[] = [
  ...PLAN_AND_TEST_STEPS.filter(({ id }) => id === 'P1'),
  ...CLOUD_STEPS_BEFORE,
  ...withAgain(UPGRADE_STEPS),
  ...CLOUD_STEPS_AFTER,
];

/** Every step of both editions. */
export const ALL_STEPS: readonly DocumentedStep[] = [...ON_PREMISES, ...CLOUD];

/** Lists the documented steps of an edition, in their order. */
export function listSteps(edition: Edition): readonly DocumentedStep[] {
  return edition === 'cloud' ? CLOUD : ON_PREMISES;
}

/** Tells whether a step applies between two versions; what the logs do not tell leaves nothing out. */
export function appliesTo(step: DocumentedStep, from: LineRange, to: LineRange): boolean {
  return overlaps(step.from ?? ANY_LINE, from) && overlaps(step.to ?? ANY_LINE, to);
}

/** Starting over and running again stand behind the core and its verifiers. */
function withAgain(steps: readonly DocumentedStep[]): readonly DocumentedStep[] {
  return steps.flatMap((step) => (step.id === 'U4.1' ? [...AGAIN_STEPS, step] : [step]));
}
