/** Writes `rules/compiled.json`, part of the build: rules as JSON, so that a start needs no YAML parser. */
import { writeFileSync } from 'node:fs';
import { checkRules } from '../src/rules/check-rules.ts';
import { compiledPath, formatCompiled } from '../src/rules/compiled-rules.ts';
import { findRuleFiles } from '../src/rules/find-rule-files.ts';
import { formatRuleProblem } from '../src/rules/rule-problem.ts';

const dir = new URL('../rules', import.meta.url).pathname;
const { rules, problems } = checkRules(dir, []);
if (problems.length > 0) throw new Error(problems.map(formatRuleProblem).join('\n'));
writeFileSync(compiledPath(dir), formatCompiled(findRuleFiles(dir), rules));
