import type { Report, ReportSpan } from '../../src/model/report.ts';
import { exampleReport } from './example-report.ts';

const PROCESSES = 200;
const TABLES = ['AssetEntry', 'DLFileEntry', 'JournalArticle', 'Layout', 'ResourcePermission', 'User_', 'WikiPage'];
const MODULES = ['com.liferay.journal.service', 'com.liferay.dynamic.data.mapping.service', 'com.liferay.wiki.service'];

/** Makes a report of a long upgrade with so many spans, each under a name of its own, on two threads. */
export function longReport(spanCount: number): Report {
  const perProcess = spanCount / PROCESSES;
  const spans = Array.from({ length: spanCount }, (_, index) => spanAt(index, perProcess));
  const [run] = exampleReport.runs;
  return {
    ...exampleReport,
    runs: [{ ...run, durationMs: spanCount * 700 }],
    spans,
    slowest: exampleReport.slowest.slice(0, 1),
  };
}

function spanAt(index: number, perProcess: number): ReportSpan {
  const process = Math.floor(index / perProcess);
  const isProcess = index % perProcess === 0;
  const table = TABLES[index % TABLES.length];
  const packageName = `com.liferay.portal.upgrade.v7_${process % 5}_x`;
  const className = `${packageName}.Upgrade${TABLES[process % TABLES.length]}Process${process}`;
  const startOffsetMs = index * 700 + ((index * 37) % 300);
  const durationMs = isProcess ? perProcess * 650 : 100 + ((index * 7919) % 600);
  const line = 10 + index * 2;
  return {
    id: `s${index}`,
    runId: exampleReport.runs[0].id,
    kind: isProcess ? 'process' : 'timer',
    name: isProcess ? className : `${className}#doUpgrade#${table}Step${index}`,
    thread: process % 2 === 0 ? 'main' : 'upgrade-worker-1',
    module: MODULES[process % MODULES.length],
    startOffsetMs,
    endOffsetMs: startOffsetMs + durationMs,
    durationMs,
    selfMs: isProcess ? perProcess * 20 : durationMs,
    maxMs: durationMs,
    count: 1,
    status: index % 4999 === 4998 ? 'error' : 'ok',
    place: { source: 0, startLine: line, endLine: line, byteOffset: line * 120, byteLength: 120 },
    ...(!isProcess && { parentId: `s${process * perProcess}` }),
  };
}
