import type { Command } from 'commander';
import { DATABASE_VENDORS, OUTCOMES } from '../../choices.ts';
import { withArchive } from '../history/add-history-command.ts';
import { collect, oneOf } from '../option-values.ts';
import type { Streams } from '../streams.ts';
import type { SearchFlags } from './run-search.ts';
import type { SimilarFlags } from './run-similar.ts';

/** Adds `updoc search` and `updoc similar`. */
export function addRecallCommands(program: Command, streams: Streams): void {
  withArchive(program.command('search'))
    .description('search the failures of past analyses')
    .argument('<query...>', 'words, field:word, word~1 (a wrong letter), wild*, +must, -not')
    .option('--rule <id>', 'failures that this rule explains: its id, its slug, or an area')
    .option('--module <name>', 'failures of modules with this in their name')
    .option(
      '--db <vendor>',
      `failures seen on a database: ${DATABASE_VENDORS.join(', ')}`,
      oneOf('database', DATABASE_VENDORS),
    )
    .option('--from <version>', 'failures seen in upgrades from this version: 7.2')
    .option('--to <version>', 'failures seen in upgrades to this version')
    .option(
      '--outcome <verdict>',
      `failures seen where the upgrade ended so: ${OUTCOMES.join(', ')}`,
      oneOf('outcome', OUTCOMES),
    )
    .option('--since <date>', 'failures seen since a day, 2024-03-01, or an age: 30d, 12w, 6m, 1y')
    .option('--limit <number>', 'how many failures to show', '10')
    .addHelpText('after', `\n${FIELDS}\n`)
    .action(async (query: string[], flags: SearchFlags) => {
      const { runSearch } = await import('./run-search.ts');
      await runSearch(query, flags, streams);
    });

  withArchive(program.command('similar'))
    .description('find past failures like those of a log, or like a failure, and what resolved them')
    .argument('<input|failure-id...>', 'logs as for analyze, or the id of a failure, f-9f0c12ab')
    .option('--rules <dir>', 'folder with more rules, beside ~/.config/updoc/rules; repeatable', collect, [])
    .option('--limit <number>', 'how many failures to show for each', '3')
    .action(async (named: string[], flags: SimilarFlags) => {
      const { runSimilar } = await import('./run-similar.ts');
      await runSimilar(named, flags, streams);
    });
}

const FIELDS = `Fields: title, message, exception, code (SQLSTATE or the database's own), module, process, rule, note, excerpt,
database, version. Class names, index names and codes are found whole and by their parts.

Put a query with -not behind two dashes: updoc search -- duplicate -layout`;
