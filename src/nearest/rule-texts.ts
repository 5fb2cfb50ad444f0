/** What a rule says of the failure that it knows. */
import type { Rule } from '../model/rule.ts';
import { codeTerm, termsOf } from './terms.ts';

/** The terms of a rule by where they stand. */
export interface RuleTexts {
  readonly title: readonly string[];
  readonly message: readonly string[];
  readonly patterns: readonly string[];
  readonly examples: readonly string[];
}

const FRAME = /^\s*(?:at |\.\.\. \d+ more)/;
/** Time, level, thread and logger of a record. */
const HEADER =
  /^(?:\d{4}-\d\d-\d\d )?(?:\d\d:\d\d:\d\d[.,]\d{3} )?(?:(WARN|ERROR|FATAL|INFO|DEBUG) +)?(?:\[[^\]]*\]){1,2} ?/;

/** Returns the terms of a rule; of examples those that an error says, without frames and names in quotes. */
export function ruleTexts({ title, message, when, examples }: Rule): RuleTexts {
  const said = saidIn(when);
  const of = (...keys: readonly string[]): readonly string[] =>
    said.filter(({ key }) => keys.includes(key)).map(({ text }) => text);
  const codes = [
    ...of('sqlState').map((state) => codeTerm('sqlstate', state)),
    ...of('vendorCode').map((code) => codeTerm('', code.replace(/[-=:]/g, ''))),
  ];
  return {
    title: allTerms(title),
    message: allTerms(message.replace(/\{\{\w+\}\}/g, ' ')),
    patterns: [
      ...new Set([...allTerms([...of('text', 'process').map(literalWords), ...of('exception')].join('\n')), ...codes]),
    ],
    examples: [...termsOf(examples.fires.flatMap(({ log }) => [log].flat().map(errorLines)).join('\n')).words.keys()],
  };
}

function allTerms(text: string): readonly string[] {
  const { words, names } = termsOf(text);
  return [...new Set([...words.keys(), ...names.keys()])];
}

interface SaidText {
  readonly key: string;
  readonly text: string;
}

/** All texts of a condition with the field they stand in, however it is nested; what must not be there says nothing. */
function saidIn(value: unknown, key = ''): readonly SaidText[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((one) => saidIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (name === 'not' ? [] : saidIn(one, name)));
}

/** What is no syntax of a pattern. */
function literalWords(pattern: string): string {
  return pattern
    .replace(/\(\?P?<\w+>/g, ' ')
    .replace(/\\[a-zA-Z]|\[(?:\\.|[^\]\\]){0,500}\]|\(\?[a-z:]*/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/\{\d+(?:,\d*)?\}|[*+?^$|()]/g, ' ');
}

/** Lines of errors without their headers; what only leads there is left out. */
function errorLines(log: string): string {
  const lines = log.split('\n').filter((line) => !FRAME.test(line));
  return lines
    .filter((line) => !/^(?:INFO|DEBUG)$/.test(HEADER.exec(line)?.[1] ?? ''))
    .map((line) => line.replace(HEADER, ''))
    .join('\n');
}
