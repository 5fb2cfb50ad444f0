/** The rule files of a folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

/** A rule as it was written. */
export interface RuleFile {
  /** `<area>/<slug>`. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads `<dir>/<area>/<slug>.yaml`, in the order of their ids; other names are no rules. */
export function findRuleFiles(dir: string): RuleFile[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(`"${dir}" is not a folder; expected one that holds rules as <area>/<slug>.yaml`);
  }
  const areas = readdirSync(dir, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && NAME.test(entry.name),
  );
  const files = areas.flatMap(({ name }) => filesOf(dir, name));
  return files.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function filesOf(dir: string, area: string): RuleFile[] {
  const entries = readdirSync(join(dir, area), { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.flatMap(({ name: fileName }) => {
    const slug = fileName.replace(/\.yaml$/u, '');
    if (slug === fileName || !NAME.test(slug)) return [];
    const path = join(dir, area, fileName);
    return [{ id: `${area}/${slug}`, path, text: readFileSync(path, 'utf8') }];
  });
}
