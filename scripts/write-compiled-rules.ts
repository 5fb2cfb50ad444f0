/** Writes `dist/compiled-rules`, part of the build: checked rules, so that a start needs no YAML parser. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../src/diagnose/entry-of.ts';
import { checkRules } from '../src/rules/check-rules.ts';
import { formatCompiled } from '../src/rules/compiled-file.ts';
import { compileRule } from '../src/rules/compiled-rule.ts';
import { findRuleFiles } from '../src/rules/find-rule-files.ts';
import { formatRuleProblem } from '../src/rules/rule-problem.ts';

const root = join(import.meta.dirname, '..');
const { rules, problems } = checkRules(join(root, 'rules'), []);
if (problems.length > 0) throw new Error(problems.map(formatRuleProblem).join('\n'));
const texts = new Map(findRuleFiles(join(root, 'rules')).map(({ id, text }) => [id, text]));
const compiled = rules.map((rule) => {
  const text = texts.get(rule.id) ?? '';
  return compileRule(text, { size: Buffer.byteLength(text), mtimeMs: 0, ctimeMs: 0 }, entryOf(rule));
});
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'compiled-rules'), formatCompiled(compiled, engineOf(join(root, 'dist'))));

/** What is compiled of rules depends on all of the program: other code is another engine. */
function engineOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of globSync('**/*.js', { cwd: folder }).toSorted()) hash.update(readFileSync(join(folder, path)));
  return hash.digest('base64url');
}
