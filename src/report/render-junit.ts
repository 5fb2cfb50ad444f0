import type { Report } from '../model/report.ts';
import { createFindExplanation } from './outputs/junit/find-explanation.ts';
import { importSuites } from './outputs/junit/import-suites.ts';
import { moduleSuite } from './outputs/junit/module-suite.ts';
import { spanSuites } from './outputs/junit/span-suites.ts';
import type { TestCase, TestSuite } from './outputs/junit/test-suite.ts';
import { findingSuite, verdictSuite } from './outputs/junit/verdict-suites.ts';
import { writeSuites } from './outputs/junit/write-suites.ts';

/** Writes a report as JUnit XML: the verdict, each process, verify, module, step and table is a test case. */
export function renderJunit(report: Report): string {
  const find = createFindExplanation(report);
  const suites = [
    verdictSuite(report),
    ...spanSuites(report, find),
    moduleSuite(report, find),
    ...importSuites(report),
    findingSuite(report),
  ];
  return writeSuites('updoc', suites.filter(({ cases }) => cases.length > 0).map(withDistinctNames));
}

/** GitLab takes cases of one class and name for one; a second one gets a number. */
function withDistinctNames(suite: TestSuite): TestSuite {
  const seen = new Map<string, number>();
  const cases = suite.cases.map((testCase): TestCase => {
    const key = JSON.stringify([testCase.className, testCase.name]);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? testCase : { ...testCase, name: `${testCase.name} (${times})` };
  });
  return { ...suite, cases };
}
