import { token } from '../../shared/read-with.ts';

// Labels: 7.4 to U71 in front, later ones behind.
export const InitialBuild = token(
  'InitialBuild',
  /(?:Initial portal|Portal initial) build number: /,
  'Initial portal build number: ',
);
export const InitialSchema = token(
  'InitialSchema',
  /(?:Initial portal|Portal initial) schema version: /,
  'Portal initial schema version: ',
);
export const FinalBuild = token(
  'FinalBuild',
  /(?:Final portal|Portal final) build number: /,
  'Final portal build number: ',
);
export const FinalSchema = token(
  'FinalSchema',
  /(?:Final portal|Portal final) schema version: /,
  'Portal final schema version: ',
);
export const ExpectedBuild = token(
  'ExpectedBuild',
  /(?:Expected portal|Portal expected) build number: /,
  'Expected portal build number: ',
);
export const ExpectedSchema = token(
  'ExpectedSchema',
  /(?:Expected portal|Portal expected) schema version: /,
  'Portal expected schema version: ',
);
export const ExecutionDate = token('ExecutionDate', /Date: |Execution date: /, 'Execution date: ');
export const ExecutionTime = token('ExecutionTime', /Upgrade completed in |Execution time: /, 'Execution time: ');
export const Result = token('Result', 'Result: ', 'Result: ');
export const Type = token('Type', 'Type: ', 'Type: ');
export const Status = token('Status', 'Status: ', 'Status: ');
export const DatabaseVersion = token('DatabaseVersion', 'Database version: ', 'Database version: ');
export const StorageSize = token(
  'StorageSize',
  /The document library storage size is |The Document Library is |Document library storage size: /,
  'The document library storage size is ',
);
export const StorageExternal = token(
  'StorageExternal',
  /Check your external repository [^]*/,
  'Check your external repository to know the document library storage size',
);
export const StorageUnknown = token(
  'StorageUnknown',
  /Unable to determine the document library storage size[^]*/,
  'Unable to determine the document library storage size because the property "rootDir" was not set',
);
export const RootDirectory = token(
  'RootDirectory',
  'Document library root directory: ',
  'Document library root directory: ',
);
export const StorageImplementation = token(
  'StorageImplementation',
  'Document library storage implementation: ',
  'Document library storage implementation: ',
);
export const LiferayHome = token('LiferayHome', /Liferay home: |liferay\.home=/, 'Liferay home: ');
export const Locales = token('Locales', 'locales=', 'locales=');
export const LocalesEnabled = token('LocalesEnabled', 'locales.enabled=', 'locales.enabled=');
export const StoreImpl = token('StoreImpl', 'dl.store.impl=', 'dl.store.impl=');
export const RootDir = token('RootDir', 'rootDir=', 'rootDir=');
/** `Property liferay.home: /opt/liferay` (7.4 U72 to 2024.Q3). */
export const Property = token('Property', /Property (?=[\w.]{1,100}: )/, 'Property ');
export const PropertyName = token('PropertyName', /(?<=(?<![^])Property )[\w.]{1,100}/, 'liferay.home');
export const PropertyColon = token('PropertyColon', /: (?<=(?<![^])Property [\w.]{1,100}: )/, ': ');
/** A label of a version to come. */
export const OtherLabel = token('OtherLabel', /[A-Z][A-Za-z ]{2,60}: /, 'Release manager check: ');

/** `Using mariadb version 10.7` (7.4 to U71). */
export const Using = token('Using', /Using (?=\w{1,30} version )/, 'Using ');
export const Vendor = token('Vendor', /(?<=(?<![^])Using )\w{1,30}/, 'mariadb');
export const VersionWord = token('VersionWord', / version (?<=(?<![^])Using \w{1,30} version )/, ' version ');
/** `Unable to determine initial portal build number` (7.4 to U71). */
export const Undetermined = token(
  'Undetermined',
  /Unable to determine (?=(?:initial|final|expected) portal )/,
  'Unable to determine ',
);
export const When = token('When', /(?<=(?<![^])Unable to determine )(?:initial|final|expected)/, 'initial');
export const BuildNumber = token(
  'BuildNumber',
  / portal build number(?<=(?<![^])Unable to determine \w{1,10} portal build number)/,
  ' portal build number',
);
export const SchemaVersion = token(
  'SchemaVersion',
  / portal schema version(?<=(?<![^])Unable to determine \w{1,10} portal schema version)/,
  ' portal schema version',
);

// A module that waits for its upgrade.
export const Pending = token(
  'Pending',
  /(?:There (?:is an|are) upgrade process(?:es)? available for |Would upgrade )(?=[\w.-]{1,200} from \d)/,
  'There are upgrade processes available for ',
);
export const Module = token(
  'Module',
  /(?<=(?:available for |Would upgrade ))[\w.-]{1,200}(?= from \d)/,
  'com.liferay.wiki.service',
);
export const From = token('From', / from (?=\d)/, ' from ');
export const To = token('To', / to (?<=from [\w.-]{1,40} to )(?=\d)/, ' to ');
export const Schema = token('Schema', /(?<= (?:from|to) )\d[\w.-]{0,40}/, '1.0.0');

/** Free text behind a label: all the rest. */
export const Rest = token('Rest', /(?<=[^])[^]+/, 'success');

/** Labels and the names of their values. */
export const LABELS = [
  { token: InitialBuild, label: 'initial.build' },
  { token: InitialSchema, label: 'initial.schema' },
  { token: FinalBuild, label: 'final.build' },
  { token: FinalSchema, label: 'final.schema' },
  { token: ExpectedBuild, label: 'expected.build' },
  { token: ExpectedSchema, label: 'expected.schema' },
  { token: ExecutionDate, label: 'execution.date' },
  { token: ExecutionTime, label: 'execution.time' },
  { token: Result, label: 'result' },
  { token: Type, label: 'type' },
  { token: Status, label: 'status' },
  { token: DatabaseVersion, label: 'database' },
  { token: StorageSize, label: 'document.library.storage.size' },
  { token: RootDirectory, label: 'rootDir' },
  { token: StorageImplementation, label: 'dl.store.impl' },
  { token: LiferayHome, label: 'liferay.home' },
  { token: Locales, label: 'locales' },
  { token: LocalesEnabled, label: 'locales.enabled' },
  { token: StoreImpl, label: 'dl.store.impl' },
  { token: RootDir, label: 'rootDir' },
] as const;

export const TOKENS = [
  PropertyName,
  PropertyColon,
  Vendor,
  VersionWord,
  When,
  BuildNumber,
  SchemaVersion,
  Pending,
  Module,
  From,
  To,
  Schema,
  Rest,
  ...LABELS.map((entry) => entry.token),
  StorageExternal,
  StorageUnknown,
  Property,
  Using,
  Undetermined,
  OtherLabel,
];
