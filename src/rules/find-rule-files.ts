/** The rule files of a folder. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';

/** Where a rule is written. */
export interface RulePath {
  /** `<area>/<slug>`. */
  readonly id: string;
  readonly path: string;
}

/** A rule as it was written. */
export interface RuleFile extends RulePath {
  readonly text: string;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads `<dir>/<area>/<slug>.yaml`, in the order of their ids; other names are no rules. */
export function findRuleFiles(dir: string): RuleFile[] {
  return listRuleFiles(dir).map(readRuleFile);
}

/** Lists them without reading them. */
export function listRuleFiles(dir: string): RulePath[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(`"${dir}" is not a folder; expected one that holds rules as <area>/<slug>.yaml`);
  }
  const areas = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => `${name}/`);
  return areas.toSorted().flatMap((area) => pathsOf(dir, area));
}

/** Reads one of them. */
export function readRuleFile({ id, path }: RulePath): RuleFile {
  return { id, path, text: readFileSync(path, 'utf8') };
}

const ENDING = '.yaml';

function pathsOf(dir: string, area: string): RulePath[] {
  const folder = join(dir, area);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => isReadable(folder, entry));
  return files
    .flatMap(({ name }) => (name.endsWith(ENDING) ? [name.slice(0, -ENDING.length)] : []))
    .filter((slug) => NAME.test(slug))
    .sort()
    .map((slug) => ({ id: area + slug, path: folder + slug + ENDING }));
}

/** A pipe or a device in the place of a rule would be waited for, or never end; a link may lead to one. */
function isReadable(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link that leads nowhere is said when it is read.
  const found = statSync(join(folder, entry.name), { throwIfNoEntry: false });
  return found?.isFile() !== false;
}
