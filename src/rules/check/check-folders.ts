/** Everything that can be said of folders of rules without an upgrade. */
import { UserError, explainUnknown } from '../../errors.ts';
import type { Rule } from '../../model/rule.ts';
import { checkRules } from '../check-rules.ts';
import { checkExamples } from './check-examples.ts';
import type { RunExample } from './run-example.ts';
import { findRuleFiles, type RuleFile } from '../find-rule-files.ts';
import { countHosts, findAddressMistakes } from './find-address-mistakes.ts';
import { findConflicts } from './find-conflicts.ts';
import { findRepeats } from './find-repeats.ts';
import { findStrayFiles } from './find-stray-files.ts';
import { findTodos } from './find-todos.ts';
import { inOrder, type RuleRemark } from './remark.ts';
import { findUnknownVersions } from './version-mistakes.ts';
import { mistakeIn, ruleInFile, type RuleInFile } from './rule-in-file.ts';

/** A folder of rules, and whether it comes with the program. */
export interface RuleFolder {
  readonly dir: string;
  readonly isBuiltIn: boolean;
}

/** What was checked, and what there is to say of it. */
export interface FolderCheck {
  readonly files: number;
  /** Those without any mistake. */
  readonly rules: number;
  readonly examples: number;
  /** In the order of files, lines and columns. */
  readonly remarks: readonly RuleRemark[];
}

/** What of the folders is checked; all where nothing is said. */
export interface CheckedPart {
  /** Id of one rule. */
  readonly only?: string;
}

interface ReadFolder {
  readonly files: readonly RuleFile[];
  readonly rules: readonly RuleInFile[];
  readonly remarks: readonly RuleRemark[];
}

/**
 * Checks folders of rules, in the order in which they are loaded; `known` are folders whose rules count but are not checked.
 *
 * `run` sends the log of an example the whole way. Throws a `UserError` where a folder is none, or has no rule of the id.
 */
export async function checkFolders(
  folders: readonly RuleFolder[],
  known: readonly RuleFolder[],
  run: RunExample,
  { only }: CheckedPart = {},
): Promise<FolderCheck> {
  const ids = [...known, ...folders].flatMap(({ dir }) => findRuleFiles(dir)).map(({ id }) => id);
  const context = known.map((folder) => readFolder(folder, ids));
  const read = folders.map((folder) => readFolder(folder, ids));
  const files = read.flatMap((folder) => folder.files).filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && files.length === 0) throw new UserError(explainUnknown('rule', [only], ids, 'updoc rules'));
  const sound = read.flatMap(({ rules }) => rules);
  const others = context.flatMap(({ rules }) => rules);
  const all = [...others, ...sound].map(({ rule }) => rule);
  const checked = sound.filter(({ file }) => files.includes(file));
  const remarks = inOrder([
    ...read.flatMap((folder) => folder.remarks),
    ...findConflicts(sound, others),
    ...(await remarksOn(checked, all, run)),
  ]).filter(({ file }) => only === undefined || files.some(({ path }) => path === file));
  const wrong = new Set(remarks.filter(({ level }) => level === 'mistake').map(({ file }) => file));
  return {
    files: files.length,
    rules: checked.filter(({ file }) => !wrong.has(file.path)).length,
    examples: checked.reduce((sum, { rule }) => sum + rule.examples.fires.length + rule.examples.silent.length, 0),
    remarks,
  };
}

async function remarksOn(
  checked: readonly RuleInFile[],
  all: readonly Rule[],
  run: RunExample,
): Promise<readonly RuleRemark[]> {
  const hosts = countHosts(all);
  const noise = effective(all).filter(({ nature }) => nature === 'noise');
  const remarks: RuleRemark[] = [];
  for (const one of checked) {
    const { rule } = one;
    const mistakes = [
      ...findTodos(rule),
      ...findRepeats(rule),
      ...findUnknownVersions(rule),
      ...findAddressMistakes(rule, hosts),
      ...(await checkExamples(rule, noise, run)),
    ];
    remarks.push(...mistakes.map((mistake) => mistakeIn(one, mistake)));
  }
  return remarks;
}

function readFolder({ dir, isBuiltIn }: RuleFolder, knownIds: readonly string[]): ReadFolder {
  const { files, rules, problems } = checkRules(dir, knownIds);
  const byId = new Map(files.map((file) => [file.id, file]));
  return {
    files,
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
