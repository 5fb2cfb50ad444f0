import type { Finding } from '../../../model/finding.ts';
import type { Report } from '../../../model/report.ts';
import { placeText } from '../../view/place-text.ts';
import type { TestResult } from './test-suite.ts';

/** Explains a failure by the finding that names it: title, what was seen, the root exception, the place, what to do. */
export function explainFailure(finding: Finding, sources: Report['sources']): TestResult {
  const { title, message, cause, exceptionChain, remediation, excerpt, place, ruleId } = finding;
  const root = exceptionChain.at(-1);
  const parts = [
    message,
    cause ?? '',
    root === undefined ? '' : `Root exception: ${root.type}${root.message === undefined ? '' : `: ${root.message}`}`,
    `Place: ${placeText(place, sources)}`,
    `Rule: ${ruleId ?? 'none; no rule explains it'}`,
    remediation.summary === '' ? '' : `What to do: ${remediation.summary}`,
    excerpt.map(({ line, text, highlight }) => `${highlight ? '>' : ' '} ${line} | ${text}`).join('\n'),
  ];
  return {
    kind: 'failed',
    type: root?.type ?? ruleId ?? 'unexplained',
    message: title,
    text: parts.filter((part) => part !== '').join('\n'),
  };
}
