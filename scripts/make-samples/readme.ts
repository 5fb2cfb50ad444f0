// The page that says what each sample is for.
import type { SampleTruth } from '../../test/support/read-sample.ts';
import type { SampleFile } from './sample.ts';

/** A file of the folder, with what is said of it. */
export interface DescribedSample extends SampleFile {
  readonly shows: string;
  /** Absent where an analysis is refused. */
  readonly truth?: SampleTruth;
}

const HEAD = `# Samples

Logs to try updoc on, and the logs its tests run over. Begin with [the demo](upgrade/73-mysql-unique-index.log):

    updoc samples/upgrade/73-mysql-unique-index.log

All of them are made by \`scripts/make-samples.ts\`: hosts, ids and times are invented; wording, layout and order follow the
version in the name. The truth of a log, \`<case>.expected.json\`, stands beside it and is what \`test/samples.test.ts\` checks.
This page and everything beside it is generated; write \`npx node scripts/make-samples.ts\` after a change of the generator.

To add a case, add it to \`scripts/make-samples/cases/\`. A log that you write by hand needs only its truth file: the test finds it.

\`found/\` holds what broke the program once, by the kind of what was given: a folder with the files of each case. No truth is told of them;
\`test/fuzz/\` holds that nothing breaks any more. A folder that is dropped there is a test.
`;

const FOLDERS: Readonly<Record<string, string>> = {
  upgrade: 'Logs of the upgrade tool',
  server: 'Logs of servers that start',
  import: 'Logs of data imports',
  gogo: 'Results of the Gogo shell',
  reports: 'Reports and what other programs say',
  together: 'Sources of one upgrade, each in a folder',
  rehearsals: 'Rehearsals of one upgrade, each in a folder',
  encodings: 'As other systems hand logs on',
  hostile: 'Damaged and hostile logs',
};

/** Writes the page: a table for every folder that has samples. */
export function describeSamples(samples: readonly DescribedSample[]): string {
  const sections = Object.entries(FOLDERS).flatMap(([folder, title]) => {
    const rows = samples.filter(({ path }) => path.startsWith(`${folder}/`)).map(row);
    if (rows.length === 0) return [];
    return [
      `## ${title}\n\n| Log | What happened | Verdict | What it shows |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    ];
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

function row({ path, truth, shows }: DescribedSample): string {
  const name = (path.split('/')[1] ?? path).replace(/\.(?:log|txt|info)(?:\.gz)?$/u, '');
  return `| [${name}](${path}) | ${escape(truth?.title ?? 'Nothing')} | ${truth?.verdict ?? 'none'} | ${escape(shows)} |`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}
