import { type DocumentOutput, type KnowledgeOptions, checkRuleFolders, listRules, showRule } from '../../index.ts';
import { ruleDirs } from '../rule-dirs.ts';
import { type Streams, terminalWidth, wantsColor, writeAll } from '../streams.ts';

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

/** Checks rules, and returns the exit code: 2 where there is anything to correct. */
export async function runCheck(dir: string | undefined, flags: RulesFlags, streams: Streams): Promise<number> {
  const { text, hasMistakes } = await checkRuleFolders(dir, optionsOf(flags, streams));
  await writeAll(streams.stdout, text);
  return hasMistakes ? 2 : 0;
}

function optionsOf(
  { format = 'terminal', rules }: { readonly format?: DocumentOutput | undefined; readonly rules: readonly string[] },
  streams: Streams,
): KnowledgeOptions {
  return {
    ruleDirs: ruleDirs(rules, streams),
    output: format,
    page: { width: terminalWidth(streams), color: wantsColor('auto', streams) },
    notify: ({ level, message }) => void streams.stderr.write(`${level}: ${message}\n`),
  };
}
