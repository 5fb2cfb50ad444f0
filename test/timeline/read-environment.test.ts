import { expect, it } from 'vitest';
import { line } from '../support/log-lines.ts';
import { runsOf } from '../support/runs-of.ts';

it.each([
  [
    'the dialect',
    line(0, 'Using dialect org.hibernate.dialect.MySQLDialect for MySQL 8.0', { logger: 'DialectDetector' }),
    { database: { vendor: 'mysql', version: '8.0' } },
  ],
  ['the upgrade report', 'Using mariadb version 10.7\n', { database: { vendor: 'mariadb', version: '10.7' } }],
  [
    'the later upgrade report',
    'Database version: hypersonic 2.3\n',
    { database: { vendor: 'hsqldb', version: '2.3' } },
  ],
  [
    'the options of Java',
    'JVM arguments: [-Duser.timezone=GMT, -Xmx4096m]\n',
    { jvmOptions: ['-Duser.timezone=GMT', '-Xmx4096m'], upgradeTool: 'db_upgrade' },
  ],
  [
    'the banner',
    'Starting Liferay Digital Experience Platform 7.3.10 GA1 (Athanasius / Build 7310 / September 1, 2020)\n',
    { product: 'Liferay Digital Experience Platform', to: { version: '7.3.10 GA1', build: '7310' } },
  ],
  [
    'versions of the upgrade report',
    'Initial portal build number: 7310\n\nInitial portal schema version: 8.18.4\n\nFinal portal build number: 7413\n\nFinal portal schema version: 16.0.0\n',
    { from: { build: '7310', schema: '8.18.4' }, to: { build: '7413', schema: '16.0.0' } },
  ],
  [
    'the patches',
    line(0, 'The following patches are installed: dxp-2-7210', { logger: 'StartupHelperUtil' }),
    { patches: ['dxp-2-7210'] },
  ],
])('reads the environment of %s', async (_, log, expected) => {
  const [run] = await runsOf(log);
  expect(run?.environment).toMatchObject(expected);
});
