import { token } from '../../shared/read-with.ts';

export const Loading = token('Loading', /Loading (?=file:|jar:)/, 'Loading ');
/** `Starting Liferay Portal Community Edition 6.2 CE GA6 (Newton / Build 6205 / January 6, 2016)` */
export const StartingProduct = token('StartingProduct', /Starting (?=Liferay )/, 'Starting ');
export const ProductName = token('ProductName', /Liferay[A-Za-z ]*?(?= \d)/, 'Liferay Digital Experience Platform');
export const ProductVersion = token('ProductVersion', / \d[^()]*?(?= \()/, ' 7.4.13 Update 34');
export const Codename = token('Codename', / \((?:[^()/]+ \/ )?/, ' (Cavanaugh / ');
export const Build = token('Build', /Build \d+ \/ /, 'Build 7413 / ');
export const NoPatches = token('NoPatches', 'There are no patches installed', 'There are no patches installed');
export const Patches = token(
  'Patches',
  'The following patches are installed: ',
  'The following patches are installed: ',
);
export const Patch = token('Patch', /[\w.-]+(?=, |\s*(?![^]))/, 'dxp-2-7210');
export const Comma = token('Comma', ', ', ', ');

export const JavaVersion = token('JavaVersion', /JVM Version: +/, 'JVM Version:           ');
export const ServerStarting = token(
  'ServerStarting',
  /Server version name:|Server version:|Starting service \[?Catalina\]?|Starting Servlet [Ee]ngine/,
  'Starting service [Catalina]',
);
export const ServerStarted = token('ServerStarted', /Server startup(?: in \[?)?/, 'Server startup in [');
export const Count = token('Count', /\d[\d,.]*(?=\])/, '64616');
export const Milliseconds = token('Milliseconds', /\] milliseconds/, '] milliseconds');
export const ServerStopping = token(
  'ServerStopping',
  /Stopping the server due to unexpected (?:startup|upgrade) errors/,
  'Stopping the server due to unexpected startup errors',
);
export const PatchLevelsDiffer = token(
  'PatchLevelsDiffer',
  'Stopping the server due to the inconsistent patch levels',
  'Stopping the server due to the inconsistent patch levels',
);

export const UpgradeRequired = token(
  'UpgradeRequired',
  /You must first upgrade (?:the portal )?to /,
  'You must first upgrade to ',
);
export const RequiredVersion = token(
  'RequiredVersion',
  /(?:the required schema version |Liferay Portal |@product@ )?[\d.]+/,
  'the required schema version 16.0.0',
);
export const OlderCode = token(
  'OlderCode',
  'Attempting to deploy an older Liferay Portal version.',
  'Attempting to deploy an older Liferay Portal version.',
);
export const NewerSchema = token(
  'NewerSchema',
  /Current portal schema version [\d.]+ requires a newer version of Liferay/,
  'Current portal schema version 9.1.0 requires a newer version of Liferay',
);
export const FailedAttempt = token(
  'FailedAttempt',
  'The database contains changes from a previous upgrade attempt that failed.',
  'The database contains changes from a previous upgrade attempt that failed.',
);
export const PermissionAlgorithm = token(
  'PermissionAlgorithm',
  'Permission conversion to algorithm 6 has not been completed.',
  'Permission conversion to algorithm 6 has not been completed.',
);
export const UpgradingFrom = token('UpgradingFrom', 'Upgrading from ', 'Upgrading from ');
export const To = token('To', / to (?=[\d.]+ is not supported)/, ' to ');
export const NotSupported = token('NotSupported', ' is not supported', ' is not supported');
export const RequiredUpgrades = token('RequiredUpgrades', 'Required upgrades in ', 'Required upgrades in ');
export const OptionalUpgrades = token('OptionalUpgrades', 'Optional upgrades in ', 'Optional upgrades in ');
/** `and portal` is a slip of Liferay's: modules and the portal are meant. */
export const Scope = token('Scope', /(?:modules )?and portal|(?:modules|portal)(?= are pending)/, 'and portal');
export const ArePending = token('ArePending', ' are pending.', ' are pending.');
export const Rest = token('Rest', /[^]+/, ' Please restore the old database');

export const TOKENS = [
  Loading,
  StartingProduct,
  JavaVersion,
  ServerStarting,
  ServerStarted,
  ServerStopping,
  PatchLevelsDiffer,
  UpgradeRequired,
  OlderCode,
  NewerSchema,
  FailedAttempt,
  PermissionAlgorithm,
  UpgradingFrom,
  To,
  NotSupported,
  RequiredUpgrades,
  OptionalUpgrades,
  Scope,
  ArePending,
  NoPatches,
  Patches,
  ProductName,
  ProductVersion,
  Codename,
  Build,
  Count,
  RequiredVersion,
  Milliseconds,
  Comma,
  Patch,
  Rest,
];
