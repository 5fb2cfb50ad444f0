/** Writes `dist/rules.json`, part of the build: rules as JSON, so that a start needs no YAML parser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules } from '../src/rules/check-rules.ts';
import { formatCompiled } from '../src/rules/compiled-rules.ts';
import { findRuleFiles } from '../src/rules/find-rule-files.ts';
import { formatRuleProblem } from '../src/rules/rule-problem.ts';

const root = join(import.meta.dirname, '..');
const { rules, problems } = checkRules(join(root, 'rules'), []);
if (problems.length > 0) throw new Error(problems.map(formatRuleProblem).join('\n'));
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'rules.json'), formatCompiled(findRuleFiles(join(root, 'rules')), rules));
