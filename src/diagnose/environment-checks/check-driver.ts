import { lineRangeOf } from '../release-line.ts';
import { namedDrivers } from '../told-values.ts';
import type { Advice, CheckFacts } from './environment-check.ts';
import { COMPATIBILITY } from './links.ts';

/** The class of Connector/J 5; 7.2 is the first version whose default is that of Connector/J 8. */
const OLD_DRIVER = /^(?:com\.mysql\.jdbc\.Driver|org\.gjt\.mm\.mysql\.Driver)$/;
const NEW_DRIVER = 'com.mysql.cj.jdbc.Driver';
const FIRST_WITH_NEW = 7.2;

/**
 * The MySQL driver class is that of before 7.2.
 *
 * Source: portal.properties of 7.2: `jdbc.default.driverClassName=com.mysql.cj.jdbc.Driver`, with `serverTimezone=GMT` in the URL.
 */
export function checkDriver({ run, runs, environment }: CheckFacts): Advice | undefined {
  if (lineRangeOf(environment.to).lowest < FIRST_WITH_NEW) return undefined;
  const old = namedDrivers(run, runs, environment).findLast(({ driver }) => OLD_DRIVER.test(driver));
  if (old === undefined) return undefined;
  return {
    slug: 'driver-old',
    level: 'warning',
    confidence: 'high',
    title: 'The MySQL driver class is one of an older version',
    message: `The JDBC driver class is ${old.driver}; since 7.2 the documented one is ${NEW_DRIVER}.`,
    cause: 'The setting was carried over from the old installation. It is the name of Connector/J 5.',
    summary: `Use ${NEW_DRIVER}, with the driver that comes with the new version.`,
    steps: [
      `Set jdbc.default.driverClassName=${NEW_DRIVER} in portal-upgrade-database.properties and in portal-ext.properties.`,
      'Compare jdbc.default.url with the default of the new version, which has serverTimezone=GMT.',
      'Take an old MySQL driver out of the library folder of the application server.',
    ],
    links: [COMPATIBILITY],
    places: [old.place],
  };
}
