import { appendFile, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Report, analyze, redactReport, verifyReport } from '../../src/index.ts';
import { SAMPLE_FILES } from '../support/sample-files.ts';
import { SAMPLES } from '../support/read-sample.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { zip } from '../support/zip.ts';

const LOG = 'samples/upgrade/73-mysql-unique-index.log';
const SERVER = 'samples/server/74-oracle-newer-database.log';

async function reportOf(...logs: readonly string[]): Promise<Report> {
  return analyze(logs, { proof: true });
}

/** A copy of a log with one change. */
async function changed(change: (text: string) => string, name = 'upgrade.log'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, change(await readFile(LOG, 'utf8')));
  return path;
}

describe('a report and the logs it was made of', () => {
  it.each(SAMPLE_FILES.filter((name) => name !== 'hostile/empty.log'))('belong together: %s', async (name) => {
    const path = join(SAMPLES, name);
    const report = await reportOf(path);
    const { holds, sources } = await verifyReport(report, [path]);
    expect(sources.map(({ difference }) => difference).filter((text) => text !== undefined)).toEqual([]);
    expect(holds).toBe(true);
    const shown = report.findings.flatMap(({ excerpt }) => excerpt).length;
    expect(sources.reduce((sum, { sameLines }) => sum + sameLines, 0)).toBe(shown);
  });

  it('belong together when the log has another name', async () => {
    const path = await changed((text) => text, 'another.log');
    expect(await verifyReport(await reportOf(LOG), [path])).toMatchObject({
      holds: true,
      sources: [{ status: 'ok', comparedBy: 'sha256', log: path }],
    });
  });

  it('belong together when the log is packed now', async () => {
    const folder = await temporaryFolder();
    const content = await readFile(LOG);
    await writeFile(join(folder, 'upgrade.log.gz'), gzipSync(content));
    await writeFile(join(folder, 'logs.zip'), zip([{ name: 'a/upgrade.log', content }]));
    for (const name of ['upgrade.log.gz', 'logs.zip']) {
      const { holds } = await verifyReport(await reportOf(LOG), [join(folder, name)]);
      expect(holds, name).toBe(true);
    }
  });

  it('belong together when the report is redacted, by what stands around the tokens', async () => {
    const path = await changed((text) => text.replace('duplicate', 'for nils@kiwi-gmbh.de: duplicate'));
    const mapPath = join(await temporaryFolder(), 'map.json');
    const { report } = await redactReport(await reportOf(path), { mapPath, terms: ['Duplicate entry'] });
    const { holds, sources } = await verifyReport(report, [path]);
    expect(holds).toBe(true);
    expect(sources[0].redactedLines).toBeGreaterThan(0);
  });
});

it('finds lines in XML that show without the marks of the layout, wherever these stand', async () => {
  const path = join(await temporaryFolder(), 'liferay.xml');
  const tag = '<log4j:event logger="com.liferay.Upgrade" timestamp="1709259069411" level="ERROR" thread="main">';
  const said = 'the value a]]>]]&gt;<![CDATA[b is longer than its column';
  await writeFile(path, `${tag}\n<log4j:message><![CDATA[${said}]]></log4j:message>\n</log4j:event>\n`);
  const report = await reportOf(path);
  expect(report.findings[0]?.excerpt.map(({ text }) => text)).toContain('the value a]]&gt;b is longer than its column');
  expect(await verifyReport(report, [path])).toMatchObject({ holds: true });
});

describe('a log that is not the one', () => {
  it('is told by the first excerpt that is not there', async () => {
    const path = await changed((text) => text.replaceAll('Duplicate entry', 'Doublette entry'));
    const { holds, sources } = await verifyReport(await reportOf(LOG), [path]);
    expect(holds).toBe(false);
    expect(sources).toMatchObject([{ status: 'changed' }]);
    expect(sources[0].difference).toMatch(
      /^at line 87, byte 11399, for the finding ".+", the report shows ".+", which is not there$/,
    );
  });

  it('is told by its content where no excerpt shows the change', async () => {
    const path = await changed((text) => text.replace('INFO', 'INFA'));
    const { sources } = await verifyReport(await reportOf(LOG), [path]);
    expect(sources[0].difference).toMatch(
      /^other content of the same size \(SHA-256 [\da-f]{64}, expected [\da-f]{64}\)/,
    );
  });

  it('is told by its size where lines came behind it', async () => {
    const path = await changed((text) => text);
    const report = await reportOf(path);
    await appendFile(path, 'one more line\n');
    const { sources } = await verifyReport(report, [path]);
    expect(sources[0].difference).toMatch(/^14 bytes longer than the report says/);
  });

  it('is told by the place where lines came in front of it', async () => {
    const path = await changed((text) => `one more line\n${text}`);
    const { sources } = await verifyReport(await reportOf(LOG), [path]);
    expect(sources[0].difference).toMatch(/^14 bytes longer than .+ at line \d+, byte \d+, for the finding/);
  });
});

describe('a source that is not there', () => {
  it('is missing, and a log of nothing is named', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'logs'));
    await copyFile(LOG, join(folder, 'logs', 'upgrade.log'));
    await writeFile(join(folder, 'logs', 'other.log'), 'nothing of it\n');
    const report = await reportOf(LOG, SERVER);
    const { holds, sources, otherLogs } = await verifyReport(report, [join(folder, 'logs')]);
    expect(holds).toBe(false);
    expect(sources.map(({ status }) => status).toSorted()).toEqual(['missing', 'ok']);
    expect(otherLogs).toEqual([join(folder, 'logs', 'other.log')]);
  });
});

describe('a report without SHA-256', () => {
  it('is compared by samples of the content, and says so', async () => {
    const report = await analyze([LOG]);
    expect(await verifyReport(report, [LOG])).toMatchObject({ holds: true, sources: [{ comparedBy: 'samples' }] });
    const other = await changed((text) => text.replace('INFO', 'INFA'));
    const { sources } = await verifyReport(report, [other]);
    expect(sources[0].difference).toMatch(/^other content of the same size \(hash of samples [\da-f]{16}/);
  });

  it('is compared by size and excerpts where it is an old one', async () => {
    const report = await analyze([LOG]);
    const sources = report.sources.map(({ contentHash, ...source }) => (contentHash === undefined ? source : source));
    expect(await verifyReport({ ...report, sources }, [LOG])).toMatchObject({
      holds: true,
      sources: [{ comparedBy: 'size' }],
    });
  });
});
