/** Says which part of a condition a log does not fulfil: each part is asked for by itself, as a rule of its own. */
import { CONDITION_KEYS, type Condition } from '../../model/condition.ts';
import type { Rule, RuleExample, Scope } from '../../model/rule.ts';
import { RUN_KINDS } from '../../model/timeline.ts';
import { condition as conditionSchema } from '../condition-schema.ts';
import type { RunExample } from './run-example.ts';

/** Tells whether a condition holds in the log, in runs of any kind. */
type Holds = (condition: Condition, scope?: Scope) => Promise<boolean>;

type Path = readonly PropertyKey[];

/** Returns the part and what is wrong with it, as `when.all[1].problem: no problem has this "logger"`. */
export async function whySilent(rule: Rule, log: RuleExample['log'], run: RunExample): Promise<string> {
  const holds: Holds = async (when, scope = {}) => {
    const asked = { ...rule, when, scope: { runs: RUN_KINDS, ...scope } };
    return (await run(log, [asked])).some(({ ruleId }) => ruleId === rule.id);
  };
  return (await holds(rule.when)) ? outOfScope(rule, holds) : whyNot(rule.when, ['when'], holds);
}

async function outOfScope({ when, scope }: Rule, holds: Holds): Promise<string> {
  const { runs, ...others } = scope;
  if (await holds(when, others)) {
    return runs === undefined
      ? 'it fires in data imports only, which are left out where "scope.runs" does not name them'
      : 'it is in another run than "scope.runs" names';
  }
  const keys = (['databases', 'from', 'to', 'phases'] as const).filter((key) => scope[key] !== undefined);
  const refusing = await filterAsync(keys, async (key) => !(await holds(when, { [key]: scope[key] })));
  return `its condition holds, but the scope leaves it out: ${refusing.map((key) => `"scope.${key}"`).join(', ')}`;
}

async function whyNot(condition: Condition, path: Path, holds: Holds): Promise<string> {
  if ('all' in condition)
    return firstThatFails(condition.all, [...path, 'all'], holds, 'each of them holds, but not together');
  if ('sequence' in condition)
    return firstThatFails(
      condition.sequence,
      [...path, 'sequence'],
      holds,
      'each step is found, but not in this order',
    );
  if ('any' in condition) {
    const [only, another] = condition.any;
    if (only !== undefined && another === undefined) return whyNot(only, [...path, 'any', 0], holds);
    return `${shown([...path, 'any'])}: none of them holds`;
  }
  if ('not' in condition) return `${shown([...path, 'not'])}: what must not hold does`;
  if ('count' in condition) {
    const { of } = condition.count;
    if (!(await holds(of))) return whyNot(of, [...path, 'count', 'of'], holds);
    return `${shown([...path, 'count'])}: it is found, but not as often as asked`;
  }
  if ('inside' in condition) {
    const { span, find } = condition.inside;
    if (!(await holds({ span }))) return whyNot({ span }, [...path, 'inside'], holds);
    if (!(await holds(find))) return whyNot(find, [...path, 'inside', 'find'], holds);
    return `${shown([...path, 'inside'])}: both are found, but "find" stands in no such span`;
  }
  return whyNoFit(condition, path, holds);
}

/** A part by itself; `not` alone finds nothing that a rule could show. */
async function isFulfilled(condition: Condition, holds: Holds): Promise<boolean> {
  return 'not' in condition ? !(await holds(condition.not)) : holds(condition);
}

async function firstThatFails(
  parts: readonly Condition[],
  path: Path,
  holds: Holds,
  otherwise: string,
): Promise<string> {
  for (const [index, part] of parts.entries()) {
    if (!(await isFulfilled(part, holds))) return whyNot(part, [...path, index], holds);
  }
  return `${shown(path)}: ${otherwise}`;
}

/** Fields that a form cannot be without. */
const REQUIRED: readonly string[] = ['event', 'status'];

/** Asks for each field of a pattern by itself. */
async function whyNoFit(condition: Condition, path: Path, holds: Holds): Promise<string> {
  const form = CONDITION_KEYS.find((key) => key in condition) ?? '';
  const pattern = new Map<string, unknown>(Object.entries(condition)).get(form);
  const where = shown([...path, form]);
  if (typeof pattern !== 'object' || pattern === null) return `${where}: it does not hold`;
  const fields = Object.entries(pattern);
  const required = form === 'mark' || form === 'module' ? fields.filter(([name]) => REQUIRED.includes(name)) : [];
  const refusing = await filterAsync(fields, async (field) => {
    const part = conditionSchema.safeParse({ [form]: Object.fromEntries([...required, field]) });
    return part.success && !(await holds(part.data));
  });
  const names = refusing.map(([name]) => `"${name}"`).join(', ');
  if (refusing.length === 0) return `${where}: each field is found, but not all of them together`;
  return `${where}: nothing has this ${names}`;
}

async function filterAsync<Item>(
  items: readonly Item[],
  fits: (item: Item) => Promise<boolean>,
): Promise<readonly Item[]> {
  const kept: Item[] = [];
  for (const item of items) if (await fits(item)) kept.push(item);
  return kept;
}

/** `when.all[1].problem`. */
function shown(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}
