import { grammars } from '../../grammars/index.ts';
import { analyzeInputs } from '../analyze.ts';
import { entryOf } from '../diagnose/entry-of.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule, RuleExample } from '../model/rule.ts';
import { exampleInput } from './example-input.ts';

/** Examples count as of the same day, whenever they are run. */
const NO_DAY = new Date(0);

/** Sends the sources of an example the whole way of a log, with these rules alone, and returns what was found. */
export async function runExample(log: RuleExample['log'], rules: readonly Rule[]): Promise<readonly Finding[]> {
  const { findings } = await analyzeInputs(['-'], {
    grammars,
    rules: rules.map(entryOf),
    toolVersion: '',
    now: NO_DAY,
    stdin: exampleInput(log),
    timeZone: undefined,
    from: undefined,
    to: undefined,
    notifications: [],
  });
  return findings;
}
