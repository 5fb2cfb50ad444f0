// A server that stops: what stands right above its word, and what does not.
import { it } from 'vitest';
import { type Cascade, checkCascade } from '../../support/cascade.ts';
import { error, errorOn, started, warning } from '../../support/log-lines.ts';
import { trace } from '../../support/traces.ts';

const STEP = 'com.liferay.portal.upgrade.v7_3_x.UpgradeLayout';
const GRUE = 'com.acme.ZorkException: the grue ate 17 rows';
const WORKER = 'ForkJoinPool-1-worker-3';

const CASES: readonly Cascade[] = [
  {
    name: 'a warning right above the word that the server stops, not an error of something else before',
    log:
      'Starting Liferay Community Edition Portal 7.1.0 CE GA1 (Judson / Build 7100 / July 4, 2018)\n' +
      errorOn(WORKER, 1, 'SqlExceptionHelper', 'Lock wait timeout exceeded; try restarting transaction') +
      started(2, STEP) +
      warning(3, 'BaseDB', "Duplicate entry '1-2' for key 'IX_AAAA': create unique index IX_AAAA on Layout (a, b)") +
      'Stopping the server due to unexpected upgrade errors\n',
    causes: [['database/unique-index-duplicates', 'Duplicate entry']],
    apart: ['database/lock-wait-timeout'],
  },
  {
    name: 'an error of its own above the word that the server stops, whatever was warned of between',
    log:
      'Starting Liferay Community Edition Portal 7.1.0 CE GA1 (Judson / Build 7100 / July 4, 2018)\n' +
      error(1, 'MainServlet', 'null', trace(GRUE, STEP)) +
      warning(3, 'BaseDB', "Duplicate entry '1-2' for key 'IX_AAAA': create unique index IX_AAAA on Layout (a, b)") +
      'Stopping the server due to unexpected startup errors\n',
    causes: [['ZorkException: the grue ate 17 rows', 'MainServlet']],
  },
];

it.each(CASES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  await checkCascade(one);
});
