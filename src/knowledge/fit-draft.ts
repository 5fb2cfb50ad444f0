/** Finds the condition, the example and the near miss with which a drafted rule holds. */
import type { Level } from '../model/finding.ts';
import type { Rule, RuleExample } from '../model/rule.ts';
import { draftConditions } from '../rules/draft/draft-conditions.ts';
import type { DraftFacts } from '../rules/draft/draft-facts.ts';
import { draftNearMisses } from '../rules/draft/draft-near-misses.ts';
import { stepClassOf } from '../rules/draft/step-class.ts';
import { type RuleDraft, writeDraft } from '../rules/draft/write-draft.ts';
import { formatRuleProblem } from '../rules/rule-problem.ts';
import { readRule } from '../rules/read-rule.ts';
import { readDraftFacts } from './read-draft-facts.ts';
import type { PlacedText } from './read-record-text.ts';
import { runExample } from './run-example.ts';

/** What a draft has to hold against. */
export interface DraftTask {
  readonly id: string;
  readonly schema: string;
  readonly placed: PlacedText;
  readonly level: Level;
  /** Name of the example. */
  readonly name: string;
  /** Rules that are asked before the drafted one. */
  readonly noise: readonly Rule[];
  readonly firesInLogs: (rule: Rule) => Promise<boolean>;
}

/** Lines above a record that are tried with it, where it says nothing alone. */
const LINES_BEFORE = [0, 1, 5, 20, 200] as const;

/** Stands for the near miss until there is one. */
const NOTHING: RuleExample = { name: 'nothing', log: 'nothing\n' };

/** Returns the text of a rule that fires on the record and on its logs and is silent on a near miss; absent where none does. */
export async function fitDraft(task: DraftTask): Promise<string | undefined> {
  for (const log of exampleLogs(task.placed)) {
    const facts = await readDraftFacts(log);
    const draft = facts && (await fitCondition(task, facts, log));
    if (draft !== undefined) return draft;
  }
  return undefined;
}

function exampleLogs({ text, linesBefore }: PlacedText): readonly string[] {
  const logs = LINES_BEFORE.map((count) => [...(count === 0 ? [] : linesBefore.slice(-count)), text].join('\n'));
  return [...new Set(logs)];
}

async function fitCondition(task: DraftTask, facts: DraftFacts, log: string): Promise<string | undefined> {
  for (const condition of draftConditions(facts)) {
    const draft: RuleDraft = {
      subject: subjectOf(facts),
      level: task.level,
      runKind: facts.runKind,
      condition,
      captures: {},
      fires: { name: task.name, log },
      silent: NOTHING,
    };
    const rule = ruleOf(task, draft);
    const captures = await capturesOf(rule, log, task.noise);
    if (captures === undefined || !(await task.firesInLogs(rule))) continue;
    const silent = await nearMissOf(rule, draftNearMisses(log, facts));
    if (silent !== undefined) return writeDraft({ ...draft, captures, silent }, task.schema);
  }
  return undefined;
}

function ruleOf({ id, schema }: DraftTask, draft: RuleDraft): Rule {
  const { rule, problems } = readRule({ id, path: id, text: writeDraft(draft, schema) });
  if (rule === undefined) throw new Error(`a drafted rule is broken: ${problems.map(formatRuleProblem).join('; ')}`);
  return rule;
}

/** What the named groups of its patterns captured; absent where the rule does not fire. */
async function capturesOf(rule: Rule, log: string, noise: readonly Rule[]): Promise<RuleDraft['captures'] | undefined> {
  const findings = await runExample(log, [rule, ...noise]);
  const found = findings.find(({ ruleId }) => ruleId === rule.id)?.arguments;
  const patterns = JSON.stringify(rule.when);
  return (
    found &&
    Object.fromEntries(
      Object.entries(found).flatMap(([name, value]) =>
        typeof value === 'string' && patterns.includes(`(?<${name}>`) ? [[name, value]] : [],
      ),
    )
  );
}

async function nearMissOf(rule: Rule, misses: readonly RuleExample[]): Promise<RuleExample | undefined> {
  for (const miss of misses) {
    const findings = await runExample(miss.log, [rule]);
    if (!findings.some(({ ruleId }) => ruleId === rule.id)) return miss;
  }
  return undefined;
}

function subjectOf({ throwable, eventName, logger }: DraftFacts): string {
  const type = throwable?.chain.at(-1)?.type.split('.').at(-1);
  const step = throwable && stepClassOf(throwable)?.split('.').at(-1);
  return [type ?? logger ?? eventName, step === undefined ? '' : `in ${step}`].filter((part) => part !== '').join(' ');
}
