import type { CheckName } from '../../model/check.ts';
import type { ListItem } from '../../model/document.ts';

const WORDS: Readonly<Record<CheckName, string>> = {
  'upgrade-commands-missing':
    'the Gogo shell answered "Command not found" to upgrade:list, upgrade:check or upgrade:execute',
  'commands-not-found': 'the Gogo shell answered "Command not found"',
  'commands-failed': 'the Gogo shell answered a command with another exception',
  'verifiers-failed': 'the last answer about a verify process in the Gogo shell says that it failed',
  'verifiers-not-run': 'the last answer about a verify process in the Gogo shell says that it was not executed',
  'several-end-versions': 'the Gogo shell lists several end versions for the steps of a module',
  'modules-waiting': 'the Gogo shell or the report lists bundles or components that cannot start',
  'release-states': 'the last row of a module in Release_ has another state than 0',
  'report-against-log': 'the upgrade report and the log tell different ends',
  'modules-left-after-success':
    'the tool, its recorder or the report says success, and modules wait or failed by what stands elsewhere',
  'nothing-waits-in-shell': 'the log leaves modules behind, and upgrade:check lists none in a Gogo session of its own',
  'release-against-success':
    'the tool, its recorder or the report says success, and the row "portal" of Release_ has the state 1',
  'core-schema-not-expected':
    'the log ends well, and the report names another schema version of the core than it expected',
};

/** Says what a check compares. */
export function checkItem(name: CheckName): ListItem {
  return { words: ['the check ', { code: name }, `: ${WORDS[name]}`] };
}
