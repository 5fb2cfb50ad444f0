import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWork } from '../../page/timeline/work.ts';
import { unredact } from '../../src/index.ts';
import { emptyMap, mapText } from '../../src/redact/map/redaction-map.ts';
import type { PageData } from '../../src/report/outputs/html/page-data.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { exampleReport } from '../support/example-report.ts';

const NASTY = String.raw`C:\data\"a"</script><b>&amp;`;

test('puts values into the data of a page so that it stays data', async () => {
  const mapPath = join(await mkdtemp(join(tmpdir(), 'updoc-')), 'map.json');
  await writeFile(mapPath, mapText({ ...emptyMap(), values: { '<literal-1>': NASTY, 'host-1': NASTY } }));
  const [span] = exampleReport.spans;
  const report = { ...exampleReport, spans: [{ ...span, name: 'on host-1', module: '<literal-1>' }] };
  const page = await unredact(renderHtml(report), mapPath, 'xml');
  const json = /<script type="application\/json"[^>]*>([^<]*)<\/script>/.exec(page)?.[1] ?? '';
  const data = JSON.parse(json) as PageData;
  const [work] = readWork(data.runs[0], data.texts);
  expect([work.name, work.module]).toEqual([`on ${NASTY}`, NASTY]);
});
