/** Everything that can be said of folders of rules without an upgrade. */
import type { Rule } from '../../model/rule.ts';
import { checkRules } from '../check-rules.ts';
import { checkExamples, type RunExample } from './check-examples.ts';
import { findRuleFiles } from '../find-rule-files.ts';
import { countHosts, findAddressMistakes } from './find-address-mistakes.ts';
import { findConflicts } from './find-conflicts.ts';
import { findRepeats } from './find-repeats.ts';
import { findStrayFiles } from './find-stray-files.ts';
import { findTodos } from './find-todos.ts';
import { inOrder, type RuleRemark } from './remark.ts';
import { mistakeIn, ruleInFile, type RuleInFile } from './rule-in-file.ts';

/** A folder of rules, and whether it comes with the program. */
export interface RuleFolder {
  readonly dir: string;
  readonly isBuiltIn: boolean;
}

/** What was checked, and what there is to say of it. */
export interface FolderCheck {
  readonly files: number;
  readonly rules: number;
  readonly examples: number;
  /** In the order of files, lines and columns. */
  readonly remarks: readonly RuleRemark[];
}

interface ReadFolder {
  readonly files: number;
  readonly rules: readonly RuleInFile[];
  readonly remarks: readonly RuleRemark[];
}

/**
 * Checks folders of rules, in the order in which they are loaded; `known` are folders whose rules count but are not checked.
 *
 * `run` sends the log of an example the whole way. Throws a `UserError` where a folder is none.
 */
export async function checkFolders(
  folders: readonly RuleFolder[],
  known: readonly RuleFolder[],
  run: RunExample,
): Promise<FolderCheck> {
  const ids = [...known, ...folders].flatMap(({ dir }) => findRuleFiles(dir)).map(({ id }) => id);
  const context = known.map((folder) => readFolder(folder, ids));
  const read = folders.map((folder) => readFolder(folder, ids));
  const checked = read.flatMap(({ rules }) => rules);
  const others = context.flatMap(({ rules }) => rules);
  const all = [...others, ...checked].map(({ rule }) => rule);
  const hosts = countHosts(all);
  const noise = effective(all).filter(({ nature }) => nature === 'noise');
  const remarks: RuleRemark[] = [...read.flatMap((folder) => folder.remarks), ...findConflicts(checked, others)];
  for (const one of checked) {
    const { rule } = one;
    const mistakes = [
      ...findTodos(rule),
      ...findRepeats(rule),
      ...findAddressMistakes(rule, hosts),
      ...(await checkExamples(rule, noise, run)),
    ];
    remarks.push(...mistakes.map((mistake) => mistakeIn(one, mistake)));
  }
  return {
    files: read.reduce((sum, { files }) => sum + files, 0),
    rules: checked.length,
    examples: checked.reduce((sum, { rule }) => sum + rule.examples.fires.length + rule.examples.silent.length, 0),
    remarks: inOrder(remarks),
  };
}

function readFolder({ dir, isBuiltIn }: RuleFolder, knownIds: readonly string[]): ReadFolder {
  const { files, rules, problems } = checkRules(dir, knownIds);
  const byId = new Map(files.map((file) => [file.id, file]));
  return {
    files: files.length,
    rules: rules.flatMap((rule) => {
      const file = byId.get(rule.id);
      return file === undefined ? [] : [ruleInFile(rule, file, isBuiltIn)];
    }),
    remarks: [
      ...problems.map((problem): RuleRemark => ({ ...problem, level: 'mistake' })),
      ...findStrayFiles(
        dir,
        files.map(({ path }) => path),
      ),
    ],
  };
}

/** Of two rules with one id the later one counts. */
function effective(rules: readonly Rule[]): readonly Rule[] {
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
