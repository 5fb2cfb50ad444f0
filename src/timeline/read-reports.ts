import type { DatabaseConnection, DocumentLibrary } from '../model/installation.ts';
import type { Environment } from '../model/timeline.ts';
import type { UpgradeReportFacts } from '../model/upgrade-report.ts';
import { toVendor } from './to-vendor.ts';

/** What reports say of where an upgrade was made. */
export interface ReportedEnvironment {
  /** Builds and schema versions that the report could determine, by name. */
  readonly numbers: Readonly<Record<string, string | undefined>>;
  readonly database?: Environment['database'];
  readonly jvmArguments: readonly string[];
  readonly liferayHome?: string;
  readonly connection: DatabaseConnection;
  readonly documentLibrary?: DocumentLibrary;
}

const NUMBER = /^\d[\w.-]*$/;
/** Sentences in place of a value. */
const NO_VALUE = /^(?:Unable to determine|Undefined|Check externally|Disabled)/;
const JDBC_URL =
  /^jdbc:(?:\w+:){1,2}(?:thin:)?(?:@|\/\/|@\/\/)(?<host>[\w.-]+)(?::(?<port>\d+))?(?:[/:](?<name>[\w$.-]+))?/;

/** Reads what reports say of where an upgrade was made; of several the last one speaks. */
export function readReports(reports: readonly UpgradeReportFacts[]): ReportedEnvironment {
  const values = new Map(reports.flatMap((report) => Object.entries(report.values)));
  const lists = new Map(reports.flatMap((report) => Object.entries(report.lists)));
  const known = (name: string): string | undefined => {
    const value = values.get(name);
    return value === undefined || NO_VALUE.test(value) ? undefined : value;
  };
  const numbers = [...values].filter(([name, value]) => /\.(?:build|schema)$/.test(name) && NUMBER.test(value));
  const database = databaseOf(known('database'));
  const liferayHome = known('liferay.home');
  const documentLibrary = documentLibraryOf(known);
  return {
    numbers: Object.fromEntries(numbers),
    jvmArguments: lists.get('jvm.arguments') ?? [],
    connection: connectionOf(lists.get('properties') ?? []),
    ...(database !== undefined && { database }),
    ...(liferayHome !== undefined && { liferayHome }),
    ...(documentLibrary !== undefined && { documentLibrary }),
  };
}

/** `mariadb 10.7` */
function databaseOf(value: string | undefined): Environment['database'] {
  const [name, version] = (value ?? '').split(' ');
  const vendor = toVendor(name);
  return vendor && { vendor, ...(version !== undefined && { version }) };
}

function documentLibraryOf(known: (name: string) => string | undefined): DocumentLibrary | undefined {
  const store = known('dl.store.impl');
  const rootDirectory = known('rootDir');
  const size = known('document.library.storage.size');
  if (store === undefined && rootDirectory === undefined && size === undefined) return undefined;
  return {
    ...(store !== undefined && { store }),
    ...(rootDirectory !== undefined && { rootDirectory }),
    ...(size !== undefined && { size }),
  };
}

/** The database as `portal-ext.properties` names it: its URL and driver, without user and password. */
function connectionOf(properties: readonly string[]): DatabaseConnection {
  const valueOf = (key: string): string | undefined =>
    properties.find((property) => property.startsWith(`${key}=`))?.slice(key.length + 1);
  const driver = valueOf('jdbc.default.driverClassName');
  const { host, port, name } = JDBC_URL.exec(valueOf('jdbc.default.url') ?? '')?.groups ?? {};
  return {
    ...(driver !== undefined && { driver }),
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(name !== undefined && { name }),
  };
}
