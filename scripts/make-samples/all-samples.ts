// All files of the samples folder, as bytes.
import { format } from 'prettier';
import type { SampleTruth } from '../../test/support/read-sample.ts';
import { DEMO } from './cases/demo-73.ts';
import { FROM_2025 } from './cases/from-2025.ts';
import { GLASSFISH_62 } from './cases/glassfish-62.ts';
import { GOGO } from './cases/gogo.ts';
import { IMPORTS } from './cases/imports.ts';
import { LINE_62 } from './cases/line-62.ts';
import { LINE_70 } from './cases/line-70.ts';
import { LINE_71 } from './cases/line-71.ts';
import { LINE_72 } from './cases/line-72.ts';
import { LINE_73 } from './cases/line-73.ts';
import { LINE_74 } from './cases/line-74.ts';
import { LOG4J_XML } from './cases/log4j-xml.ts';
import { QUARTERLIES } from './cases/quarterlies.ts';
import { REPORTS } from './cases/reports.ts';
import { REHEARSALS } from './cases/rehearsals.ts';
import { SERVERS } from './cases/servers.ts';
import { TOGETHER } from './cases/together.ts';
import { UPDATES_74 } from './cases/updates-74.ts';
import { encodeSamples, variantTruthPath } from './encodings.ts';
import { makeHostile } from './hostile.ts';
import { describeSamples } from './readme.ts';
import type { Sample, SampleFile, WrittenSample } from './sample.ts';
import { writeSample } from './sample.ts';

const SAMPLES: readonly Sample[] = [
  DEMO,
  ...LINE_62,
  GLASSFISH_62,
  ...LINE_70,
  ...LINE_71,
  ...LINE_72,
  ...LINE_73,
  LOG4J_XML,
  ...LINE_74,
  ...UPDATES_74,
  ...QUARTERLIES,
  ...FROM_2025,
  ...SERVERS,
  ...GOGO,
];

const SETS = [...TOGETHER, ...REHEARSALS];

/** Makes every file of the samples folder, in the order of their paths. */
export async function makeSamples(): Promise<readonly SampleFile[]> {
  const written = SAMPLES.map(writeSample);
  const variants = encodeSamples(written);
  const hostile = makeHostile(named(written, DEMO.path), named(written, 'upgrade/73-postgresql-clean'));

  const logs = [
    ...written.map((sample) => ({ ...sample, path: `${sample.path}.log`, bytes: Buffer.from(sample.text) })),
    ...variants,
    ...hostile.map((sample) => ({ ...sample, path: `${sample.path}.log` })),
    ...[...IMPORTS, ...REPORTS].map((sample) => ({ ...sample, bytes: Buffer.from(sample.text) })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));

  const described = [...logs, ...SETS.map((set) => ({ ...set, bytes: Buffer.alloc(0) }))];
  return [
    { path: 'README.md', bytes: Buffer.from(await format(describeSamples(described), { parser: 'markdown' })) },
    ...logs.map(({ path, bytes }) => ({ path, bytes })),
    ...SETS.flatMap(({ path, files }) =>
      Object.entries(files).map(([name, text]) => ({ path: `${path}/${name}`, bytes: Buffer.from(text) })),
    ),
    ...(await Promise.all(described.flatMap((log) => (log.truth === undefined ? [] : makeTruth(log, log.truth))))),
  ];
}

async function makeTruth(log: SampleFile, truth: SampleTruth): Promise<SampleFile> {
  const json = await format(JSON.stringify(truth), { parser: 'json', printWidth: 120, objectWrap: 'collapse' });
  return { path: variantTruthPath(log), bytes: Buffer.from(json) };
}

function named(samples: readonly WrittenSample[], path: string): WrittenSample {
  const sample = samples.find((one) => one.path === path);
  if (sample === undefined) throw new Error(`no sample ${path}`);
  return sample;
}
