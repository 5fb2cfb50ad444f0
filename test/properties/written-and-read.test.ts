// What is written as programs write it is read as it was meant.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { throwable } from '../../grammars/throwable/to-throwable.ts';
import type { ThrowableLink } from '../../src/model/throwable.ts';
import { analyzeText } from '../support/analyze-text.ts';
import { importsIn } from '../support/read-import.ts';

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const className = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.stringMatching(/^[A-Z][a-zA-Z]{1,10}$/))
  .map(([packages, name]) => [...packages, name].join('.'));
const message = fc.stringMatching(/^[A-Z][a-z0-9 '"=<>,/-]{0,40}[a-z]$/);
const frame = fc.record({ className, method: word, line: fc.integer({ min: 1, max: 9_999 }) });
const link = fc.record({
  type: className.map((name) => `${name}Exception`),
  message: fc.option(message, { nil: undefined }),
  frames: fc.array(frame, { minLength: 1, maxLength: 5 }),
});

it('reads a stack trace as the virtual machine prints it', () => {
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 6 }), (chain) => {
      const text = chain.map((one, index) => `${index === 0 ? '' : 'Caused by: '}${printed(one)}`).join('\n');
      const read = throwable.read(text)?.chain ?? [];
      expect(read.map(({ type, message: said }) => [type, said])).toEqual(
        chain.map(({ type, message: said }) => [type, said]),
      );
      expect(read.map(({ frames }) => frames.map((at) => [at.className, at.method, at.line]))).toEqual(
        chain.map(({ frames }) => frames.map((at) => [at.className, at.method, at.line])),
      );
    }),
    { numRuns: 300 },
  );
});

const table = fc.stringMatching(/^[A-Z][A-Z0-9]{2,14}$/);
const rows = fc.dictionary(table, fc.integer({ min: 0, max: 2_000_000_000 }), { minKeys: 1, maxKeys: 12 });

it('counts the rows of every table that impdp loads', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (tables) => {
      const lines = Object.entries(tables).map(
        ([name, count]) => `. . imported "LPORTAL"."${name}" ${' '.repeat(20)}7.5 KB ${String(count).padStart(7)} rows`,
      );
      const [imported] = await importsIn(`${IMPDP}${lines.join('\n')}\n${IMPDP_END}`);
      const read = imported.tables.map(({ name, rows: count }) => [name, count] as const);
      expect(Object.fromEntries(read)).toEqual({ ...tables });
    }),
    { numRuns: 40 },
  );
});

it('counts the rows of everything that psql copies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2_000_000_000), { minLength: 1, maxLength: 20 }), async (counts) => {
      const [imported] = await importsIn(
        `SET\nSET\nCREATE TABLE\nALTER TABLE\n${counts.map((n) => `COPY ${n}\n`).join('')}`,
      );
      expect(imported.unnamedRows.reduce((sum, one) => sum + one.rows, 0)).toBe(
        counts.reduce((sum, count) => sum + count, 0),
      );
    }),
    { numRuns: 40 },
  );
});

it('lists the module of every line that upgrade:list prints', async () => {
  const modules = fc.uniqueArray(word, { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(modules, async (names) => {
      const lines = names.map(
        (name) => `There are upgrade processes available for com.acme.${name} from 1.0.0 to 1.1.0`,
      );
      const report = await analyzeText(`g! upgrade:check\n${lines.join('\n')}\ng! \n`);
      expect(report.modules.map(({ name }) => name).toSorted()).toEqual(
        names.map((name) => `com.acme.${name}`).toSorted(),
      );
    }),
    { numRuns: 40 },
  );
});

function printed({ type, message: said, frames }: Printed): string {
  const lines = frames.map(
    ({ className: at, method, line }) => `\tat ${at}.${method}(${at.split('.').at(-1) ?? ''}.java:${line ?? 0})`,
  );
  return [said === undefined ? type : `${type}: ${said}`, ...lines].join('\n');
}

interface Printed extends Pick<ThrowableLink, 'type' | 'frames'> {
  readonly message: string | undefined;
}

const IMPDP = `
Import: Release 19.0.0.0.0 - Production on Sat Apr 6 21:14:02 2024
Version 19.21.0.0.0

Starting "LPORTAL"."SYS_IMPORT_SCHEMA_02":  lportal/********@db7 directory=dumps dumpfile=portal.dmp
Processing object type SCHEMA_EXPORT/TABLE/TABLE_DATA
`;
const IMPDP_END =
  'Job "LPORTAL"."SYS_IMPORT_SCHEMA_02" successfully completed at Sat Apr 6 21:31:40 2024 elapsed 0 00:17:35\n';
