import { xmlAttribute, xmlText } from './escape-xml.ts';
import type { TestCase, TestResult, TestSuite } from './test-suite.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes suites in the form that Jenkins and GitLab read. */
export function writeSuites(name: string, suites: readonly TestSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const { tests, failures } = countsOf(cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open('testsuites', { name, tests, failures, errors: 0 }),
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteLines({ name, startTime, durationMs, cases }: TestSuite): readonly string[] {
  const timed = cases.flatMap((testCase) => testCase.durationMs ?? []);
  const time = durationMs ?? (timed.length === 0 ? undefined : timed.reduce((sum, each) => sum + each, 0));
  return [
    `  ${open('testsuite', {
      name,
      ...countsOf(cases),
      errors: 0,
      time: seconds(time),
      // The form knows neither zones nor fractions; the time is UTC.
      timestamp: startTime?.slice(0, 19),
    })}`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

function caseLines({ className, name, durationMs, result, notes }: TestCase): readonly string[] {
  return [
    `    ${open('testcase', { classname: className, name, time: seconds(durationMs) })}`,
    ...resultLines(result),
    ...(notes.length === 0 ? [] : [`      <system-out>${xmlText(notes.join('\n'))}</system-out>`]),
    '    </testcase>',
  ];
}

function resultLines(result: TestResult): readonly string[] {
  switch (result.kind) {
    case 'passed':
      return [];
    case 'skipped':
      return [`      <skipped>${xmlText(result.reason)}</skipped>`];
    case 'failed':
      return [
        `      ${open('failure', { type: result.type, message: result.message })}${xmlText(result.text)}</failure>`,
      ];
  }
}

function countsOf(cases: readonly TestCase[]): { tests: number; failures: number; skipped: number } {
  const countOf = (kind: TestResult['kind']): number => cases.filter(({ result }) => result.kind === kind).length;
  return { tests: cases.length, failures: countOf('failed'), skipped: countOf('skipped') };
}

function open(element: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlAttribute(String(value))}"`);
  return `<${element}${written.join('')}>`;
}

function seconds(durationMs: number | undefined): string | undefined {
  return durationMs === undefined ? undefined : (durationMs / 1000).toFixed(3);
}
