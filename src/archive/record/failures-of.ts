import type { Failure, Occurrence } from '../../model/archive.ts';
import type { ExcerptLine, Finding, Role } from '../../model/finding.ts';
import { shortText } from './short-text.ts';

/** From the most telling one on. */
const ROLES: readonly Role[] = ['root-cause', 'consequence', 'contributing', 'advice', 'noise'];
const MOST_EXCEPTIONS = 8;
const MOST_LINES = 5;
const LONGEST_LINE = 300;

/** Makes the distinct failures of findings; of findings with the same fingerprint the most telling one speaks. */
export function failuresOf(findings: readonly Finding[]): readonly Failure[] {
  const byFingerprint = Map.groupBy(findings, ({ fingerprint }) => fingerprint);
  return [...byFingerprint.values()].flatMap((same) => {
    const [best] = same.toSorted((left, right) => weightOf(left) - weightOf(right));
    return best === undefined ? [] : [failureOf(best)];
  });
}

/** What is different each time. */
export function occurrenceOf(finding: Finding): Occurrence {
  const { fingerprint, ruleId, title, role, level, occurrences, firstTime, lastTime, place } = finding;
  return {
    fingerprint,
    title: shortText(title),
    role,
    level,
    count: occurrences,
    source: place.source,
    line: place.startLine,
    ...(ruleId !== null && { ruleId }),
    ...(firstTime !== undefined && { firstTime }),
    ...(lastTime !== undefined && { lastTime }),
  };
}

function weightOf({ role, ruleId }: Finding): number {
  return ROLES.indexOf(role) * 2 + (ruleId === null ? 1 : 0);
}

function failureOf(finding: Finding): Failure {
  const { fingerprint, title, message, ruleId, level, role, exceptionChain, problem = {}, step, excerpt } = finding;
  const { template, module, process = step?.name, sqlState, vendorCode } = problem;
  const lines = mostTelling(excerpt).map(({ text }) => shortText(text, LONGEST_LINE));
  return {
    fingerprint,
    matters: role !== 'noise' && role !== 'advice',
    title: shortText(title),
    message: shortText(message),
    level,
    exceptions: outerAndInner(exceptionChain).map(({ type, message: said }) => ({
      type: shortText(type),
      ...(said !== undefined && { message: shortText(said) }),
    })),
    hasTexts: true,
    ...(template !== undefined && { template: shortText(template) }),
    ...(ruleId !== null && { ruleId }),
    ...(module !== undefined && { module: shortText(module) }),
    ...(process !== undefined && { process: shortText(process) }),
    ...(sqlState !== undefined && { sqlState: shortText(sqlState) }),
    ...(vendorCode !== undefined && { vendorCode: shortText(vendorCode) }),
    ...(lines.length > 0 && { excerpt: lines.join('\n') }),
  };
}

/** Of a long chain the outermost one and those next to the root cause. */
function outerAndInner<T>(chain: readonly T[]): readonly T[] {
  return chain.length <= MOST_EXCEPTIONS ? chain : [...chain.slice(0, 1), ...chain.slice(1 - MOST_EXCEPTIONS)];
}

/** The lines that are meant, then those before and behind them, in order. */
function mostTelling(excerpt: readonly ExcerptLine[]): readonly ExcerptLine[] {
  const first = Math.max(
    0,
    excerpt.findIndex(({ highlight }) => highlight),
  );
  const distance = (line: ExcerptLine) => (line.highlight ? -1 : Math.abs(excerpt.indexOf(line) - first));
  const kept = new Set(excerpt.toSorted((left, right) => distance(left) - distance(right)).slice(0, MOST_LINES));
  return excerpt.filter((line) => kept.has(line));
}
