// A program that writes analyses into an archive until it is killed: the path, and the number of the first one, are its arguments. It
// acknowledges each analysis that is kept with its number on a line.
import { writeSync } from 'node:fs';
import { archiveRecord } from '../../bench/workloads/archive-analyses.ts';
import { openOrMakeArchive } from '../../src/archive/open-archive.ts';
import { saveAnalysis } from '../../src/archive/write/save-analysis.ts';

const [path = '', first = '0'] = process.argv.slice(2);
const archive = await openOrMakeArchive(path);
for (let number = Number(first); ; number++) {
  saveAnalysis(archive, archiveRecord(number, 2_000, 2_000));
  writeSync(1, `${number}\n`);
}
