import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { error, line, started, warning } from '../support/log-lines.ts';
import { CORE_DONE, TOOL_DONE, TOOL_START, failedCore, failedModule, uncaught } from '../support/upgrade-logs.ts';

const STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const LOST = 'java.sql.SQLNonTransientConnectionException: Communications link failure';

describe('the root cause', () => {
  it('is one, and comes before its consequences', async () => {
    const report = await analyzeText(TOOL_START + failedCore(STEP));
    const root = theRoot(report);
    expect(root.exceptionChain.at(-1)).toEqual({ type: 'java.sql.SQLException', message: 'boom' });
    checkCausedBy(report, root);
  });

  it('is what failed first of a cascade of modules that all lost their connection', async () => {
    const modules = Array.from({ length: 500 }, (_, n) => failedModule(10 + n, `com.acme.m${letters(n)}`, LOST));
    const report = await analyzeText(TOOL_START + CORE_DONE + modules.join('') + TOOL_DONE);
    const root = theRoot(report);
    expect(root.place.startLine).toBeLessThan(14);
    expect(report.findings.filter(({ role }) => role === 'contributing' || role === 'root-cause')).toHaveLength(1);
    expect(report.modules.filter(({ status }) => status === 'failed')).toHaveLength(500);
  });

  it('is not an earlier error that has to do with nothing', async () => {
    const noise =
      error(0, 'VerifyProperties', 'Portal property "a" is obsolete') +
      error(
        0,
        'SomeListener',
        'Unable to say hello',
        'java.lang.IllegalStateException: hello\n\tat a.B.c(B.java:1)\n',
      ) +
      warning(0, 'SomeLogger', 'odd');
    const report = await analyzeText(TOOL_START + noise + failedCore(STEP));
    expect(theRoot(report).exceptionChain.at(-1)?.message).toBe('boom');
    const hello = report.findings.find(({ title }) => title.includes('hello'));
    expect(hello?.role).not.toBe('root-cause');
    expect(hello?.causedBy).toBeUndefined();
  });

  it('is the error inside the failed process, before the exception that the tool ends with', async () => {
    const cause = "java.sql.SQLException: Column 'x' cannot be null";
    const log = TOOL_START + started(1, 'com.liferay.portal.upgrade.PortalUpgradeProcess') + failedCore(STEP, cause);
    const report = await analyzeText(log);
    expect(theRoot(report).exceptionChain.at(-1)?.message).toContain("Column 'x'");
  });

  it('is named by its rule where one knows it', async () => {
    const report = await analyzeText(`${TOOL_START}${started(1, STEP)}java.lang.OutOfMemoryError: Java heap space\n`);
    expect(theRoot(report).ruleId).toMatch(/^environment\//);
  });

  it('is looked for in failed runs only', async () => {
    const report = await analyzeText(TOOL_START + error(1, 'A', 'odd') + CORE_DONE + TOOL_DONE);
    expect(report.findings.map(({ role }) => role)).not.toContain('root-cause');
    expect(report.findings.map(({ level }) => level)).not.toContain('error');
  });
});

describe('a failure that no rule knows', () => {
  const CAUSE = 'com.acme.ZorkException: the grue ate 17 rows';

  it('stays unexplained, with its root exception and a place', async () => {
    const root = theRoot(await analyzeText(TOOL_START + failedCore(STEP, CAUSE)));
    expect(root.ruleId).toBeNull();
    expect(root.title).toBe('ZorkException: the grue ate 17 rows');
    expect(root.exceptionChain.map(({ type }) => type)).toEqual([
      'com.liferay.portal.kernel.upgrade.UpgradeException',
      'com.acme.ZorkException',
    ]);
    expect(root.place.startLine).toBeGreaterThan(4);
    expect(root.excerpt.filter(({ highlight }) => highlight).map(({ text }) => text)).toEqual([`Caused by: ${CAUSE}`]);
    expect(root.remediation.steps.join(' ')).toContain(`${STEP}.doUpgrade`);
  });

  it('has the same fingerprint with other numbers', async () => {
    const [one, other] = await Promise.all(
      ['17', '18'].map(async (rows) =>
        theRoot(await analyzeText(TOOL_START + failedCore(STEP, CAUSE.replace('17', rows)))),
      ),
    );
    expect(one?.fingerprint).toBe(other?.fingerprint);
  });

  it('is a finding even where the log shows no exception', async () => {
    const log = `${TOOL_START}${started(1, STEP)}${line(2, `Failed upgrade process ${STEP} in 9 ms`)}`;
    const root = theRoot(await analyzeText(log));
    expect(root).toMatchObject({ ruleId: null, level: 'error', place: { startLine: 5 } });
  });
});

describe('several runs', () => {
  it('keep what failed earlier as history', async () => {
    const report = await analyzeText(TOOL_START + failedCore(STEP) + TOOL_START + CORE_DONE + TOOL_DONE);
    expect(report.verdict.outcome).toMatch(/^succeeded/);
    expect(report.findings.map(({ level }) => level)).not.toContain('error');
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('take the root cause from the last one', async () => {
    const log = TOOL_START + failedCore(STEP) + TOOL_START + uncaught('com.acme.ZorkException', 'second');
    const roots = (await analyzeText(log)).findings.filter(
      ({ role, level }) => role === 'root-cause' && level === 'error',
    );
    expect(roots.map(({ title }) => title)).toEqual(['ZorkException: second']);
  });
});

function theRoot({ findings }: Report): Finding {
  const roots = findings.filter(({ role }) => role === 'root-cause');
  expect(roots.map(({ title }) => title)).toHaveLength(1);
  return roots[0];
}

function checkCausedBy({ findings }: Report, root: Finding): void {
  for (const finding of findings.filter(({ role }) => role === 'consequence')) {
    expect(finding.causedBy).toBe(root.id);
  }
}

/** Letters only: numbers are masked, and these names must stay apart. */
function letters(n: number): string {
  return n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
