import { describe, expect, it } from 'vitest';
import { fillRemediation } from '../../../src/diagnose/fill/fill-remediation.ts';
import type { Rule } from '../../../src/model/rule.ts';

const REMEDIATION: Rule['remediation'] = {
  summary: 'Look at {{table}}.',
  steps: ['Type "upgrade:list {{module}}".', 'Look at {{table}}.'],
  queries: [
    { database: 'mysql', purpose: 'Rows of {{table}}', sql: 'select count(*) from {{table}}' },
    { database: 'any', purpose: 'All', sql: "select 1 from Release_ where servletContextName = '{{module}}'" },
    { database: 'oracle', purpose: 'Rows', sql: 'select count(*) from {{table}}' },
    { database: 'oracle', purpose: 'Delete', sql: 'delete from {{table}} where id = {{id}}' },
  ],
  links: [],
};

describe('what a rule says to do', () => {
  it('names the queries for the database of the run first, in the order of the rule, and the others behind them', () => {
    expect(databases('oracle')).toEqual(['any', 'oracle', 'oracle', 'mysql']);
    expect(databases('mysql')).toEqual(['mysql', 'any', 'oracle', 'oracle']);
  });

  it('keeps the order of the rule where the database is not known', () => {
    expect(databases(undefined)).toEqual(['mysql', 'any', 'oracle', 'oracle']);
  });

  it('is filled by what each text is: a sentence, a command, a statement of a database', () => {
    const values = { table: 'odd table', module: "a'b", id: '7 or 1=1' };
    expect(fillRemediation(REMEDIATION, values, 'mysql')).toMatchObject({
      summary: 'Look at odd table.',
      steps: ['Type "upgrade:list <module>".', 'Look at odd table.'],
      queries: [
        { purpose: 'Rows of odd table', sql: 'select count(*) from `odd table`' },
        { sql: "select 1 from Release_ where servletContextName = 'a''b'" },
        { sql: 'select count(*) from "odd table"' },
        { sql: 'delete from "odd table" where id = <id>' },
      ],
    });
  });

  it('is said for each value of a list, and not at all for none', () => {
    const { steps } = fillRemediation(REMEDIATION, { module: ['com.acme.a', "b'c", 'd'], table: [] }, 'mysql');
    expect(steps).toEqual([
      'Type "upgrade:list com.acme.a".',
      'Type "upgrade:list <module>".',
      'Type "upgrade:list d".',
    ]);
  });

  it('is said five times at most', () => {
    const module = Array.from({ length: 12 }, (_, index) => `com.acme.m${index}`);
    expect(fillRemediation(REMEDIATION, { module, table: 'Group_' }, 'mysql').steps).toHaveLength(6);
  });
});

it('names ten values of a list in a sentence, and leaves a statement to the reader that would hold some of them only', () => {
  const remediation: Rule['remediation'] = {
    summary: 'Look at {{names}}.',
    steps: [],
    queries: [
      { database: 'mysql', purpose: 'Rows', sql: "select 1 from Release_ where servletContextName in ('{{names}}')" },
    ],
    links: [],
  };
  const names = Array.from({ length: 12 }, (_, index) => `m${index}`);
  const { summary, queries } = fillRemediation(remediation, { names }, 'mysql');
  expect(summary).toBe('Look at m0, m1, m2, m3, m4, m5, m6, m7, m8, m9 and 2 more.');
  expect(queries[0]?.sql).toBe("select 1 from Release_ where servletContextName in ('<names>')");
});

function databases(vendor: Parameters<typeof fillRemediation>[2]): readonly string[] {
  return fillRemediation(REMEDIATION, {}, vendor).queries.map(({ database }) => database);
}
