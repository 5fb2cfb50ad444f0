/** Finds files that look like rules and are not read as such. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleRemark } from './remark.ts';

const YAML = /\.ya?ml$/iu;
const MOST_DEEP = 5;

/** `read` are the paths of the files that are rules. */
export function findStrayFiles(dir: string, read: readonly string[]): readonly RuleRemark[] {
  const known = new Set(read);
  return yamlFiles(dir, 0)
    .filter((path) => !known.has(path))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      level: 'mistake',
      message:
        'not read as a rule; expected <area>/<slug>.yaml, both in lower case letters and digits with dashes between',
    }));
}

function yamlFiles(dir: string, depth: number): readonly string[] {
  if (depth > MOST_DEEP) return [];
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : yamlFiles(path, depth + 1);
    return YAML.test(entry.name) ? [path] : [];
  });
}
