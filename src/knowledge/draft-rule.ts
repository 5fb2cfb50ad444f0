/** Drafts the file of a new rule, from a log or empty. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { grammars } from '../../grammars/index.ts';
import { type AnalysisContext, analyzeInputs } from '../analyze.ts';
import { entryOf } from '../diagnose/entry-of.ts';
import { UserError } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Notification } from '../model/notification.ts';
import type { Report } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { packageFolder, toolVersion } from '../package-folder.ts';
import { visibleText } from '../visible-text.ts';
import { checkRuleId } from '../rules/draft/check-rule-id.ts';
import { freePath, writeNewFile } from '../rules/draft/place-draft.ts';
import { ruleSkeleton } from '../rules/draft/skeleton.ts';
import { chooseFinding, listFindings } from './choose-finding.ts';
import { fitDraft } from './fit-draft.ts';
import { readRecordText } from './read-record-text.ts';
import { knownRules } from './rule-folders.ts';

/** What to draft, and from what. */
export interface DraftRequest {
  /** `<area>/<slug>` of the new rule. */
  readonly id: string;
  /** Folder of rules that it is put into; made where it is not there. */
  readonly dir: string;
  /** Logs to draft it from; an empty rule where there are none. */
  readonly logs: readonly string[];
  /** Id of a finding in them. */
  readonly finding?: string;
  /** Folders with more rules. */
  readonly ruleDirs: readonly string[];
  readonly notify: (notification: Notification) => void;
}

/** The file that was written. */
export interface DraftedRule {
  readonly path: string;
  /** `finding r0p1 (upgrade.log:87)`; absent for an empty rule. */
  readonly from?: string;
  /** It stands among the rules of the program, in a copy of its sources. */
  readonly isContribution: boolean;
}

/** Writes the file of a new rule. Throws a `UserError` where the id is none or taken, or nothing can be drafted. */
export async function draftRule(request: DraftRequest): Promise<DraftedRule> {
  const { id, dir, logs, ruleDirs, notify } = request;
  checkRuleId(id);
  const path = freePath(dir, id);
  const isContribution = hasSchema(dir);
  const known = await knownRules(ruleDirs.filter(existsSync), notify);
  if (known.some(({ rule }) => rule.id === id)) {
    throw new UserError(
      `"${id}" is the id of a rule already; choose another slug, or see it with: updoc rules show ${id}`,
    );
  }
  if (logs.length === 0) {
    writeNewFile(path, ruleSkeleton(id, schemaFor(dir)));
    return { path, isContribution };
  }
  const rules = known.map(({ rule }) => rule);
  const context = contextOf(rules);
  const report = await analyzeInputs(logs, context);
  report.notifications.filter(({ level }) => level !== 'note').forEach(notify);
  const finding = chooseFinding(report, request.finding);
  const text = await draftText(request, { rules, context, report, finding });
  writeNewFile(path, text);
  return { path, isContribution, from: `finding ${finding.id} (${placeOf(report, finding)})` };
}

interface ChosenFinding {
  readonly rules: readonly Rule[];
  readonly context: AnalysisContext;
  readonly report: Report;
  readonly finding: Finding;
}

async function draftText(
  { id, dir, logs }: DraftRequest,
  { rules, context, report, finding }: ChosenFinding,
): Promise<string> {
  const placed = await readRecordText(logs, report.sources, finding.place);
  const firesInLogs: Parameters<typeof fitDraft>[0]['firesInLogs'] = async (rule) => {
    const { findings } = await analyzeInputs(logs, { ...context, rules: [...context.rules, entryOf(rule)] });
    return findings.some(({ ruleId }) => ruleId === rule.id);
  };
  const text = await fitDraft({
    id,
    schema: schemaFor(dir),
    placed,
    level: finding.level,
    name: `as found in ${visibleText(basename(report.sources[finding.place.source]?.path ?? 'a log'))}`,
    noise: rules.filter(({ nature }) => nature === 'noise'),
    firesInLogs,
  });
  if (text !== undefined) return text;
  throw new UserError(
    `nothing in finding "${finding.id}" (${placeOf(report, finding)}) tells it from others: "${visibleText(finding.title).slice(0, 100)}"; choose another with --finding, or leave --from out and write the condition yourself${listFindings(report)}`,
  );
}

function placeOf({ sources }: Report, { place }: Finding): string {
  return `${sources[place.source]?.path ?? ''}:${place.startLine}`;
}

/** Beside rules that have a schema it is theirs, else that of the program. */
function schemaFor(dir: string): string {
  return hasSchema(dir) ? '../schema.json' : resolve(packageFolder(), 'rules', 'schema.json');
}

function hasSchema(dir: string): boolean {
  return existsSync(join(dir, 'schema.json'));
}

function contextOf(rules: readonly Rule[]): AnalysisContext {
  return {
    grammars,
    rules: rules.map(entryOf),
    toolVersion: toolVersion(),
    now: new Date(),
    stdin: { [Symbol.asyncIterator]: refuseStdin },
    timeZone: undefined,
    from: undefined,
    to: undefined,
    notifications: [],
  };
}

function refuseStdin(): never {
  throw new UserError(
    'a rule is drafted from files: the log is read again; write it to a file and name that with --from',
  );
}
