import type { Place } from '../../model/place.ts';
import { lineRangeOf } from '../release-line.ts';
import type { Advice, CheckFacts } from './environment-check.ts';
import { COMPATIBILITY } from './links.ts';

/** The class of Connector/J 5; 7.2 is the first version whose default is that of Connector/J 8. */
const OLD_DRIVER = /^(?:com\.mysql\.jdbc\.Driver|org\.gjt\.mm\.mysql\.Driver)$/;
const NEW_DRIVER = 'com.mysql.cj.jdbc.Driver';
const FIRST_WITH_NEW = 7.2;
/** `jdbc.default.driverClassName=com.mysql.jdbc.Driver`, as a property or behind `-D`. */
const DRIVER_SETTING = /^(?:-D)?jdbc\.[\w.-]{1,60}\.driverClassName=(\S{1,200})$/;

interface NamedDriver {
  readonly driver: string;
  readonly place: Place;
}

/**
 * The MySQL driver class is that of before 7.2.
 *
 * Source: portal.properties of 7.2: `jdbc.default.driverClassName=com.mysql.cj.jdbc.Driver`, with `serverTimezone=GMT` in the URL.
 */
export function checkDriver(facts: CheckFacts): Advice | undefined {
  if (lineRangeOf(facts.environment.to).lowest < FIRST_WITH_NEW) return undefined;
  const old = namedDrivers(facts).findLast(({ driver }) => OLD_DRIVER.test(driver));
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

/** By prompts, options of Java and reports; what the report says last counts. */
function namedDrivers({ run, runs, environment }: CheckFacts): readonly NamedDriver[] {
  const asked = run.marks.get('tool.prompt')?.last.place ?? run.firstPlace;
  const options = run.marks.get('tool.jvm-arguments')?.last.place ?? run.firstPlace;
  const reported = runs.flatMap(({ upgradeReports }) =>
    upgradeReports.flatMap(({ lists, place }) => driversIn(lists.properties ?? [], place)),
  );
  const { driver } = environment.connection ?? {};
  if (reported.length > 0) return reported;
  return [...(driver === undefined ? [] : [{ driver, place: asked }]), ...driversIn(environment.jvmOptions, options)];
}

function driversIn(settings: readonly string[], place: Place): readonly NamedDriver[] {
  return settings.flatMap((setting) => {
    const driver = DRIVER_SETTING.exec(setting.trim())?.[1];
    return driver === undefined ? [] : [{ driver, place }];
  });
}
