import { expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';

async function statusesOf(sample: string): Promise<string> {
  const { runs } = await analyze([`samples/${sample}`]);
  return runs.map(({ kind, status }) => `${kind} ${status}`).join(', ');
}

it.each([
  ['of an upgrade that its log says ended well', 'upgrade/73-postgresql-clean.log', 'upgrade ok'],
  ['of an upgrade that failed', 'upgrade/73-mysql-unique-index.log', 'upgrade error'],
  ['of an upgrade whose log stops in the middle', 'upgrade/70-db2-killed.log', 'upgrade unset'],
  ['of an upgrade that came to its end and left modules', 'upgrade/73-mysql-modules-not-done.log', 'upgrade ok'],
  ['of a tool that found nothing to do', 'upgrade/74u85-mysql-nothing-pending.log', 'upgrade ok'],
  ['of imports, one after the other', 'import/mysql-two-imports.log', 'import error, import ok'],
  ['of an import that went on after errors', 'import/oracle-impdp-table-exists.log', 'import ok'],
])('tells the end %s', async (_, sample, statuses) => {
  expect(await statusesOf(sample)).toBe(statuses);
});
