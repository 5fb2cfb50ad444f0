/** Sends the examples of a rule the whole way of a log, and says where they do not what they should. */
import { isDeepStrictEqual } from 'node:util';
import { didYouMean } from '../../errors.ts';
import { ownValue } from '../../model/own-value.ts';
import type { Rule, RuleExample } from '../../model/rule.ts';
import { exampleLog } from '../example-log.ts';
import { findContradiction } from './find-contradictions.ts';
import type { ValueRemark } from './remark.ts';
import type { ExampleFinding, RunExample } from './run-example.ts';
import { whySilent } from './why-silent.ts';

const MOST_NAMED = 3;

/** Checks all examples of a rule; `noise` are the rules that are asked before any other. */
export async function checkExamples(
  rule: Rule,
  noise: readonly Rule[],
  run: RunExample,
): Promise<readonly ValueRemark[]> {
  const rules = [rule, ...noise.filter(({ id }) => id !== rule.id)];
  const fires = await Promise.all(rule.examples.fires.map((example) => run(exampleLog(example), rules)));
  const silent = await Promise.all(rule.examples.silent.map((example) => run(exampleLog(example), rules)));
  const isSilent = fires.map((findings) => findingOf(rule, findings) === undefined);
  const never = isSilent.every(Boolean) ? await whyNever(rule, fires, run) : undefined;
  const firing = never === undefined ? fires.map((findings, index) => firingMistakes(rule, index, findings, run)) : [];
  return [
    ...(never === undefined ? (await Promise.all(firing)).flat() : [never]),
    ...silent.flatMap((findings, index) => silentMistakes(rule, index, findings)),
  ];
}

/** What keeps a rule from ever firing; absent where only its examples may be wrong. */
async function whyNever(
  rule: Rule,
  found: readonly (readonly ExampleFinding[])[],
  run: RunExample,
): Promise<ValueRemark | undefined> {
  const contradiction = findContradiction(rule);
  if (contradiction !== undefined) return contradiction;
  const alone = await Promise.all(rule.examples.fires.map((example) => run(exampleLog(example), [rule])));
  if (!alone.every((findings) => findingOf(rule, findings) !== undefined)) return undefined;
  const swallowing = new Set(found.flat().flatMap(({ role, ruleId }) => (role === 'noise' ? (ruleId ?? []) : [])));
  const names = [...swallowing].map((id) => `"${id}"`).join(', ');
  return {
    path: ['when'],
    message: `can never fire: the noise rule ${names} explains what every example holds, and no other rule is asked then; narrow that one down`,
  };
}

async function firingMistakes(
  rule: Rule,
  index: number,
  findings: readonly ExampleFinding[],
  run: RunExample,
): Promise<readonly ValueRemark[]> {
  const example = rule.examples.fires[index];
  const path = ['examples', 'fires', index];
  const finding = findingOf(rule, findings);
  if (finding === undefined) {
    return [
      {
        path: [...path, 'log'],
        message: `the example "${example.name}" does not fire: ${await whySilent(rule, exampleLog(example), run)}; found in it: ${namesOf(findings)}`,
      },
    ];
  }
  const missing = namesIn(rule.message).filter(
    (name) => !Object.hasOwn({ ...finding.arguments, ...example.captures }, name),
  );
  return [
    ...wrongCaptures(example, finding).map(({ name, message }) => ({ path: [...path, 'captures', name], message })),
    ...missing.map((name) => ({
      path: [...path, 'log'],
      message: `the example "${example.name}" captures no "${name}", which the message names`,
    })),
  ];
}

function silentMistakes(rule: Rule, index: number, findings: readonly ExampleFinding[]): readonly ValueRemark[] {
  if (findingOf(rule, findings) === undefined) return [];
  const { name } = rule.examples.silent[index];
  const message = `the near miss "${name}" fires; narrow the condition down, or move it to the examples that fire`;
  return [{ path: ['examples', 'silent', index, 'log'], message }];
}

function wrongCaptures(
  { captures = {} }: RuleExample,
  finding: ExampleFinding,
): readonly { name: string; message: string }[] {
  return Object.entries(captures).flatMap(([name, expected]) => {
    const found = ownValue(finding.arguments, name);
    if (isDeepStrictEqual(found, expected)) return [];
    const known = Object.keys(finding.arguments);
    if (found === undefined) return [{ name, message: notCaptured(name, String(expected), known) }];
    return [{ name, message: `the example captures "${String(found)}" as "${name}"; expected "${String(expected)}"` }];
  });
}

function notCaptured(name: string, expected: string, captured: readonly string[]): string {
  const known = captured.length === 0 ? 'nothing' : captured.join(', ');
  return `the example captures no "${name}"; expected "${expected}"; captured: ${known}${didYouMean([name], captured)}`;
}

function findingOf({ id }: Rule, findings: readonly ExampleFinding[]): ExampleFinding | undefined {
  return findings.find(({ ruleId }) => ruleId === id);
}

function namesOf(findings: readonly ExampleFinding[]): string {
  const names = findings.slice(0, MOST_NAMED).map(({ ruleId, title }) => ruleId ?? `"${title.slice(0, 100)}"`);
  return names.length === 0
    ? 'nothing that a rule could fire on'
    : `${names.join(', ')}${findings.length > MOST_NAMED ? ' …' : ''}`;
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name);
}
