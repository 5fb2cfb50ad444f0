import type { FactPattern } from '../../model/condition.ts';
import { type FactTest, toldAt } from './fact-test.ts';

/** Tests of the fields that are lists of words. */
export function wordTests({ database, edition }: FactPattern): readonly FactTest[] {
  return [
    ...(database === undefined ? [] : [databaseTest(database)]),
    ...(edition === undefined ? [] : [editionTest(edition)]),
  ];
}

function databaseTest(vendors: NonNullable<FactPattern['database']>): FactTest {
  return {
    name: 'database',
    test: (facts) => {
      const vendor = facts.environment.database?.vendor;
      if (vendor === undefined || !vendors.includes(vendor)) return undefined;
      return { value: vendor, ...toldAt(facts, 'database.dialect') };
    },
  };
}

function editionTest(editions: NonNullable<FactPattern['edition']>): FactTest {
  return {
    name: 'edition',
    test: ({ edition }) => (editions.includes(edition) ? { value: edition } : undefined),
  };
}
