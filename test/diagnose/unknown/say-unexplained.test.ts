import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { tableIn, tableQueries } from '../../../src/diagnose/unknown/table-queries.ts';
import { renderOutput } from '../../../src/index.ts';
import { DATABASE_VENDORS } from '../../../src/model/database.ts';
import { analyzeText } from '../../support/analyze-text.ts';
import { completed, error, failed, line, started } from '../../support/log-lines.ts';
import { CORE_DONE, TOOL_START, failedCore, failedModule } from '../../support/upgrade-logs.ts';

const STEP = 'com.liferay.portal.upgrade.v7_1_x.UpgradeDocumentLibrary';
const ODD = 'com.acme.ZorkException: the grue ate 17 rows';

describe('a failure that no rule knows', () => {
  it('is said with its step in words', async () => {
    const root = theRoot(await analyzeText(TOOL_START + failedCore(STEP, ODD)));
    expect(root.step).toEqual({
      name: STEP,
      words: 'changes the data of the document library, on the way to 7.1 (core)',
    });
    expect(root.nearest).toBeUndefined();
  });

  it('is said with the step that failed, where it stands behind it and its stack does not tell', async () => {
    const log =
      TOOL_START +
      started(1, STEP) +
      failed(2, STEP, 9) +
      error(3, 'DBUpgrader', 'null', 'com.acme.ZorkException: odd\n\tat com.acme.A.b(A.java:1)\n');
    expect(theRoot(await analyzeText(log)).step?.name).toBe(STEP);
  });

  it('is said without a step where it stands in none', async () => {
    const log =
      TOOL_START +
      started(1, STEP) +
      completed(2, STEP, 9) +
      error(3, 'SearchEngine', 'Unable to index', 'com.acme.ZorkException: odd\n\tat com.acme.A.b(A.java:1)\n');
    const finding = (await analyzeText(log)).findings.find(({ ruleId }) => ruleId === null);
    expect(finding?.title).toContain('odd');
    expect(finding?.step).toBeUndefined();
  });

  it('is said with the step that failed, where the log shows no message', async () => {
    const log = `${TOOL_START}${started(1, STEP)}${failed(2, STEP, 9)}`;
    expect(theRoot(await analyzeText(log)).step?.name).toBe(STEP);
  });

  it('has its title from the message, without time and logger', async () => {
    const log = TOOL_START + CORE_DONE + error(5, 'FooUpgrade', "Unable to frobnicate 'Layout' of 20097");
    const finding = (await analyzeText(log)).findings.find(({ ruleId }) => ruleId === null);
    expect(finding?.title).toBe("Unable to frobnicate 'Layout' of 20097");
  });

  it('names the command that drafts a rule of it', async () => {
    const root = theRoot(await analyzeText(TOOL_START + failedCore(STEP, ODD)));
    expect(root.remediation.steps.at(-1)).toContain(
      `\`updoc rules new <area>/<slug> --from output.log --finding ${root.id}\` drafts a rule`,
    );
  });

  it('asks for what a module says of itself', async () => {
    const root = theRoot(await analyzeText(TOOL_START + CORE_DONE + failedModule(5, 'com.acme.orders.service', ODD)));
    const steps = root.remediation.steps.join('\n');
    expect(steps).toContain('run "upgrade:list com.acme.orders.service" and keep its answer');
    expect(steps).toContain('version and patch level');
  });

  it('shows the frame of Liferay below the root exception, however deep it stands', async () => {
    const driver = Array.from({ length: 30 }, (_, n) => `\tat com.mysql.cj.A.m${n}(A.java:1)\n`).join('');
    const trace = `com.liferay.portal.kernel.upgrade.UpgradeException: ${ODD}\n${driver}Caused by: ${ODD}\n${driver}\tat ${STEP}.doUpgrade(A.java:7)\n\t... 9 more\n`;
    const root = theRoot(await analyzeText(TOOL_START + started(1, STEP) + error(2, 'DBUpgrader', 'null', trace)));
    expect(root.excerpt.map(({ text }) => text.trim())).toContain(`at ${STEP}.doUpgrade(A.java:7)`);
    expect(root.exceptionChain.at(-1)?.type).toBe('com.acme.ZorkException');
  });

  it('shows the table that the database speaks of, for this database', async () => {
    const cause = "java.sql.SQLException: Table 'lportal.Foo; drop table x' is odd";
    const named = theRoot(await analyzeText(TOOL_START + failedCore(STEP, cause.replace('; drop table x', ''))));
    expect(named.remediation.queries.map(({ database }) => database)).toEqual(['mysql', 'mysql']);
    expect(named.remediation.queries.at(-1)?.sql).toBe('select count(*) from Foo');
    const hostile = theRoot(await analyzeText(TOOL_START + failedCore(STEP, cause)));
    expect(JSON.stringify(hostile.remediation.queries)).not.toContain('drop');
  });
});

describe('rules that are near', () => {
  const near = "java.sql.SQLException: Collation 'utf8_general_ci' cannot be mixed with collation 'latin1_swedish_ci'";

  it('are named beside what no rule explains, in every output', async () => {
    const report = await analyzeText(TOOL_START + failedCore(STEP, near));
    expect(theRoot(report).nearest?.map(({ ruleId }) => ruleId)).toContain('database/collation-mix');
    for (const output of ['terminal', 'markdown', 'html'] as const) {
      const text = renderOutput(report, output, { width: 400, color: false, verbose: true });
      expect(text).toContain('Rules that know something like it');
      expect(text).toContain('database/collation-mix');
      expect(text).toContain('By its name, the step');
    }
  });

  it('are not named beside what a rule explains, and not beside a warning', async () => {
    const known = 'java.sql.SQLException: Illegal mix of collations (a) and (b) for operation =';
    const log = TOOL_START + line(1, near, { level: 'WARN', logger: 'Foo' }) + failedCore(STEP, known);
    const report = await analyzeText(log);
    expect(theRoot(report).ruleId).toBe('database/collation-mix');
    expect(report.findings.filter(({ nearest }) => nearest !== undefined)).toEqual([]);
  });
});

describe('the table of a message', () => {
  it.each([
    ["Table 'lportal.JournalArticle' doesn't exist", 'JournalArticle'],
    ['ERROR: relation "public.journalarticle" does not exist', 'journalarticle'],
    ['ORA-01400: cannot insert NULL into ("LPORTAL"."LAYOUT"."TITLE")', 'LAYOUT'],
    ["Invalid object name 'dbo.Group_'.", 'Group_'],
    [
      "Cannot insert the value NULL into column 'title', table 'lportal.dbo.Layout'; column does not allow nulls.",
      'Layout',
    ],
    ['Table `Group_` is odd', 'Group_'],
    ['ORA-00942: table or view does not exist', undefined],
    ['the table is full', undefined],
    ['odd', undefined],
  ])('%s: %s', (message, table) => {
    expect(tableIn(message)).toBe(table);
  });

  it.each([...DATABASE_VENDORS, undefined])('is asked for by statements that show and change nothing: %s', (vendor) => {
    for (const { sql } of tableQueries('Layout', vendor)) {
      expect(sql).toMatch(/^select /);
      expect(sql).toContain('Layout');
    }
  });
});

function theRoot({ findings }: Report): Finding {
  const root = findings.find(({ role }) => role === 'root-cause');
  if (root === undefined) throw new Error(`no root cause among: ${findings.map(({ title }) => title).join(', ')}`);
  return root;
}
