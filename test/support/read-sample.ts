// Reads the samples and what is known to be true of each.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseVendor } from '../../src/model/database.ts';
import type { Recovery } from '../../src/model/finding.ts';
import type { ImportOutcome } from '../../src/model/import.ts';
import type { Outcome } from '../../src/model/verdict.ts';

/** What is true of a sample; `<case>.expected.json` beside `<case>.log`. */
export interface SampleTruth {
  /** What happened, in a few words. */
  readonly title: string;
  readonly verdict: Outcome;
  readonly recovery: Recovery;
  /** Slug of the known failure behind it; null where the failure is none that is known; absent where there is none to find. */
  readonly rootCause?: string | null;
  /** Slugs of rules that must fire, and of ones that must not. */
  readonly findings?: readonly string[];
  readonly notFindings?: readonly string[];
  /** First line of the record that shows the cause first, 1-based. */
  readonly firstCauseLine?: number;
  /** Upgrade processes of the last run that has any whose end line the log prints. */
  readonly processes: number;
  /** Slowest processes of that run that enclose no other: sum of the printed durations by name. */
  readonly topProcesses?: readonly { readonly name: string; readonly durationMs: number }[];
  readonly modulesFailed?: readonly string[];
  readonly modulesPending?: readonly string[];
  /** Every import that the source holds. */
  readonly imports?: readonly ImportTruth[];
  /** Tables that are worth pruning, with the processes they slow. */
  readonly pruning?: Readonly<Record<string, readonly string[]>>;
  /** Id of the next step of the documented workflow. */
  readonly nextStep?: string;
  /** Number of runs in the file, where there are several. */
  readonly runs?: number;
  /** Number of records; absent where the bytes leave it open. */
  readonly records?: number;
}

/** What is true of an import. */
export interface ImportTruth {
  readonly tool: string;
  readonly database: DatabaseVendor;
  readonly outcome: ImportOutcome;
  /** Rows by table, null where the log prints none; tables that the log names without rows may be left out. */
  readonly tables?: Readonly<Record<string, number | null>>;
  readonly errors?: readonly string[];
}

export interface Sample {
  /** Below the samples folder. */
  readonly path: string;
  /** As `analyze` takes it. */
  readonly input: string;
  readonly truth: SampleTruth;
}

/** Folder of the samples. */
export const SAMPLES = join(import.meta.dirname, '../../samples');

/** Returns every sample that has a truth file, by path. */
export function readSamples(): readonly Sample[] {
  return globSync('**/*.expected.json', { cwd: SAMPLES }).sort().map(readSample);
}

function readSample(truthFile: string): Sample {
  const stem = truthFile.slice(0, -'.expected.json'.length);
  const path = globSync([`${stem}.{log,txt,info}`, `${stem}.log.gz`, stem], { cwd: SAMPLES })[0];
  if (path === undefined) throw new Error(`no log beside samples/${truthFile}`);
  const truth = JSON.parse(readFileSync(join(SAMPLES, truthFile), 'utf8')) as SampleTruth;
  return { path, input: join(SAMPLES, path), truth };
}
