import { describe, expect, it } from 'vitest';
import { decideOracle } from '../../../src/diagnose/imports/decide-oracle.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { ImportError, ImportFacts, ImportOutcome, ImportTable } from '../../../src/model/import.ts';
import type { Attributes } from '../../../src/model/meaning.ts';
import type { Mark } from '../../../src/model/timeline.ts';
import { PLACE, makeRun } from '../../support/make-run.ts';

const LOADED: ImportTable = { name: 'IMAGE', rows: 31, place: PLACE };
const EMPTY: ImportTable = { name: 'IMAGE', rows: 0, place: PLACE };

const WITH_ERRORS = { outcome: 'with-errors', errors: 1, place: PLACE } as const;
const SUCCEEDED = { outcome: 'succeeded', place: PLACE } as const;

/** What the facts say, which events were seen, what follows. */
interface Case {
  readonly name: string;
  readonly facts: Partial<ImportFacts>;
  readonly seen?: readonly EventName[];
  readonly jobLine?: Attributes;
  readonly outcome: ImportOutcome;
}

const CASES: readonly Case[] = [
  // Data Pump
  {
    name: 'a job that says it succeeded',
    facts: { ends: [SUCCEEDED], tables: [LOADED] },
    jobLine: {},
    outcome: 'succeeded',
  },
  {
    name: 'a job that says it succeeded, after an error',
    facts: { ends: [SUCCEEDED], tables: [LOADED], errors: [error('ORA-39083')] },
    jobLine: {},
    outcome: 'partial',
  },
  {
    name: 'a job without metadata of which no table was loaded',
    facts: { ends: [WITH_ERRORS], errors: [error('ORA-39776')] },
    jobLine: {},
    outcome: 'failed',
  },
  {
    name: 'a job of metadata alone, with an error',
    facts: { ends: [WITH_ERRORS], errors: [error('ORA-39083')] },
    seen: ['import.step'],
    jobLine: {},
    outcome: 'partial',
  },
  {
    name: 'a job that counts an error, after one that cost no data',
    facts: { ends: [WITH_ERRORS], tables: [LOADED], errors: [{ ...error('ORA-31684'), harmless: true }] },
    jobLine: {},
    outcome: 'partial',
  },
  { name: 'a job that was stopped', facts: { tables: [LOADED] }, jobLine: { stopped: true }, outcome: 'incomplete' },
  { name: 'a job whose last line is not understood', facts: { tables: [LOADED] }, jobLine: {}, outcome: 'unknown' },
  { name: 'a job without last line', facts: { tables: [LOADED] }, outcome: 'incomplete' },
  { name: 'errors before the job began', facts: { errors: [error('UDI-12154')] }, outcome: 'failed' },
  {
    name: 'errors without last line',
    facts: { tables: [LOADED], errors: [error('ORA-39151')] },
    outcome: 'partial',
  },
  {
    name: 'a tool that is not known',
    facts: { ends: [SUCCEEDED], tables: [LOADED] },
    jobLine: {},
    outcome: 'succeeded',
  },
  // the classic tools
  { name: 'imp without warnings', facts: { tool: 'imp', ends: [SUCCEEDED], tables: [LOADED] }, outcome: 'succeeded' },
  { name: 'imp with warnings', facts: { tool: 'imp', ends: [WITH_ERRORS], tables: [LOADED] }, outcome: 'partial' },
  { name: 'imp without last line', facts: { tool: 'imp', tables: [LOADED] }, outcome: 'incomplete' },
  {
    name: 'imp that was ended by an error',
    facts: { tool: 'imp', errors: [{ ...error('IMP-00000'), stops: true }] },
    outcome: 'failed',
  },
  // SQL*Loader
  {
    name: 'sqlldr that came to its end',
    facts: { tool: 'sqlldr', tables: [LOADED] },
    seen: ['import.elapsed'],
    outcome: 'succeeded',
  },
  {
    name: 'sqlldr that had nothing to load',
    facts: { tool: 'sqlldr', tables: [EMPTY] },
    seen: ['import.elapsed'],
    outcome: 'succeeded',
  },
  {
    name: 'sqlldr that rejected all',
    facts: { tool: 'sqlldr', tables: [{ ...EMPTY, rejected: 4 }] },
    seen: ['import.elapsed'],
    outcome: 'failed',
  },
  {
    name: 'sqlldr that rejected some',
    facts: { tool: 'sqlldr', tables: [{ ...LOADED, rejected: 4 }] },
    seen: ['import.elapsed'],
    outcome: 'partial',
  },
  { name: 'sqlldr without end', facts: { tool: 'sqlldr', tables: [LOADED] }, outcome: 'incomplete' },
];

describe('what became of an import into Oracle', () => {
  it.each(CASES.map((one) => [one.name, one.outcome, one] as const))(
    '%s: %s',
    (_, outcome, { facts, seen, jobLine }) => {
      const decided = decideOracle(runWith(seen ?? [], jobLine), { ...NOTHING, ...facts });
      expect(decided.outcome).toBe(outcome);
      expect(decided.reason).toMatch(/^[A-Z0-9].*\.$/);
      expect(decided.evidence).not.toEqual([]);
    },
  );
});

const NOTHING: ImportFacts = {
  database: 'oracle',
  direction: 'import',
  tables: [],
  unnamedRows: [],
  errors: [],
  ends: [],
  wentOn: false,
  endsWhole: true,
};

function error(code: string): ImportError {
  return {
    code,
    severity: 'ERROR',
    message: `${code}: it failed`,
    count: 1,
    harmless: false,
    stops: false,
    place: PLACE,
  };
}

function runWith(seen: readonly EventName[], jobLine: Attributes | undefined): ReturnType<typeof makeRun> {
  const marks = new Map<EventName, Mark>();
  for (const name of seen) marks.set(name, markOf({}));
  if (jobLine !== undefined) marks.set('import.ended', markOf(jobLine));
  return makeRun([], [], marks);
}

function markOf(attributes: Attributes): Mark {
  const event = { attributes, place: PLACE };
  return { count: 1, first: event, last: event };
}
