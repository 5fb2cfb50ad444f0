// Every log in samples/ that has a truth file: the report must say what is true of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeSamples } from '../scripts/make-samples/all-samples.ts';
import { analyze } from '../src/index.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Report } from '../src/model/report.ts';
import type { ImportReport } from '../src/model/import.ts';
import { checkRules } from '../src/rules/check-rules.ts';
import { listEntries } from '../src/rules/describe/rule-entry.ts';
import type { ImportTruth, Sample, SampleTruth } from './support/read-sample.ts';
import { SAMPLES, readSamples } from './support/read-sample.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const samples = readSamples();
const builtIn = checkRules('rules', []).rules.map((rule) => ({ rule, path: '', isOwn: false, replaces: false }));
const knownIds = listEntries(builtIn).map(({ id }) => id);

describe.each(samples.map((sample) => [sample.path, sample] as const))('samples/%s', (_, sample) => {
  const { truth } = sample;
  const reported = once(() => analyze([sample.input], { now: NOW }));

  it(`is ${truth.verdict}, recovery ${truth.recovery}`, async () => {
    const { verdict } = await reported();
    expect({ verdict: verdict.outcome, recovery: verdict.recovery }).toEqual({
      verdict: truth.verdict,
      recovery: truth.recovery,
    });
  });

  if (truth.rootCause !== undefined) {
    it(`has the root cause ${truth.rootCause ?? 'unexplained'}`, async () => {
      checkRootCause(await reported(), sample);
    });
  }

  it('names only rules and checks that updoc rules shows', async () => {
    const ids = (await reported()).findings.flatMap(({ ruleId }) => ruleId ?? []);
    expect(ids.filter((id) => !knownIds.includes(id))).toEqual([]);
  });

  it('finds what must be found, and raises no false alarm', async () => {
    const report = await reported();
    const slugs = report.findings.filter(({ role }) => role !== 'noise').map(slugOf);
    const all = report.findings.map(slugOf);
    expect(all).toEqual(expect.arrayContaining([...(truth.findings ?? [])]));
    expect(slugs.filter((slug) => truth.notFindings?.includes(slug ?? ''))).toEqual([]);
    if (truth.verdict.startsWith('succeeded') || (truth.verdict === 'no-upgrade' && isClean(truth))) {
      expect(report.findings.filter(({ level }) => level === 'error').map(({ title }) => title)).toEqual([]);
    }
  });

  it(`counts ${truth.processes} ended processes`, async () => {
    const report = await reported();
    const ended = endedProcesses(report);
    expect(ended.reduce((sum, { count }) => sum + count, 0)).toBe(truth.processes);
    for (const { name, durationMs } of truth.topProcesses ?? []) {
      const printed = ended.filter((span) => span.name === name).reduce((sum, span) => sum + (span.durationMs ?? 0), 0);
      expect([name, printed]).toEqual([name, durationMs]);
    }
  });

  if (truth.imports !== undefined) {
    it('knows what was imported', async () => {
      const { imports } = await reported();
      expect(imports.map(importTruth)).toEqual(truth.imports);
    });
  }

  it('knows what waits, what to prune and the next step', async () => {
    const { modules, pruning, workflow } = await reported();
    const pending = modules.filter(({ status }) => status === 'pending').map(({ name }) => name);
    expect(pending).toEqual(expect.arrayContaining([...(truth.modulesPending ?? [])]));
    for (const [table, processes] of Object.entries(truth.pruning ?? {})) {
      const candidate = pruning?.candidates.find((one) => one.table === table);
      expect([table, candidate?.processes.map(({ name }) => name)]).toEqual([table, processes]);
    }
    if (truth.nextStep !== undefined) expect(workflow.next?.stepId).toBe(truth.nextStep);
  });

  it('knows its runs, its records and the modules that failed', async () => {
    const { runs, sources, modules } = await reported();
    if (truth.runs !== undefined) expect(runs).toHaveLength(truth.runs);
    if (truth.records !== undefined)
      expect(sources.reduce((sum, source) => sum + source.records, 0)).toBe(truth.records);
    const failed = modules.filter(({ status }) => status === 'failed').map(({ name }) => name);
    expect(failed).toEqual(expect.arrayContaining([...(truth.modulesFailed ?? [])]));
  });
});

describe('samples/', () => {
  it('has what make-samples makes', async () => {
    const stale = (await makeSamples()).filter(({ path, bytes }) => !sameContent(path, bytes)).map(({ path }) => path);
    expect(stale, 'run: npx node scripts/make-samples.ts').toEqual([]);
  });
});

/** An import that went wrong has errors, although no upgrade failed. */
function isClean({ imports = [] }: SampleTruth): boolean {
  return imports.every(({ outcome }) => outcome === 'succeeded' || outcome === 'unknown');
}

/** Tables without rows are left out where others have some. */
function importTruth({ tool, database, outcome, tables, errors }: ImportReport): ImportTruth {
  const counted = tables.filter(({ rows }) => rows !== undefined && rows > 0);
  const told = counted.length > 0 ? counted : tables;
  const codes = [...new Set(errors.flatMap(({ code }) => code ?? []))];
  return {
    ...{ tool, database, outcome },
    ...(told.length > 0 && { tables: Object.fromEntries(told.map(({ name, rows }) => [name, rows ?? null])) }),
    ...(codes.length > 0 && { errors: codes }),
  };
}

function checkRootCause(report: Report, { truth }: Sample): void {
  const roots = report.findings.filter(({ role }) => role === 'root-cause');
  expect(roots.map(slugOf)).toContain(truth.rootCause);
  const line = truth.firstCauseLine;
  if (line === undefined) return;
  const places = roots.flatMap(({ place, relatedPlaces }) => [place, ...relatedPlaces]);
  const covered = places.map(({ startLine, endLine }) => `${startLine}–${endLine}`);
  const covers = places.some(({ startLine, endLine }) => startLine <= line && line <= endLine);
  expect(covers, `line ${line} is in none of ${covered.join(', ')}`).toBe(true);
}

/** Upgrade processes with a printed end in the last run that has processes. */
function endedProcesses({ runs, spans }: Report): Report['spans'] {
  const processes = spans.filter(({ kind }) => kind === 'process');
  const last = runs.findLast(({ id }) => processes.some(({ runId }) => runId === id));
  return processes.filter(({ runId, durationMs }) => runId === last?.id && durationMs !== undefined);
}

function slugOf({ ruleId }: Finding): string | null {
  return ruleId?.split('/').at(-1) ?? null;
}

/** Compares with the file as it is; what is compressed is compared by what is in it. */
function sameContent(path: string, bytes: Buffer): boolean {
  const open = (content: Buffer): Buffer => (path.endsWith('.gz') ? gunzipSync(content) : content);
  try {
    return open(readFileSync(join(SAMPLES, path))).equals(open(bytes));
  } catch {
    return false;
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
