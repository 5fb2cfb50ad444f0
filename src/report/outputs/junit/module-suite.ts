import type { Report } from '../../../model/report.ts';
import type { ModuleState, ModuleStep } from '../../../model/timeline.ts';
import { placeText } from '../../view/place-text.ts';
import { explainFailure } from './explain-failure.ts';
import type { FindExplanation } from './find-explanation.ts';
import { PASSED, type TestCase, type TestResult, type TestSuite } from './test-suite.ts';

/** Makes a case of each module whose upgrade the log tells of, and of each step that waits. */
export function moduleSuite(report: Report, find: FindExplanation): TestSuite {
  return { name: 'modules', cases: report.modules.flatMap((module) => casesOf(report, module, find)) };
}

function casesOf(report: Report, module: ModuleState, find: FindExplanation): readonly TestCase[] {
  const { name, fromSchema, toSchema, place, steps = [], blockedBy = [] } = module;
  const whole: TestCase = {
    className: name,
    name: 'module upgrade',
    result: resultOf(report, module, find),
    notes: [
      placeText(place, report.sources),
      ...(fromSchema === undefined && toSchema === undefined ? [] : [`schema ${versions(fromSchema, toSchema)}`]),
      ...(blockedBy.length === 0 ? [] : [`waits for ${blockedBy.join(', ')}`]),
    ],
  };
  return [whole, ...steps.map((step) => stepCase(name, step))];
}

function stepCase(className: string, { from, to, process, required }: ModuleStep): TestCase {
  const result = { kind: 'skipped', reason: 'The step waits.' } as const;
  const notes = [
    ...(process === undefined ? [] : [process]),
    ...(required === true ? ['required: the module does not start without it'] : []),
  ];
  return { className, name: `step ${versions(from, to)}`, result, notes };
}

function versions(from = '?', to = '?'): string {
  return `${from} to ${to}`;
}

function resultOf({ sources }: Report, { name, status, place }: ModuleState, find: FindExplanation): TestResult {
  switch (status) {
    case 'upgraded':
      return PASSED;
    case 'pending':
      return { kind: 'skipped', reason: 'The upgrade of the module waits.' };
    case 'unknown':
      return { kind: 'skipped', reason: 'The log does not tell what became of it.' };
    case 'failed': {
      const finding = find(name);
      if (finding !== undefined) return explainFailure(finding, sources);
      const text = `Place: ${placeText(place, sources)}`;
      return { kind: 'failed', type: 'failed', message: 'The log prints that it failed, and not why', text };
    }
  }
}
