import { describe, expect, it } from 'vitest';
import { readReportContext } from '../../../grammars/messages/upgrade-report-context/to-context.ts';

describe('the log context of a report', () => {
  it('is read key by key, whatever their values hold', () => {
    const context = readReportContext(
      ' {upgrade.component=framework, upgrade.report.database.version=mysql 8.0, upgrade.report.errors=[com.acme.A:[2:Boom {a=1}, b, 1:two\nlines], com.acme.B:[1:x]], upgrade.report.execution.date=Mon, Mar 03, 2025 01:02:03 UTC, upgrade.report.execution.time=61 seconds, upgrade.report.failed.sqls=[drop table A:Unknown table, alter table B drop column c, drop d:no], upgrade.report.longest.running.sqls=[com.acme.U@7:update A set b = 1:1400 ms, com.acme.V:delete from C:1100 ms], upgrade.report.longest.upgrade.processes=[com.acme.U:4200 ms, com.acme.V:12 ms], upgrade.report.portal.initial.build.number=7310, upgrade.report.portal.final.schema.version=31.1.1, upgrade.report.property.locales=[en_US, pt_BR], upgrade.report.property.rootDir=/srv/data, upgrade.report.result=failure, upgrade.report.status=There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0, upgrade.report.tables.initial.final.rows=[A:1:2, B:-:3], upgrade.report.type=major, upgrade.report.warnings=[]}\n',
    );
    expect(context).toEqual({
      values: {
        database: 'mysql 8.0',
        'execution.date': 'Mon, Mar 03, 2025 01:02:03 UTC',
        'execution.time': '61 seconds',
        'initial.build': '7310',
        'final.schema': '31.1.1',
        locales: '[en_US, pt_BR]',
        rootDir: '/srv/data',
        result: 'failure',
        status: 'There are upgrade processes available for com.acme.c from 1.0.0 to 2.0.0',
        type: 'major',
      },
      pendingModules: ['com.acme.c'],
      lists: {},
      processes: [
        { name: 'com.acme.U', durationMs: 4200 },
        { name: 'com.acme.V', durationMs: 12 },
      ],
      tables: [
        { table: 'A', before: 1, after: 2 },
        { table: 'B', after: 3 },
      ],
      texts: [
        { kind: 'error', logger: 'com.acme.A', count: 2, text: 'Boom {a=1}, b' },
        { kind: 'error', logger: 'com.acme.A', count: 1, text: 'two\nlines' },
        { kind: 'error', logger: 'com.acme.B', count: 1, text: 'x' },
        { kind: 'failed-sql', text: 'drop table A:Unknown table' },
        { kind: 'failed-sql', text: 'alter table B drop column c' },
        { kind: 'failed-sql', text: 'drop d:no' },
        { kind: 'slow-sql', text: 'update A set b = 1', durationMs: 1400, process: 'com.acme.U', company: '7' },
        { kind: 'slow-sql', text: 'delete from C', durationMs: 1100, process: 'com.acme.V' },
      ],
    });
  });

  it('has lists since 2024.Q4, without their secrets', () => {
    const context = readReportContext(
      '{upgrade.report.document.library.root.directory=/srv/data, upgrade.report.jvm.arguments=[-Da=b, c, -Xmx4g], upgrade.report.properties=[jdbc.default.password=geheim, locales=en_US,pt_BR], upgrade.report.properties.files=[/a.properties, /b.properties]}',
    );
    expect(context?.lists).toEqual({
      'jvm.arguments': ['-Da=b, c', '-Xmx4g'],
      properties: ['jdbc.default.password=********', 'locales=en_US,pt_BR'],
      'properties.files': ['/a.properties', '/b.properties'],
    });
    expect(context?.values).toEqual({ rootDir: '/srv/data' });
  });

  it.each(['{upgrade.component=portal}', '{}', ' {a=b}', 'none'])('is not in %s', (text) => {
    expect(readReportContext(text)).toBeUndefined();
  });
});
