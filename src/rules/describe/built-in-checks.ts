/** What is checked in code, since it compares facts that the language of rules cannot: ids of findings that have no rule file. */
import type { Level } from '../../model/finding.ts';

/** A check of the program, with what a reader of its findings may want to know. */
export interface BuiltInCheck {
  /** `<area>/<slug>`, as findings name it. */
  readonly id: string;
  readonly title: string;
  /** The highest one of its findings. */
  readonly level: Level;
  /** What it compares, in one sentence. */
  readonly compares: string;
}

/** All checks that are no rules, by id. */
export const BUILT_IN_CHECKS: readonly BuiltInCheck[] = [
  check(
    'environment/document-store-old',
    'warning',
    'The configured document store is one of an older version',
    'The class of the document store against those that the version upgraded to has.',
  ),
  check(
    'environment/driver-old',
    'warning',
    'The MySQL driver class is one of an older version',
    'The class of the MySQL driver against the one that is documented since 7.2.',
  ),
  check(
    'environment/heap-below-minimum',
    'warning',
    'The heap of the upgrade tool is smaller than documented',
    'The -Xmx of the upgrade tool against the least that its reference names for the version.',
  ),
  check(
    'environment/indexing-not-disabled',
    'warning',
    'Indexing was not disabled during the upgrade',
    'Stack traces of an upgrade to 7.2 or earlier against the classes that write the search index.',
  ),
  check(
    'environment/java-unsupported',
    'warning',
    'The Java version is not one that is documented for this version',
    'The Java version that ran against the ones that are documented for the version upgraded to.',
  ),
  check(
    'environment/upgrade-path',
    'warning',
    'No direct upgrade is documented from the old version',
    'The versions upgraded from and to against the documented upgrade paths.',
  ),
  check(
    'gogo/command-failed',
    'note',
    'The Gogo shell did not carry out a command',
    'The answers of a Gogo session against exceptions.',
  ),
  check(
    'gogo/command-not-found',
    'note',
    'The Gogo shell does not know a command',
    'The answers of a Gogo session against "Command not found".',
  ),
  check(
    'gogo/upgrade-commands-missing',
    'warning',
    'The Gogo shell has no upgrade commands',
    'The answers to upgrade:list, upgrade:check and upgrade:execute against "Command not found".',
  ),
  check(
    'import/incomplete',
    'error',
    'The data import did not come to its end',
    'The last lines of an import against what its program prints at its end.',
  ),
  check(
    'import/rows-rejected',
    'error',
    'Rows were not imported',
    'The rows that an import counts as rejected, by table.',
  ),
  check(
    'modules/release-state',
    'warning',
    'Release_ holds modules whose upgrade or verify process did not succeed',
    'The state of each row of Release_ against 0.',
  ),
  check(
    'modules/several-end-versions',
    'warning',
    'The steps of a module lead to more than one version',
    'The end versions that the Gogo shell lists for the steps of a module.',
  ),
  check(
    'modules/waiting',
    'warning',
    'Modules cannot start all components',
    'The bundles and components that the Gogo shell lists as unsatisfied, with what they wait for.',
  ),
  check(
    'sources/core-schema-not-expected',
    'warning',
    'The core is not at the expected schema version',
    "The core's schema version in the upgrade report against the one that the report expected.",
  ),
  check(
    'sources/modules-left-after-success',
    'warning',
    'Success was said, yet modules are left',
    'The good end that the tool or the report tells against modules that wait or failed elsewhere.',
  ),
  check(
    'sources/nothing-waits-in-shell',
    'warning',
    'The Gogo shell lists no module that waits, the log does not end well',
    'An upgrade that left modules behind against the answer to upgrade:check in a session of its own.',
  ),
  check(
    'sources/release-against-success',
    'warning',
    'Success was said, the table Release_ says that the core failed',
    'The good end that the tool or the report tells against the row "portal" of Release_.',
  ),
  check(
    'sources/report-against-log',
    'warning',
    'The upgrade report and the log tell different ends',
    'The result in the upgrade report against the verdict by the log.',
  ),
  check(
    'verify/verifier-failed',
    'warning',
    'Verify processes failed',
    'The last answers of the verify commands of the Gogo shell against failures.',
  ),
  check(
    'verify/verifier-not-run',
    'note',
    'Verify processes that were not executed',
    'The last answers of the verify commands of the Gogo shell against "not executed".',
  ),
];

function check(id: string, level: Level, title: string, compares: string): BuiltInCheck {
  return { id, title, level, compares };
}
