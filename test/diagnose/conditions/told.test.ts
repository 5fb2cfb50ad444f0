import { describe, expect, it } from 'vitest';
import type {
  GogoPattern,
  ImportPattern,
  ModulePattern,
  ReleasePattern,
  SpanPattern,
  UnsatisfiedPattern,
} from '../../../src/model/condition.ts';
import type { ImportReport } from '../../../src/model/import.ts';
import type { Run } from '../../../src/model/timeline.ts';
import { matchOf } from '../../support/make-rule.ts';
import { makeRun, makeSpan, NO_ENVIRONMENT, placeAt } from '../../support/make-run.ts';

describe('module', () => {
  const bare = { name: 'com.acme.orders.service', status: 'pending', place: placeAt(3) } as const;
  const waiting = {
    ...bare,
    fromSchema: '1.0.0',
    toSchema: '2.1.0',
    blockedBy: ['com.acme.stock.api'],
  };
  const run = { ...makeRun([]), modules: [waiting] };

  it.each<[Omit<ModulePattern, 'status'>, boolean]>([
    [{ fromSchema: '^1\\.' }, true],
    [{ fromSchema: '^2\\.' }, false],
    [{ toSchema: '^2\\.' }, true],
    [{ toSchema: '^1\\.', fromSchema: '^1\\.' }, false],
    [{ blockedBy: 'stock' }, true],
    [{ blockedBy: 'orders' }, false],
  ])('asks for schema versions and what it waits for: %j', (pattern, holds) => {
    expect(matchOf({ module: { status: ['pending'], ...pattern } }, run) !== undefined).toBe(holds);
  });

  it('captures what is told, and named groups', () => {
    expect(matchOf({ module: { status: ['pending'], name: 'acme\\.(?<part>\\w+)' } }, run)?.captures).toEqual({
      module: 'com.acme.orders.service',
      fromSchema: '1.0.0',
      toSchema: '2.1.0',
      blockedBy: 'com.acme.stock.api',
      part: 'orders',
    });
  });

  it('does not hold a schema version that is not told', () => {
    const untold = { ...run, modules: [bare] };
    expect(matchOf({ module: { status: ['pending'], fromSchema: '' } }, untold)).toBeUndefined();
    expect(matchOf({ module: { status: ['pending'], blockedBy: '' } }, untold)).toBeUndefined();
  });
});

describe('span', () => {
  const run = makeRun(
    [],
    [
      makeSpan({ id: 's1', name: 'com.acme.UpgradeOrders', durationMs: 90_000, count: 3, place: placeAt(1) }),
      makeSpan({
        id: 's2',
        kind: 'verify',
        name: 'com.acme.VerifyOrders',
        module: 'com.acme.orders',
        status: 'error',
        place: placeAt(2),
      }),
    ],
  );

  it.each<[SpanPattern, readonly number[]]>([
    [{ kind: ['process', 'verify'] }, [1, 2]],
    [{ kind: ['timer'] }, []],
    [{ name: 'Orders$' }, [1, 2]],
    [{ name: 'Orders$', status: ['error'] }, [2]],
    [{ status: ['unset'] }, []],
    [{ module: 'orders' }, [2]],
    [{ minMs: 90_000 }, [1]],
    [{ minMs: 90_001 }, []],
    [{ minMs: 0 }, [1]],
    [{ minCount: 3 }, [1]],
    [{ minCount: 4 }, []],
  ])('finds pieces of work: %j', (span, lines) => {
    expect(matchOf({ span }, run)?.markPlaces ?? []).toEqual(lines.map((line) => placeAt(line)));
  });

  it('captures its name, its module and named groups', () => {
    expect(matchOf({ span: { kind: ['verify'], name: 'Verify(?<what>\\w+)' } }, run)?.captures).toEqual({
      span: 'com.acme.VerifyOrders',
      module: 'com.acme.orders',
      what: 'Orders',
    });
  });
});

describe('import', () => {
  const imported: ImportReport = {
    runId: 'r1',
    database: 'mysql',
    tool: 'mysql',
    direction: 'import',
    outcome: 'partial',
    reason: '',
    evidence: [placeAt(50)],
    rows: 1200,
    tables: [
      { name: 'Layout', rows: 1000, place: placeAt(10) },
      { name: 'AcmeOrder', rows: 200, rejected: 7, place: placeAt(20) },
    ],
    unnamedRows: [],
    errors: [],
  };
  const upgrade = makeRun([]);
  const own: Run = { ...makeRun([]), id: 'r1', kind: 'import' };
  const beside = {
    runs: [own, upgrade],
    imports: [imported, { ...imported, runId: 'r2', tool: 'psql' }],
    edition: 'on-premises',
  } as const;

  it.each<[ImportPattern, readonly number[]]>([
    [{ outcome: ['partial', 'failed'] }, [50]],
    [{ outcome: ['failed'] }, []],
    [{ tool: ['mysql'], database: ['mysql'], direction: ['import'] }, [50]],
    [{ direction: ['export'] }, []],
    [{ minRows: 1200 }, [50]],
    [{ minRows: 1201 }, []],
    [{ minRejected: 7 }, [20]],
    [{ minBytes: 0 }, []],
    [{ table: '^Acme' }, [20]],
    [{ table: '^Acme', minRows: 201 }, []],
    [{ table: '.', minRows: 200 }, [10, 20]],
    [{ table: '.', minRejected: 1 }, [20]],
    [{ table: '^Group_$' }, []],
  ])('finds imports and their tables: %j', (pattern, lines) => {
    const match = matchOf({ import: pattern }, upgrade, NO_ENVIRONMENT, { ...beside, imports: [imported] });
    expect(lineOf(match?.markPlaces)).toEqual(lines);
  });

  it('captures the tool, the table and the rows', () => {
    const match = matchOf({ import: { table: '^(?<prefix>Acme)' } }, upgrade, NO_ENVIRONMENT, beside);
    expect(match?.captures).toEqual({
      tool: 'mysql',
      database: 'mysql',
      outcome: 'partial',
      table: 'AcmeOrder',
      rows: '200',
      rejected: '7',
      prefix: 'Acme',
    });
  });

  it('is of the run where that is an import', () => {
    const match = (run: Run) =>
      matchOf(
        { any: [{ import: { tool: ['psql'] } }, { not: { import: { tool: ['psql'] } } }] },
        run,
        NO_ENVIRONMENT,
        beside,
      );
    expect(match(upgrade)?.markPlaces).toHaveLength(1);
    expect(match(own)?.markPlaces ?? []).toHaveLength(0);
  });
});

const session: Run = {
  ...makeRun([]),
  id: 'r1',
  kind: 'gogo',
  gogo: [
    {
      command: 'upgrade:check',
      outcome: 'ok',
      rows: [
        { module: 'com.acme.orders', from: '1.0.0' },
        { module: 'com.acme.stock', from: '2.0.0' },
      ],
      place: placeAt(4),
    },
    { command: 'upgrade:execute', argument: 'com.acme.orders', outcome: 'failed', rows: [], place: placeAt(9) },
  ],
  releases: [
    { servletContextName: 'portal', buildNumber: 6210, state: 1, meaning: 'upgrade failed', place: placeAt(20) },
    { servletContextName: 'com.acme.orders', schemaVersion: '1.0.0', state: 1, verified: false, place: placeAt(21) },
    { servletContextName: 'com.acme.orders', schemaVersion: '1.1.0', state: 0, verified: false, place: placeAt(22) },
  ],
  unsatisfied: [
    {
      bundle: 'com.acme.orders',
      component: 'com.acme.OrderService',
      waitsFor: ['com.acme.StockService', 'a package'],
      place: placeAt(30),
    },
  ],
};

describe('gogo', () => {
  it.each<[GogoPattern, readonly number[]]>([
    [{ command: '^upgrade:check$' }, [4]],
    [{ command: '^verify:' }, []],
    [{ argument: 'orders' }, [9]],
    [{ outcome: ['failed', 'refused'] }, [9]],
    [{ outcome: ['not-found'] }, []],
    [{ row: { module: 'acme' } }, [4]],
    [{ row: { module: 'acme', from: '^2' } }, [4]],
    [{ row: { to: '' } }, []],
    [{ row: { constructor: '' } }, []],
  ])('finds commands and rows of their answers: %j', (gogo, lines) => {
    expect(lineOf(matchOf({ gogo }, session)?.markPlaces)).toEqual(lines);
  });

  it('captures the command and named groups', () => {
    const gogo = { command: '^upgrade:(?<verb>\\w+)', row: { module: 'acme\\.(?<part>\\w+)' } };
    expect(matchOf({ gogo }, session)?.captures).toEqual({ command: 'upgrade:check', verb: 'check', part: 'orders' });
  });
});

describe('release', () => {
  it.each<[ReleasePattern, readonly number[]]>([
    [{ name: '^portal$' }, [20]],
    [{ state: [1, 2] }, [20]],
    [{ state: [0] }, [22]],
    [{ schemaVersion: '^1\\.' }, [22]],
    [{ schemaVersion: '^1\\.0' }, []],
    [{ verified: false }, [22]],
    [{ verified: true }, []],
    [{ build: '<7100' }, [20]],
    [{ build: '>=7100' }, []],
  ])('finds the last row of each module: %j', (release, lines) => {
    expect(lineOf(matchOf({ release }, session)?.markPlaces)).toEqual(lines);
  });

  it('captures what the row holds', () => {
    expect(matchOf({ release: { name: '^portal$' } }, session)?.captures).toEqual({
      module: 'portal',
      state: '1',
      meaning: 'upgrade failed',
      build: '6210',
    });
  });
});

describe('unsatisfied', () => {
  it.each<[UnsatisfiedPattern, boolean]>([
    [{ bundle: 'orders' }, true],
    [{ component: 'OrderService$' }, true],
    [{ waitsFor: 'package' }, true],
    [{ waitsFor: 'Order' }, false],
    [{ bundle: 'orders', component: 'Stock' }, false],
  ])('finds what cannot start: %j', (unsatisfied, holds) => {
    expect(matchOf({ unsatisfied }, session) !== undefined).toBe(holds);
  });

  it('captures what it waits for', () => {
    expect(matchOf({ unsatisfied: { waitsFor: '.' } }, session)?.captures).toEqual({
      bundle: 'com.acme.orders',
      component: 'com.acme.OrderService',
      waitsFor: 'com.acme.StockService, a package',
    });
  });
});

describe('sessions', () => {
  const upgrade = makeRun([]);
  const next: Run = { ...makeRun([]), id: 'r2' };
  const holds = (run: Run, runs: readonly Run[]): boolean =>
    matchOf({ release: { name: '^portal$' } }, run, NO_ENVIRONMENT, { runs, imports: [], edition: 'on-premises' }) !==
    undefined;

  it('speak of the upgrade before them, until the next upgrade', () => {
    expect(holds(upgrade, [upgrade, session])).toBe(true);
    expect(holds(upgrade, [session, upgrade])).toBe(false);
    expect(holds(upgrade, [upgrade, next, session])).toBe(false);
    expect(holds(next, [upgrade, next, session])).toBe(true);
  });

  it('do not speak of the start of a server', () => {
    const server: Run = { ...makeRun([]), kind: 'server' };
    expect(holds(server, [server, session])).toBe(false);
  });
});

function lineOf(places: readonly { readonly startLine: number }[] = []): readonly number[] {
  return places.map(({ startLine }) => startLine);
}
