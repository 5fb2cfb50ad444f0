import { token } from '../../shared/read-with.ts';

export const FailedModule = token(
  'FailedModule',
  'Failed upgrade process for module ',
  'Failed upgrade process for module ',
);
export const UnableToUpgrade = token('UnableToUpgrade', 'Unable to upgrade ', 'Unable to upgrade ');
export const TheUpgradeOf = token('TheUpgradeOf', 'The upgrade of module ', 'The upgrade of module ');
export const Failed = token('Failed', ' failed', ' failed');
export const Available = token(
  'Available',
  /There (?:is an upgrade process|are upgrade processes) available for /,
  'There are upgrade processes available for ',
);
export const WouldUpgrade = token('WouldUpgrade', /(?:Would|Dry run) upgrade /, 'Would upgrade ');
export const Dependents = token('Dependents', ' and its dependent modules', ' and its dependent modules');
export const EndNodes = token(
  'EndNodes',
  /There are \d{1,6} possible end nodes for /,
  'There are 2 possible end nodes for ',
);
export const Registered = token('Registered', 'Registered upgrade processes for ', 'Registered upgrade processes for ');
export const Step = token('Step', /\s{0,8}\{fromSchemaVersionString=/, '\t{fromSchemaVersionString=');
export const ToVersion = token('ToVersion', /, ?toSchemaVersionString=/, ', toSchemaVersionString=');
export const UpgradeStep = token('UpgradeStep', /, ?upgradeStep=/, ', upgradeStep=');
export const Identity = token('Identity', /@[0-9a-f]+\}/, '@6e9691da}');
export const Brace = token('Brace', '}', '}');
export const Unsatisfied = token(
  'Unsatisfied',
  'Unsatisfied components prevent upgrade processes to be registered',
  'Unsatisfied components prevent upgrade processes to be registered',
);
export const Checking = token(
  'Checking',
  'Checking to see if all upgrades have completed...',
  'Checking to see if all upgrades have completed...',
);
export const Done = token('Done', ' done.', ' done.');
export const NotDone = token(
  'NotDone',
  / your upgrades have failed[^]*/,
  ' your upgrades have failed, have not started, or are still running.',
);
export const From = token('From', ' from ', ' from ');
export const To = token('To', / to ?/, ' to ');
export const Needs = token('Needs', / \(requires [^)]*\)/, ' (requires upgrade tool or auto upgrade)');
export const Required = token('Required', / ?\(REQUIRED\)/, ' (REQUIRED)');
export const Colon = token('Colon', ':', ':');
/** A version that the next row is glued to. */
export const GluedVersion = token('GluedVersion', /\d[\w.-]{0,60}?(?=There (?:is|are) )/, '2.0.1');
/** A schema version such as `1.0.0-step-2`. */
export const Version = token('Version', /\d+\.\d+\.\d+(?:[.-][\w.-]*)?(?=[\s,:@{}]|(?![^]))/, '1.0.0-step-2');
/** A bundle's symbolic name, a class, `Portal`, or anything else that stands in the place of a version. */
export const Word = token('Word', /[^\s,:@{}]+/, 'com.liferay.journal.service');
export const Space = token('Space', ' ', ' ');

export const TOKENS = [
  FailedModule,
  UnableToUpgrade,
  TheUpgradeOf,
  Available,
  WouldUpgrade,
  Dependents,
  EndNodes,
  Registered,
  Step,
  ToVersion,
  UpgradeStep,
  Identity,
  Brace,
  Unsatisfied,
  Checking,
  Done,
  NotDone,
  Failed,
  From,
  To,
  Needs,
  Required,
  Colon,
  GluedVersion,
  Version,
  Word,
  Space,
];
