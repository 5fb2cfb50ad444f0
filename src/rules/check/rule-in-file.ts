import type { Rule } from '../../model/rule.ts';
import type { RuleFile } from '../find-rule-files.ts';
import { parseRuleYaml } from '../parse-rule-yaml.ts';
import type { Locate, RuleRemark, ValueRemark } from './remark.ts';

/** A sound rule, and the file it was read from. */
export interface RuleInFile {
  readonly rule: Rule;
  readonly file: RuleFile;
  /** It comes with the program. */
  readonly isBuiltIn: boolean;
  /** Finds where its values stand; parses the file when it is first asked. */
  readonly locate: Locate;
}

/** Joins a rule with its file. */
export function ruleInFile(rule: Rule, file: RuleFile, isBuiltIn: boolean): RuleInFile {
  let locate: Locate | undefined;
  return {
    rule,
    file,
    isBuiltIn,
    locate: (path) => {
      locate ??= parseRuleYaml(file.text).positionOf;
      return locate(path);
    },
  };
}

/** Says where in the file the mistake stands. */
export function mistakeIn({ file, locate }: RuleInFile, { path, message }: ValueRemark): RuleRemark {
  return { file: file.path, ...locate(path), message, level: 'mistake' };
}
