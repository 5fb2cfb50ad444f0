import {
  type DocumentOutput,
  type KnowledgeOptions,
  UserError,
  checkRuleFolders,
  draftRule,
  listRules,
  showRule,
} from '../../index.ts';
import { visibleText } from '../../visible-text.ts';
import { ownRulesFolder, ruleDirs } from '../rule-dirs.ts';
import { type Streams, sayLine, terminalWidth, wantsColor, writeAll } from '../streams.ts';

/** Options of all commands on rules. */
export interface RulesFlags {
  readonly format?: DocumentOutput;
  readonly rules: readonly string[];
}

/** Options of `updoc rules list`. */
export interface ListFlags extends RulesFlags {
  readonly area?: string;
  readonly level?: string;
  readonly nature?: string;
  readonly database?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Lists the rules that fit the options. */
export async function runList({ format, rules, ...filter }: ListFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await listRules(filter, optionsOf({ format, rules }, streams)));
}

/** Shows one rule. */
export async function runShow(id: string, flags: RulesFlags, streams: Streams): Promise<void> {
  await writeAll(streams.stdout, await showRule(id, optionsOf(flags, streams)));
}

/** Options of `updoc rules check`. */
export interface CheckFlags extends RulesFlags {
  readonly only?: string;
}

/** Checks rules, and returns the exit code: 2 where there is anything to correct. */
export async function runCheck(
  dir: string | undefined,
  { only, ...flags }: CheckFlags,
  streams: Streams,
): Promise<number> {
  const options = { ...optionsOf(flags, streams), ...(only !== undefined && { only }) };
  const { text, hasMistakes } = await checkRuleFolders(dir, options);
  await writeAll(streams.stdout, text);
  return hasMistakes ? 2 : 0;
}

/** Options of `updoc rules new`. */
export interface NewFlags {
  readonly from: readonly string[];
  readonly finding?: string;
  readonly dir?: string;
  readonly rules: readonly string[];
}

/** Drafts a rule, and says where it is and what to do next. */
export async function runNew(id: string, { from, finding, dir, rules }: NewFlags, streams: Streams): Promise<void> {
  if (finding !== undefined && from.length === 0) {
    throw new UserError('--finding names a finding of a log; name the log as well: --from <log>');
  }
  const folder = dir ?? ownRulesFolder(streams);
  if (folder === undefined)
    throw new UserError('there is no home folder to put the rule into; name a folder with --dir');
  const drafted = await draftRule({
    id,
    dir: folder,
    logs: from,
    ruleDirs: ruleDirs(rules, streams),
    notify: ({ level, message }) => {
      sayLine(streams.stderr, `${level}: ${message}`);
    },
    ...(finding !== undefined && { finding }),
  });
  const said = drafted.from === undefined ? 'a rule to fill in' : `from ${drafted.from}`;
  const steps = [
    ...(drafted.from === undefined
      ? []
      : ['Replace the names, hosts, addresses and ids in its examples: they are as in the log.']),
    'Write what is marked TODO.',
    ...(drafted.isContribution ? stepsOfContributor(id, from) : stepsOfUser(folder, dir, from)),
  ];
  const lines = [`wrote ${drafted.path}, ${said}`, 'Next:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
  await writeAll(streams.stdout, visibleText(`${lines.join('\n')}\n`));
}

function stepsOfUser(folder: string, dir: string | undefined, [log = '<log>']: readonly string[]): readonly string[] {
  return [`updoc rules check ${folder}`, `updoc ${log}${dir === undefined ? '' : ` --rules ${dir}`}`];
}

/** As CONTRIBUTING.md has them. */
function stepsOfContributor(id: string, [log = '<log>']: readonly string[]): readonly string[] {
  return [
    `npm run rule ${id}`,
    `npx updoc ${log}`,
    'npm run rules:docs',
    'npx vitest run test/rules -u, then read what changed in test/golden/rules/cross-fire.md',
  ];
}

function optionsOf(
  { format = 'terminal', rules }: { readonly format?: DocumentOutput | undefined; readonly rules: readonly string[] },
  streams: Streams,
): KnowledgeOptions {
  return {
    ruleDirs: ruleDirs(rules, streams),
    output: format,
    page: { width: terminalWidth(streams), color: wantsColor('auto', streams) },
    notify: ({ level, message }) => {
      sayLine(streams.stderr, `${level}: ${message}`);
    },
  };
}
