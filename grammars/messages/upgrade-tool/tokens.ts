import { token } from '../../shared/read-with.ts';

export const JvmArguments = token('JvmArguments', /JVM arguments: \[?/, 'JVM arguments: [');
export const JdkOptions = token(
  'JdkOptions',
  /NOTE: Picked up [A-Z_]+: |Picked up [A-Z_]+: /,
  'NOTE: Picked up JDK_JAVA_OPTIONS: ',
);
export const Option = token('Option', /-[^\s,\]]+/, '-Xmx4096m');
export const Separator = token('Separator', /,? |\]/, ', ');

export const CompletedCore = token(
  'CompletedCore',
  /Completed Liferay core upgrade (?:and verify processes|process) in /,
  'Completed Liferay core upgrade process in ',
);
export const CompletedAll = token(
  'CompletedAll',
  'Completed Liferay upgrade process in ',
  'Completed Liferay upgrade process in ',
);
export const CompletedOld = token(
  'CompletedOld',
  'Successfully completed upgrade process in ',
  'Successfully completed upgrade process in ',
);
export const FailedTool = token(
  'FailedTool',
  /Failed Liferay (?:core )?upgrade process in /,
  'Failed Liferay upgrade process in ',
);
export const Seconds = token('Seconds', /\d+(?= seconds)/, '88');
export const SecondsWord = token('SecondsWord', / seconds\.?/, ' seconds');

export const PreverifyFailed = token(
  'PreverifyFailed',
  'Stopping the server because a preupgrade verification process has failed.',
  'Stopping the server because a preupgrade verification process has failed.',
);
export const CleanupFailed = token(
  'CleanupFailed',
  'Unable to execute preupgrade data cleanup process',
  'Unable to execute preupgrade data cleanup process',
);
export const VerifyFailed = token(
  'VerifyFailed',
  /Unable to execute verify process:? ?/,
  'Unable to execute verify process: ',
);
export const Retrying = token('Retrying', 'Retrying upgrade', 'Retrying upgrade');
export const ModulesStarted = token('ModulesStarted', 'Running modules upgrades', 'Running modules upgrades');
export const GogoOpened = token(
  'GogoOpened',
  /Connecting to Gogo shell(?:\.\.\.)?|You are connected to Gogo shell\./,
  'Connecting to Gogo shell',
);
export const Incomplete = token(
  'Incomplete',
  ' because the upgrade failed or is incomplete',
  ' because the upgrade failed or is incomplete',
);
export const PortalFailed = token(
  'PortalFailed',
  'Portal upgrade failed. Fix the issue and retry.',
  'Portal upgrade failed. Fix the issue and retry.',
);
export const ClientError = token(
  'ClientError',
  /Error running upgrade:?|Unable to parse command line properties:?|Remove [^\n]{1,300} prior to running an upgrade[^]*|Stopping the upgrade process\. Please fix the errors and try again\.|Unable to open Gogo shell/,
  'Error running upgrade:',
);
export const StoreMissing = token('StoreMissing', 'Missing default Store', 'Missing default Store');
export const Nothing = token('Nothing', /null(?![^])/, 'null');
export const Rest = token('Rest', /[^]+/, 'database host (localhost): ');

export const TOKENS = [
  JvmArguments,
  JdkOptions,
  Option,
  CompletedCore,
  CompletedAll,
  CompletedOld,
  FailedTool,
  Seconds,
  SecondsWord,
  PreverifyFailed,
  CleanupFailed,
  VerifyFailed,
  Retrying,
  ModulesStarted,
  GogoOpened,
  Incomplete,
  PortalFailed,
  ClientError,
  StoreMissing,
  Nothing,
  Separator,
  Rest,
];
