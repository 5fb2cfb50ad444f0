import type { FactPattern } from '../../model/condition.ts';
import { parseRange, surelyInRange } from '../../model/range.ts';
import type { Place } from '../../model/place.ts';
import type { ProductVersion, Run } from '../../model/timeline.ts';
import { lineRangeOf, nameOfLine, toldLine } from '../release-line.ts';
import { coreRowOf } from '../release-query.ts';
import { dottedNumbers, heapOf, javaReleaseOf, numbersInRange } from '../told-values.ts';
import type { Facts } from './clue.ts';
import { type FactTest, toldAt } from './fact-test.ts';

/** Tests of the fields that compare. */
export function comparisonTests(pattern: FactPattern): readonly FactTest[] {
  const { from, to, java, heap, databaseVersion, duration } = pattern;
  return [
    ...(java === undefined ? [] : [javaTest(java)]),
    ...(heap === undefined ? [] : [heapTest(heap)]),
    ...(databaseVersion === undefined ? [] : [databaseVersionTest(databaseVersion)]),
    ...(duration === undefined ? [] : [durationTest(duration)]),
    // Behind what does not fit the versions: the first one is the place of the finding.
    ...(from === undefined ? [] : [lineTest('from', from)]),
    ...(to === undefined ? [] : [lineTest('to', to)]),
  ];
}

/** `7.2 or later` holds `>=7.1` and neither `7.2` nor `<7.4`: the rest is not told. */
function lineTest(name: 'from' | 'to', lines: readonly string[]): FactTest {
  const ranges = lines.flatMap((line) => [parseRange(line, 'line')].filter((range) => range !== undefined));
  return {
    name,
    test: (facts) => {
      const version = facts.environment[name];
      const told = toldLine(version);
      if (!ranges.some((range) => surelyInRange(range, told))) return undefined;
      const captures = { [`${name}Line`]: nameOfLine(lineRangeOf(version).lowest) };
      const place = name === 'to' ? toldAt(facts, 'startup.product') : { place: whereFrom(facts) };
      return { value: nameOf(version), captures, ...place };
    },
  };
}

/** Where the old version is told: the report, the row of the core; else the user named it, and the run is what it is about. */
function whereFrom({ run, runs }: Facts): Place {
  const report = runs
    .flatMap(({ upgradeReports }) => upgradeReports)
    .findLast(({ values }) => 'initial.build' in values);
  return report?.place ?? coreRowOf(runs.flatMap(({ releases }) => releases))?.place ?? run.firstPlace;
}

function nameOf({ version, build }: ProductVersion): string {
  return version ?? build ?? '';
}

function javaTest(comparison: string): FactTest {
  const holds = numbersInRange(comparison, 'number');
  return {
    name: 'java',
    test: (facts) => {
      const { java = '' } = facts.environment;
      const release = javaReleaseOf(java);
      if (release === undefined || !holds([release])) return undefined;
      return { value: java, ...toldAt(facts, 'startup.java-version') };
    },
  };
}

function heapTest(comparison: string): FactTest {
  const holds = numbersInRange(comparison, 'size');
  return {
    name: 'heap',
    test: (facts) => {
      const heap = heapOf(facts.environment.jvmOptions);
      if (heap === undefined || !holds([heap])) return undefined;
      return { value: `${heap} MB`, ...toldAt(facts, 'tool.jvm-arguments') };
    },
  };
}

function databaseVersionTest(comparison: string): FactTest {
  const holds = numbersInRange(comparison, 'number');
  return {
    name: 'databaseVersion',
    test: (facts) => {
      const version = facts.environment.database?.version ?? '';
      return holds(dottedNumbers(version)) ? { value: version, ...toldAt(facts, 'database.dialect') } : undefined;
    },
  };
}

function durationTest(comparison: string): FactTest {
  const holds = numbersInRange(comparison, 'duration');
  return {
    name: 'duration',
    test: ({ run }) => {
      const ms = durationOf(run);
      return ms !== undefined && holds([ms]) ? { value: sayDuration(ms), place: run.lastPlace } : undefined;
    },
  };
}

function durationOf({ startMs, endMs }: Run): number | undefined {
  return startMs === undefined || endMs === undefined ? undefined : endMs - startMs;
}

/** `3 h 20 min`, `12 min`. */
function sayDuration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
