// Samples of sessions of the Gogo shell, as they are copied from a terminal.
import type { Log } from '../log.ts';
import { stdout } from '../log.ts';
import { gogoBanner, toolEnd, toolHead } from '../parts.ts';
import type { Sample } from '../sample.ts';
import { upgrade } from '../work.ts';

const ORDERS = 'com.acme.orders.service';
const STOCK = 'com.acme.stock.service';
const STEPS = 'com.acme.orders.internal.upgrade';

/** Lines of a session: each is a record, whatever its indent; a blank one is of the record before it. */
function session(log: Log, lines: readonly string[]): void {
  for (const line of lines) {
    if (line === '') log.lines.push(line);
    else stdout(log, line);
  }
}

const TELNET = [
  '$ telnet localhost 11311',
  'Trying 127.0.0.1...',
  'Connected to localhost.',
  "Escape character is '^]'.",
  '____________________________',
  'Welcome to Apache Felix Gogo',
  '',
];

const LEAVE = ['g! disconnect', 'Disconnect from console? (y/n; default=y) ', 'Connection closed by foreign host.'];

export const GOGO: readonly Sample[] = [
  {
    path: 'server/72-gogo-components',
    era: '7.2',
    start: '2024-05-02T09:00:00.000',
    title: 'a Gogo session of 7.2: a module waits, and another one for it',
    shows: 'steps in no order, a fresh install among them; a component that waits for the schema of another module',
    verdict: 'no-upgrade',
    recovery: 'none-needed',
    findings: ['module-left-behind'],
    write: (log) => {
      session(log, [
        ...TELNET,
        'g! upgrade:check',
        `There is an upgrade process available for ${ORDERS} from 1.0.0 to 1.1.0`,
        `g! upgrade:list ${ORDERS}`,
        `Registered upgrade processes for ${ORDERS} 1.0.0`,
        '\t{fromSchemaVersionString=0.0.0, toSchemaVersionString=1.1.0, upgradeStep=Initial Database Creation}',
        `\t{fromSchemaVersionString=1.0.0, toSchemaVersionString=1.1.0-step-1, upgradeStep=${STEPS}.v1_1_0.UpgradeOrderStatus@2f1c77ab}`,
        `\t{fromSchemaVersionString=1.1.0-step-1, toSchemaVersionString=1.1.0, upgradeStep=${STEPS}.v1_1_0.UpgradeOrderTotal@5a0e3c91}`,
        'g! lb -s acme',
        'START LEVEL 20',
        '   ID|State      |Level|Symbolic name',
        `  812|Active     |   10|${ORDERS} (2.4.0)`,
        `  815|Active     |   10|${STOCK} (1.9.1)`,
        '  816|Installed  |   10|com.acme.stock.web (1.3.0)',
        'g! diag 816',
        'com.acme.stock.web [816]',
        '  Unresolved requirement: Import-Package: com.acme.stock.model; version="[2.0.0,3.0.0)"',
        '',
        'g! ds:unsatisfied',
        '',
        `Bundle {id: 815, name: ${STOCK}, version: 1.9.1}`,
        '\tDeclarative Service {id: 3340, name: com.acme.stock.internal.upgrade.StockUpgradeStepRegistrator, unsatisfied references: ',
        `\t\t{name: _release, target: (&(release.bundle.symbolic.name=${ORDERS})(release.schema.version>=1.1.0))}`,
        '\t}',
        'g! verify:check com.acme.unknown',
        'No verify process with name com.acme.unknown',
        ...LEAVE,
      ]);
    },
  },
  {
    path: 'server/74-gogo-modules',
    era: '7.4',
    start: '2024-05-03T09:00:00.000',
    title: 'a Gogo session of 7.4: a module waits and is upgraded',
    shows: 'an empty answer says that nothing waits any more; a command that was mistyped',
    verdict: 'no-upgrade',
    recovery: 'none-needed',
    write: (log) => {
      session(log, [
        ...TELNET,
        'g! upgrade:chekAll',
        'gogo: CommandNotFoundException: Command not found: upgrade:chekAll',
        'g! upgrade:checkAll',
        `There are upgrade processes available for ${ORDERS} from 2.0.0 to 2.0.1:`,
        `\t2.0.0 to 2.0.1: ${STEPS}.v2_0_1.OrderUpgradeProcess`,
        '',
        `g! upgrade:updateIndexes ${ORDERS}`,
        `Completed update of indexes for module ${ORDERS}`,
        'g! upgrade:executeAll',
        'All modules were successfully upgraded',
        'g! upgrade:checkAll',
        '',
        ...LEAVE,
      ]);
    },
  },
  {
    path: 'upgrade/73-postgresql-shell',
    era: '7.3',
    start: '2022-01-15T19:20:00.000',
    title: '7.2 to 7.3 with --shell: the core is upgraded, the shell shows a module that waits',
    shows: 'the Gogo shell in the log of the tool',
    verdict: 'incomplete',
    recovery: 'fix-then-rerun',
    findings: ['module-left-behind'],
    write: (log) => {
      toolHead(log, 'postgresql');
      upgrade(log, 'com.liferay.portal.upgrade.PortalUpgradeProcess', 3, () => {
        upgrade(log, 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout', 412);
      });
      toolEnd(log);
      stdout(
        log,
        'Checking to see if all upgrades have completed... your upgrades have failed, have not started, or are still running.',
      );
      stdout(log, 'Connecting to Gogo shell because the upgrade failed or is incomplete');
      gogoBanner(log);
      session(log, [
        'g! upgrade:check',
        `There are upgrade processes available for ${STOCK} from 1.0.0 to 1.1.0`,
        '',
        'g! exit',
      ]);
    },
  },
  {
    path: 'upgrade/73-postgresql-shell-settled',
    era: '7.3',
    start: '2022-01-22T19:20:00.000',
    title: '7.2 to 7.3 with --shell: the module that waited is upgraded in the shell',
    shows: 'what the tool says of modules, and the shell behind it takes back',
    verdict: 'succeeded',
    recovery: 'none-needed',
    notFindings: ['module-left-behind'],
    write: (log) => {
      toolHead(log, 'postgresql');
      upgrade(log, 'com.liferay.portal.upgrade.PortalUpgradeProcess', 3, () => {
        upgrade(log, 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout', 398);
      });
      toolEnd(log);
      stdout(
        log,
        'Checking to see if all upgrades have completed... your upgrades have failed, have not started, or are still running.',
      );
      stdout(log, 'Connecting to Gogo shell because the upgrade failed or is incomplete');
      gogoBanner(log);
      session(log, [
        'g! upgrade:check',
        `There are upgrade processes available for ${STOCK} from 1.0.0 to 1.1.0`,
        '',
        `g! upgrade:execute ${STOCK}`,
      ]);
      upgrade(log, 'com.acme.stock.internal.upgrade.v1_1_0.StockUpgradeProcess', 61);
      session(log, ['g! upgrade:check', '', 'g! exit']);
    },
  },
];
