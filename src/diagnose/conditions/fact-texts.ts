import type { FactPattern } from '../../model/condition.ts';
import type { EventName } from '../../model/event-name.ts';
import type { Place } from '../../model/place.ts';
import type { UpgradeReportFacts } from '../../model/upgrade-report.ts';
import { namedDrivers } from '../told-values.ts';
import { textPattern } from '../text-pattern.ts';
import type { Facts } from './clue.ts';
import { type FactTest, toldAt } from './fact-test.ts';

/** What a pattern of a fact is tested against, and the event that tells it. */
interface TextFact {
  readonly name: keyof FactPattern;
  readonly event?: EventName;
  readonly textsOf: (facts: Facts) => readonly (string | ToldText | undefined)[];
}

/** A text, and where it stands by itself. */
interface ToldText {
  readonly text: string;
  readonly place: Place;
}

/** Any of the texts may match. */
const TEXT_FACTS = {
  product: {
    name: 'product',
    event: 'startup.product',
    textsOf: ({ environment }) => [environment.product],
  },
  jvmOption: {
    name: 'jvmOption',
    event: 'tool.jvm-arguments',
    textsOf: ({ environment }) => environment.jvmOptions,
  },
  applicationServer: {
    name: 'applicationServer',
    event: 'tool.prompt',
    textsOf: ({ environment }) => [environment.applicationServer?.name],
  },
  documentStore: {
    name: 'documentStore',
    textsOf: ({ runs, environment }) => {
      const report = runs.flatMap(({ upgradeReports }) => upgradeReports).findLast(tellsStore);
      const text = environment.documentLibrary?.store ?? report?.values['dl.store.impl'];
      return [text === undefined || report === undefined ? text : { text, place: report.place }];
    },
  },
  driver: {
    name: 'driver',
    textsOf: ({ run, runs, environment }) =>
      namedDrivers(run, runs, environment)
        .map(({ driver, place }) => ({ text: driver, place }))
        .toReversed(),
  },
  patch: {
    name: 'patch',
    event: 'startup.patches',
    textsOf: ({ environment }) => environment.patches ?? [],
  },
  property: {
    name: 'property',
    textsOf: ({ runs }) =>
      runs.flatMap(({ upgradeReports }) => upgradeReports.flatMap(({ lists }) => lists.properties ?? [])),
  },
} as const satisfies Readonly<Record<string, TextFact>>;

function tellsStore({ values }: UpgradeReportFacts): boolean {
  return values['dl.store.impl'] !== undefined;
}

/** Tests of the fields that are RE2 patterns. */
export function textTests(pattern: FactPattern): readonly FactTest[] {
  return Object.values(TEXT_FACTS).flatMap((fact) => {
    const source = pattern[fact.name];
    return source === undefined ? [] : [textTest(fact, source)];
  });
}

function textTest({ name, event, textsOf }: TextFact, source: string): FactTest {
  const matches = textPattern(source);
  return {
    name,
    test: (facts) => {
      for (const told of textsOf(facts)) {
        if (told === undefined) continue;
        const value = typeof told === 'string' ? told : told.text;
        const captures = matches(value);
        if (captures === undefined) continue;
        return { value, captures, ...(typeof told === 'string' ? toldAt(facts, event) : { place: told.place }) };
      }
      return undefined;
    },
  };
}
