// Measures searches of an archive of 10,000 failures and 100,000 occurrences beside FTS5, MiniSearch and a whole index of lunr.
//
//   npx node bench/search.ts [--runs 5]
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillArchive } from './fill-archive.ts';
import { type Command, measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const CLI = join(ROOT, 'dist/src/cli/bin.js');
const PEERS = ['fts5', 'minisearch', 'whole-lunr'] as const;
const TARGET_MS = 300;

/** What people search for: names and codes, words that few or most failures hold, half words, wrong letters, pasted messages. */
const QUERIES = [
  'IX_9e3779b9',
  'UpgradeJournalArticle16',
  'Duplicate entry',
  '+duplicate +postgresql -wiki',
  'upgrade exception service liferay',
  'dupl*',
  '*exception*',
  'duplciate~1',
  'Table does not exist: IX_00000000 of JournalArticle',
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string' } } });
  const runs = Number(values.runs ?? 5);
  if (!existsSync(CLI)) throw new Error(`${CLI} is not there; run: npm run build`);
  const archive = await fillArchive({ failures: 10_000, occurrences: 100_000 });
  makeIndexes(archive);
  const node: Command = { name: 'node -e 0', argv: [NODE, '-e', '0'] };
  console.log(
    `| Query | updoc ms | ${PEERS.join(' ms | ')} ms | node alone ms |\n| --- |${' ---: |'.repeat(PEERS.length + 2)}`,
  );
  const slowest = QUERIES.map((query) => {
    const own: Command = { name: 'updoc', argv: [NODE, CLI, 'search', '--archive', archive, '--', query] };
    const peers = PEERS.map((peer): Command => ({
      name: peer,
      argv: [NODE, peerPath(peer), 'search', indexPath(archive, peer), query],
    }));
    const measures = measure([own, ...peers, node], runs);
    const cells = measures.map(({ medianMs, failure }) => (failure === undefined ? medianMs.toFixed(0) : 'failed'));
    console.log(`| \`${query}\` | ${cells.join(' | ')} |`);
    return measures[0]?.medianMs ?? 0;
  });
  const most = Math.max(...slowest);
  console.log(
    `\nslowest search at the median: ${most.toFixed(0)} ms (target ≤ ${TARGET_MS} ms): ${most <= TARGET_MS ? 'kept' : 'MISSED'}`,
  );
}

/** Makes each index once, and says how long it takes and how large it is. */
function makeIndexes(archive: string): void {
  console.log('| Index | made in s | MB |\n| --- | ---: | ---: |');
  const own = [CLI, 'search', '--archive', archive, 'zebra'];
  timeMaking('updoc', `${archive}.search`, own);
  for (const peer of PEERS)
    timeMaking(peer, indexPath(archive, peer), [peerPath(peer), 'make', archive, indexPath(archive, peer)]);
  console.log('');
}

function timeMaking(name: string, path: string, argv: readonly string[]): void {
  rmSync(path, { force: true });
  const startMs = performance.now();
  const { status, stderr } = spawnSync(NODE, argv);
  if (status !== 0) throw new Error(`${name}: ${stderr.toString()}`);
  const seconds = (performance.now() - startMs) / 1_000;
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${(statSync(path).size / 1e6).toFixed(1)} |`);
}

function peerPath(peer: string): string {
  return join(import.meta.dirname, 'peers', `${peer}.ts`);
}

function indexPath(archive: string, peer: string): string {
  return `${archive}.${peer}`;
}

await main();
