/** Writes the reference of rules: `docs/rules/<area>.md`, and the list in rules/README.md. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdownDocument } from '../src/report/render-document.ts';
import { checkRules } from '../src/rules/check-rules.ts';
import { areaPage, areasOf, ruleIndex } from '../src/rules/describe/reference.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = 'docs/rules';
const README = join(ROOT, 'rules/README.md');
const LIST = /(?<=<!-- rules: npm run rules:docs -->\n)[^]*?(?=<!-- \/rules -->)/;
const MADE = '<!-- Made from the rule files: npm run rules:docs -->\n\n';

/** Makes the pages of all areas, by their paths. */
export function referencePages(): ReadonlyMap<string, string> {
  const { rules } = checkRules(join(ROOT, 'rules'), []);
  const places = { page: (area: string) => `${area}.md`, file: (id: string) => `../../rules/${id}.yaml` };
  const pages = areasOf(rules).map((area): [string, string] => [
    `${PAGES}/${area}.md`,
    `${MADE}${renderMarkdownDocument(areaPage(area, rules, places))}`,
  ]);
  return new Map(pages);
}

/** Reads the pages as they are. */
export function writtenPages(): ReadonlyMap<string, string> {
  const paths = globSync(`${PAGES}/*.md`, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** Makes the list for rules/README.md. */
export function ruleList(): string {
  const { rules } = checkRules(join(ROOT, 'rules'), []);
  const places = { page: (area: string) => `../${PAGES}/${area}.md`, file: (id: string) => `${id}.yaml` };
  const list = renderMarkdownDocument(ruleIndex(rules, places));
  return `\n<!-- prettier-ignore-start -->\n\n${list}\n<!-- prettier-ignore-end -->\n\n`;
}

/** Reads the list as rules/README.md has it. */
export function writtenList(): string {
  const list = LIST.exec(readFileSync(README, 'utf8'))?.[0];
  if (list === undefined) throw new Error('no list behind "rules: npm run rules:docs" in rules/README.md');
  return list;
}

if (import.meta.main) {
  const pages = referencePages();
  mkdirSync(join(ROOT, PAGES), { recursive: true });
  for (const path of writtenPages().keys()) if (!pages.has(path)) rmSync(join(ROOT, path));
  for (const [path, text] of pages) writeFileSync(join(ROOT, path), text);
  writtenList();
  writeFileSync(
    README,
    readFileSync(README, 'utf8').replace(LIST, () => ruleList()),
  );
}
