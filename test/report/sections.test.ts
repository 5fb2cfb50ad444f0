import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import type { PartView } from '../../src/report/view/section-view.ts';
import type { CellView } from '../../src/report/view/table-view.ts';
import { viewOf } from '../../src/report/view/view-of.ts';
import { exampleReport, exampleReports } from '../support/example-report.ts';

const VIEW = viewOf(exampleReport);
const SCREEN = { width: 80, color: false, verbose: true };

/** The rows of a part's table, by how its caption begins. */
function rowsOf({ tables }: PartView, caption: string): readonly (readonly string[])[] {
  const table = tables.find((candidate) => candidate.caption.startsWith(caption));
  return (table?.rows ?? []).map(({ head, cells }) => [head, ...cells].map(cellText));
}

function cellText({ symbol, text, detail }: CellView): string {
  return [symbol, text, detail].filter((part) => part !== '').join(' ');
}

describe('the import', () => {
  const [part] = VIEW.imports.parts;

  test('shows first what ended it, last what costs no data', () => {
    expect(rowsOf(part, 'Errors').map(([code, kind]) => [code, kind])).toEqual([
      ['2006 HY000', '✖ ended it'],
      ['1062 23000', '✖ error'],
      ['–', '⚠ warning'],
      ['1007 HY000', '• harmless'],
    ]);
  });

  test('shows first the tables that hold most of the rows or of the bytes', () => {
    expect(rowsOf(part, 'Tables').slice(0, 4)).toEqual([
      ['lportal.DLContent', '4,020', '12.4 GB 93 %', '20 min 4 s', '', 'import.log:1880'],
      ['ResourcePermission', '4,117,225 64 %', '610 MB 5 %', '1 min 35 s', '', 'import.log:2400'],
      ['PortletPreferences', '433,000 7 %', '91 MB', '', '', 'import.log:2300'],
      ['AssetTag', '2,204', '', '', '3', 'import.log:800'],
    ]);
  });

  test('shows rows without a table by their place, the largest first', () => {
    expect(rowsOf(part, 'Largest of 2').map(([place]) => place)).toEqual(['import.log:44', 'import.log:40']);
    expect(part.facts).toContainEqual({ label: 'Rows without a table', value: '88,143 in 2 statements' });
  });

  test('has all its tables on the page, and the first ones elsewhere', () => {
    expect(renderHtml(exampleReport)).toContain('<code>Counter_19</code>');
    for (const text of [renderMarkdown(exampleReport), renderTerminal(exampleReport, SCREEN)]) {
      expect(text).toContain('Counter_16');
      expect(text).not.toContain('Counter_17');
      expect(text).toContain('and 3 more tables');
    }
  });
});

describe('pruning', () => {
  const [part] = VIEW.pruning.parts;

  test('shows large tables beside what they slow', () => {
    expect(rowsOf(part, 'Large tables')[0]).toEqual([
      'DLContent',
      '4,020 under 1 %',
      '12.4 GB 93 %',
      'v7_1_x.UpgradeDocumentLibrary and 1 other 25 s, 60 %, by its name',
      'Earlier versions of documents Delete them in the control panel of the old version. Never delete rows by SQL.',
      'import.log:1880',
    ]);
    expect(rowsOf(part, 'Upgrade processes')).toHaveLength(2);
  });

  test('is named on the first screen by what stands out', () => {
    expect(VIEW.pruning.brief).toMatchObject([
      {
        text: 'DLContent (12.4 GB, 93 %, slows v7_1_x.UpgradeDocumentLibrary), ResourcePermission (4,117,225 rows, 64 %)',
      },
    ]);
  });

  test('is left out where it holds nothing', () => {
    const pruning = { candidates: [], tuning: [], queries: [], links: [] };
    expect(viewOf({ ...exampleReport, pruning }).pruning).toMatchObject({ parts: [], brief: [] });
  });
});

describe('where you stand', () => {
  const [part] = VIEW.workflow.parts;

  test('shows the steps that were seen and the next one, and keeps all in their order', () => {
    expect(rowsOf(part, 'Steps').map(([id, what, state]) => [id, what, state])).toEqual([
      ['T2', 'Import the backup of the production database', '✔ done'],
      ['U3.2', 'Upgrade the core', '✖ failed'],
      ['U3S', 'Resolve the issue and run the tool again next step', '– not seen'],
    ]);
    const [steps] = part.tables;
    expect(steps.rest.map(({ head }) => head.text)).toEqual(['P1', 'T1', 'T2', 'T3', 'U3.2', 'U3S', 'CP-U', 'X1']);
    expect(steps.more).toBe('all 8 steps in their order');
  });

  test.each([
    [3, 2, ['A0', 'A1', 'A2'], ''],
    [9, 4, ['A0', 'A1', 'A2', 'A3', 'A4', 'A5'], 'all 9 questions'],
    [20, 11, ['A6', 'A7', 'A8', 'A9', 'A10', 'A11'], 'all 20 questions'],
  ])('of %i questions asks those next to step %i at once', (count, nextStep, ids, more) => {
    const steps = Array.from({ length: count }, (_, index) => ({
      ...{ id: `A${index}`, title: 'Do it', question: 'Is it done?', status: 'not-seen' as const },
      ...{ checkpoint: false, evidence: [] },
    }));
    const next = { stepId: `A${nextStep}`, title: 'Do it', why: '', commands: [], queries: [] };
    const view = viewOf({ ...exampleReport, workflow: { edition: 'cloud', steps, next } }).workflow.parts[0];
    expect(rowsOf(view, 'Only you').map(([id]) => id)).toEqual(ids);
    expect(view.tables[1].more).toBe(more);
  });

  test('shows a checkpoint that is behind the last step seen', () => {
    const steps = exampleReport.workflow.steps.map((step) =>
      step.id === 'X1' ? { ...step, status: 'done' as const } : step,
    );
    const view = viewOf({ ...exampleReport, workflow: { ...exampleReport.workflow, steps } }).workflow;
    expect(rowsOf(view.parts[0], 'Steps').map(([id]) => id)).toEqual(['T2', 'U3.2', 'U3S', 'CP-U', 'X1']);
  });

  test('takes two lines of the first screen', () => {
    expect(VIEW.workflow.brief.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Where you stand: T2 ✔ Import the backup of the production database · U3.2 ✖ Upgrade the core',
      'Next step: U3S Resolve the issue and run the tool again',
    ]);
  });

  test('is left out where nothing was seen', () => {
    const steps = exampleReport.workflow.steps.map((step) => ({ ...step, status: 'not-seen' as const }));
    const view = viewOf({ ...exampleReport, workflow: { edition: 'cloud', steps } }).workflow;
    expect(view).toMatchObject({ parts: [], brief: [] });
  });
});

describe('modules', () => {
  test('show the steps that they have still to make', () => {
    expect(VIEW.modules.open.map(({ name, chain, blockedBy }) => [name, chain, blockedBy])).toEqual([
      ['com.example.orders.service', '2 steps, 2 required: 1.0.0 → 1.1.0 → 2.0.0', ''],
      [
        'com.example.stock.service',
        '1 step: 1.1.0 → …',
        'com.example.orders.service 2.0.0, the service com.example.orders.api.OrderService',
      ],
    ]);
  });

  test.each([
    [
      [
        { from: '1', to: '2' },
        { from: '2', to: '3' },
      ],
      '2 steps: 1 → 2 → 3',
    ],
    [
      [
        { from: '1', to: '2' },
        { from: '4', to: '5' },
      ],
      '2 steps: 1 → 2 → 4 → 5',
    ],
    [[{ from: '1' }, { from: '2' }], '2 steps: 1 → 2 → …'],
  ])('write the chain of %j as %s', (steps, chain) => {
    const modules = [{ ...exampleReport.modules[0], steps }];
    expect(viewOf({ ...exampleReport, modules }).modules.open[0].chain).toBe(chain);
  });

  test('are all on the page, and the first ones of a kind elsewhere', () => {
    const modules = Array.from({ length: 50 }, (_, index) => ({
      ...exampleReport.modules[0],
      name: `com.example.m${index}.service`,
    }));
    const report: Report = { ...exampleReports['gogo-session'], modules };
    expect(renderHtml(report)).toContain('com.example.m49.service');
    expect(renderTerminal(report, SCREEN)).toContain('50 pending: and 30 more');
  });
});

describe('the Gogo shell', () => {
  test('shows the rows of an answer by the names of what they hold', () => {
    const [check, execute, help] = VIEW.gogo.parts;
    expect(check.tables[0].columns.map(({ head }) => head)).toEqual(['Module', 'From schema', 'To schema', 'Required']);
    expect(rowsOf(check, 'What')[1]).toEqual(['com.example.stock.service', '1.1.0', '1.2.0', 'no']);
    expect([check.folded, execute.folded, help.folded]).toEqual([true, false, false]);
    expect([execute.title, help.title]).toEqual([
      'upgrade:execute com.example.orders.service: failed, 1 row',
      'upgrade:help: not known there',
    ]);
  });

  test('shows rows of Release_ that need somebody first, then the portal', () => {
    const [part] = VIEW.releases.parts;
    expect(part.text).toBe('1 upgrade failed · 1 in progress · 2 good');
    expect(rowsOf(part, 'Rows').map(([name]) => name)).toEqual([
      'com.example.orders.service',
      'com.example.stock.service',
      'portal',
      'com.example.theme',
      'com.example.old.portlet',
    ]);
  });

  test('shows what waits for what', () => {
    expect(rowsOf(VIEW.unsatisfied.parts[0], 'Bundles')[1]).toEqual([
      'com.example.old.portlet',
      '',
      '',
      'package com.example.old; version="[1.0.0,2.0.0)"',
      'gogo.txt:60',
    ]);
  });
});

describe("Liferay's own report", () => {
  const [part] = VIEW.upgradeReports.parts;

  test('shows the tables that changed most first', () => {
    expect(rowsOf(part, 'Rows before')).toEqual([
      ['DLFileVersion', '2,104,330', '1,117,225', '−987,105'],
      ['AssetTag', '2,204', '2,310', '+106'],
      ['CompanyInfo', '–', '2', 'new'],
      ['ClusterGroup', '1', '–', 'gone'],
      ['Counter', '120', '120', ''],
    ]);
  });

  test('shows errors before warnings, the slowest first, each with its place', () => {
    expect(part.tables.map(({ caption }) => caption)).toEqual([
      'Errors in the report',
      'Warnings in the report',
      'Slowest statements',
      'Slowest upgrade processes',
      'Rows before and after the upgrade; 4 tables of 5 changed',
    ]);
    expect(rowsOf(part, 'Slowest upgrade')[0]).toEqual(['v7_1_x.UpgradeDocumentLibrary', '25 s']);
    expect(rowsOf(part, 'Warnings')[0].at(-1)).toBe('upgrade_report.txt:52');
  });
});

test('leaves out every section that holds nothing', () => {
  const html = renderHtml(exampleReports['clean-success']);
  for (const id of ['imports', 'pruning', 'workflow', 'gogo', 'releases', 'unsatisfied', 'upgrade-reports']) {
    expect(html).not.toContain(`id="${id}"`);
  }
});

test('writes a table in columns where it fits, row by row where it does not', () => {
  const wide = renderTerminal(exampleReport, { ...SCREEN, width: 160 });
  expect(wide).toMatch(/DLContent +4,020 \(under 1 %\) +12\.4 GB \(93 %\)/);
  const narrow = renderTerminal(exampleReport, { ...SCREEN, width: 60 });
  expect(narrow).toMatch(/DLContent\n +rows: 4,020 \(under 1 %\) · size: 12\.4 GB \(93 %\)/);
});
