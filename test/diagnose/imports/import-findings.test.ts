import { expect, it } from 'vitest';
import { importFindings } from '../../../src/diagnose/imports/import-findings.ts';
import { makeFindings } from '../../../src/diagnose/make-findings.ts';
import type { ImportReport } from '../../../src/model/import.ts';
import type { Run } from '../../../src/model/timeline.ts';
import { PLACE, makeProblem, makeRun } from '../../support/make-run.ts';

const first = makeProblem({
  id: 'p1',
  order: 1,
  text: 'ERROR 1062 (23000): Duplicate entry',
  severityText: 'ERROR',
  eventName: 'import.error',
});
const second = makeProblem({
  id: 'p2',
  order: 2,
  text: 'ERROR 1146 (42S02): no such table',
  severityText: 'ERROR',
  eventName: 'import.error',
});
const run: Run = { ...makeRun([first, second]), kind: 'import' };
const failed: ImportReport = {
  ...{
    runId: run.id,
    database: 'mysql',
    tool: 'mysql',
    direction: 'import',
    outcome: 'failed',
    reason: 'An error ended it.',
  },
  ...{ evidence: [PLACE], tables: [], unnamedRows: [], errors: [] },
};

it('makes the first error the root cause of an import that stands alone', () => {
  expect(rolesOf(failed, 'alone')).toEqual([
    ['p1', 'root-cause', 'error'],
    ['p2', 'contributing', 'error'],
  ]);
});

it('leaves the root cause to the upgrade where there is one', () => {
  expect(rolesOf(failed, 'failed').map(([, role, level]) => [role, level])).toEqual([
    ['contributing', 'error'],
    ['contributing', 'error'],
  ]);
});

it('warns only where the upgrade of the data came to a good end', () => {
  expect(rolesOf(failed, 'succeeded-with-warnings').map(([, , level]) => level)).toEqual(['warning', 'warning']);
});

it('has nothing to say of other runs', () => {
  expect(importFindings({ ...run, id: 'r7' }, [failed], candidatesOf, 'alone')).toEqual([]);
});

function rolesOf(report: ImportReport, beside: Parameters<typeof importFindings>[3]) {
  return importFindings(run, [report], candidatesOf, beside).map(({ id, role, level }) => [id, role, level]);
}

function candidatesOf(of: Run) {
  return makeFindings(of, [], undefined);
}
