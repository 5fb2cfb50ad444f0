import type { FindingProblem } from '../model/finding.ts';
import type { AttributeValue } from '../model/meaning.ts';
import type { Problem } from '../model/timeline.ts';

/** Takes out of a problem what makes it known again in other logs. `process`: the upgrade or verify process it stands in. */
export function findingProblem(problem: Problem, process: string | undefined): FindingProblem {
  const { template, attributes, throwable } = problem;
  const module = textOf(attributes.module) ?? problem.module;
  const sqlState = throwable?.sqlState ?? textOf(attributes.sqlState);
  const vendorCode = throwable?.vendorCode ?? textOf(attributes.code);
  return {
    template,
    ...(module !== undefined && { module }),
    ...(process !== undefined && { process }),
    ...(sqlState !== undefined && { sqlState }),
    ...(vendorCode !== undefined && { vendorCode }),
  };
}

function textOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
