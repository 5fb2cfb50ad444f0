/** What somebody should know whose folders of rules are used beside those of the program. */
import type { Notification } from '../model/notification.ts';
import { findStrayFiles } from './check/find-stray-files.ts';
import { listRuleFiles } from './find-rule-files.ts';

const MOST_NAMED = 5;

/**
 * Tells of files that look like rules and are not read, of folders that hold none, and of rules that stand for others of the
 * same id; `builtIn` is the folder of the program. Throws a `UserError` where a folder is none.
 */
export function tellOwnFolders(
  builtIn: string,
  own: readonly string[],
  notify: (notification: Notification) => void,
): void {
  if (own.length === 0) return;
  const known = new Set(listRuleFiles(builtIn).map(({ id }) => id));
  for (const dir of own) {
    const rules = listRuleFiles(dir);
    const strays = findStrayFiles(
      dir,
      rules.map(({ path }) => path),
    );
    const replaced = rules.filter(({ id }) => known.has(id)).map(({ id }) => id);
    if (strays.length > 0)
      notify(
        notRead(
          dir,
          strays.map(({ file }) => file),
        ),
      );
    else if (rules.length === 0) notify(noRules(dir));
    if (replaced.length > 0) notify(replaces(dir, replaced));
    for (const { id } of rules) known.add(id);
  }
}

function notRead(dir: string, files: readonly string[]): Notification {
  const what = files.length === 1 ? 'is not read as a rule' : 'are not read as rules';
  return {
    code: 'rule-not-read',
    level: 'warning',
    message: `${namesOf(files)} ${what}; expected "${dir}/<area>/<slug>.yaml", area and slug in lower case letters and digits with dashes between`,
  };
}

function noRules(dir: string): Notification {
  return {
    code: 'rule-not-read',
    level: 'note',
    message: `"${dir}" holds no rules; expected <area>/<slug>.yaml in it`,
  };
}

function replaces(dir: string, ids: readonly string[]): Notification {
  const what = ids.length === 1 ? 'stands for the rule' : 'stand for the rules';
  return {
    code: 'rule-replaced',
    level: 'note',
    message: `${namesOf(ids)} of "${dir}" ${what} of the same id that ${ids.length === 1 ? 'was' : 'were'} there before`,
  };
}

function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const shown = names
    .slice(0, MOST_NAMED)
    .map((name) => `"${name}"`)
    .join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
