import { describe, expect, it } from 'vitest';
import { countOf, isAfter, sayError, weighImport } from '../../../src/diagnose/imports/weigh-import.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { ImportError, ImportFacts } from '../../../src/model/import.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Mark } from '../../../src/model/timeline.ts';
import { makeRun } from '../../support/make-run.ts';

const placeAt = (byteOffset: number, source = 0): Place => ({
  source,
  startLine: 1,
  endLine: 1,
  byteOffset,
  byteLength: 1,
});
const FACTS: ImportFacts = {
  ...{ database: 'db2', direction: 'import', tables: [], unnamedRows: [], errors: [], ends: [] },
  ...{ wentOn: false, endsWhole: true },
};
const ERROR: ImportError = {
  ...{ severity: 'ERROR', message: 'No space.\nAsk for some.', count: 3, harmless: false, stops: false },
  place: placeAt(5),
};

function runWith(marks: Readonly<Partial<Record<EventName, number>>>) {
  const entries = Object.entries(marks).map(([name, offset]): [EventName, Mark] => {
    const marked = { attributes: {}, place: placeAt(offset) };
    return [name as EventName, { count: 1, first: marked, last: marked }];
  });
  return makeRun([], [], new Map(entries));
}

describe('the weights of an import', () => {
  it('add up named and unnamed rows, and count real errors only', () => {
    const weights = weighImport(runWith({}), {
      ...FACTS,
      tables: [
        { name: 'A', rows: 7, rejected: 1, place: placeAt(0) },
        { name: 'B', place: placeAt(1) },
      ],
      unnamedRows: [{ rows: 2, rejected: 4, place: placeAt(2) }],
      errors: [ERROR, { ...ERROR, harmless: true }, { ...ERROR, severity: 'WARN' }],
    });
    expect(weights).toMatchObject({ rows: 9, rejected: 5, counted: true, errors: [ERROR], errorCount: 3 });
  });

  it.each<[string, Readonly<Partial<Record<EventName, number>>>, number | undefined]>([
    ['nothing', {}, undefined],
    ['a table that was begun last', { 'import.table.started': 9, 'import.rows': 5 }, 9],
    ['a table whose rows were counted', { 'import.table.started': 4, 'import.rows': 5 }, undefined],
    ['a percentage and no end', { 'import.progress': 3 }, 3],
    ['an error instead of an end', { 'import.progress': 3, 'import.error': 4 }, undefined],
  ])('tell what is open after %s', (_, marks, open) => {
    expect(weighImport(runWith(marks), FACTS).open?.byteOffset).toBe(open);
  });

  it.each<[Partial<ImportError>, string]>([
    [{}, 'No space.'],
    [{ code: '1105' }, '1105: No space.'],
    [{ sqlState: '22001' }, '22001: No space.'],
    [{ code: '1105', message: 'Error 1105' }, 'Error 1105.'],
    [{ table: 'Layout' }, 'No space (table Layout).'],
    [{ table: 'Layout', message: 'Layout is full' }, 'Layout is full.'],
  ])('say an error in one sentence: %o', (fields, said) => {
    expect(sayError({ ...ERROR, ...fields })).toBe(said);
  });

  it('know which place is behind another one', () => {
    expect(isAfter(placeAt(2), placeAt(1))).toBe(true);
    expect(isAfter(placeAt(1), placeAt(1))).toBe(false);
    expect(isAfter(placeAt(1, 1), placeAt(2, 0))).toBe(true);
    expect([countOf(1, 'row'), countOf(0, 'row')]).toEqual(['1 row', '0 rows']);
  });
});
