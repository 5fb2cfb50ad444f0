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
});

function databases(vendor: Parameters<typeof fillRemediation>[2]): readonly string[] {
  return fillRemediation(REMEDIATION, {}, vendor).queries.map(({ database }) => database);
}
