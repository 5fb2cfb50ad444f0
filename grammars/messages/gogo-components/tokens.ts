import { token } from '../../shared/read-with.ts';

export const PaddedId = token('PaddedId', /\[ {0,8}\d{1,9}\]/, '[ 413]');
export const Enabled = token('Enabled', /(?:enabled|disabled)(?=,|(?![^]))/, 'enabled');
export const InBundle = token('InBundle', ' in bundle ', ' in bundle ');
/** The locale groups its digits: `1,204`, `1.204`, `1 204`. */
export const GroupedId = token('GroupedId', /\d[\d.,\s'\u2019]{0,19}(?=\()/, '1,204 ');
export const NameVersion = token('NameVersion', /\([^\s():]{1,300}:[^()]{1,100}\)/, '(com.acme.orders.service:1.2.0)');
export const ParenId = token('ParenId', /\(\d{1,9}\)/, '(413)');
export const Instances = token('Instances', /, \d{1,9} instances?\.?/, ', 1 instance.');

export const IdState = token('IdState', /Id: \d{1,9}, State: ?/, 'Id: 6021, State:');
export const StateWords = token('StateWords', /[A-Z]+(?: [A-Z]+){0,3}(?=,|(?![^]))/, 'UNSATISFIED REFERENCE');
export const OldState = token('OldState', /\[[a-z][a-z :\d]{1,40}\]/, '[unsatisfied reference]');

export const BundleHead = token('BundleHead', '*** Bundle: ', '*** Bundle: ');
export const ComponentHead = token('ComponentHead', /Component Description: ?/, 'Component Description: ');
export const BundleLabel = token('BundleLabel', /Bundle: {1,12}/, 'Bundle:        ');
export const NameLabel = token('NameLabel', 'Name: ', 'Name: ');
export const StateLabel = token('StateLabel', /State: {0,16}[^]+/, 'State:        UNSATISFIED REFERENCE');
export const FailureLabel = token(
  'FailureLabel',
  /Failure: {0,16}[^]+/,
  'Failure:      java.lang.IllegalStateException',
);
export const UnsatisfiedLabel = token('UnsatisfiedLabel', 'UnsatisfiedReference: ', 'UnsatisfiedReference: ');
export const TargetLabel = token('TargetLabel', /Target: [^]*/, 'Target: null');
export const TargetIs = token('TargetIs', /target=[^]*?(?= scope=|(?![^]))/, 'target=(*)');
export const Scope = token('Scope', / scope=[^]*/, ' scope=bundle');
export const Dash = token('Dash', '- ', '- ');
export const Unsatisfied = token('Unsatisfied', / UNSATISFIED [^]*/, ' UNSATISFIED 1..1 static');

export const BundleBrace = token('BundleBrace', 'Bundle {id: ', 'Bundle {id: ');
export const ServiceBrace = token('ServiceBrace', 'Declarative Service {id: ', 'Declarative Service {id: ');
export const NameIs = token('NameIs', ', name: ', ', name: ');
export const VersionIs = token('VersionIs', /, version: [^}]{1,100}\}\.?/, ', version: 1.0.0}');
export const References = token('References', /, unsatisfied references:[^]*/, ', unsatisfied references: ');
export const ReferenceBrace = token('ReferenceBrace', '{name: ', '{name: ');
export const TargetBrace = token('TargetBrace', /, target: [^]*/, ', target: null}');

export const Running = token('Running', 'Running "', 'Running "');
export const WithCommand = token(
  'WithCommand',
  '". You can run this by itself with command "',
  '". You can run this by itself with command "',
);
export const InShell = token('InShell', /" in [^]*/, '" in gogo shell.');
export const CheckResult = token('CheckResult', / check result: ?/, ' check result: ');
export const NoIssues = token('NoIssues', 'No issues were found.', 'No issues were found.');

export const Unavailable = token(
  'Unavailable',
  / is unavailable due to missing required dependencies:/,
  ' is unavailable due to missing required dependencies:',
);
export const ComponentWithId = token('ComponentWithId', /\s{0,8}Component with ID /, 'Component with ID ');
export const Registration = token('Registration', / (?:registered|unregistered)(?![^])/, ' unregistered');
export const RequiredService = token(
  'RequiredService',
  / service required unavailable(?![^])/,
  ' service required unavailable',
);
export const Bullet = token('Bullet', '* ', '* ');
export const NotFound = token(
  'NotFound',
  / is not found in the service registry(?![^])/,
  ' is not found in the service registry',
);
export const ForBundle = token('ForBundle', ' for bundle ', ' for bundle ');
export const BundlesAre = token(
  'BundlesAre',
  /Please note that the following bundles are in the (?:RESOLVED|INSTALLED) state:/,
  'Please note that the following bundles are in the RESOLVED state:',
);

export const ApplicationWith = token('ApplicationWith', 'Application with service ID ', 'Application with service ID ');
export const AndName = token('AndName', ' and name ', ' and name ');
export const Kind = token('Kind', /(?:Application|Extension|Resource) /, 'Application ');

/** A name, a class, a number: anything without separators. */
export const Word = token('Word', /[^\s:,()[\]{}"*]+/, 'com.acme.orders.service');
export const Space = token('Space', /\s/, ' ');
export const Sign = token('Sign', /[:,()[\]{}"*]/, ':');

export const TOKENS = [
  PaddedId,
  Enabled,
  Unavailable,
  Unsatisfied,
  RequiredService,
  Registration,
  NotFound,
  InBundle,
  GroupedId,
  NameVersion,
  ParenId,
  Instances,
  IdState,
  OldState,
  BundleHead,
  ComponentHead,
  BundleBrace,
  BundleLabel,
  NameLabel,
  StateLabel,
  FailureLabel,
  UnsatisfiedLabel,
  TargetLabel,
  TargetIs,
  Scope,
  Dash,
  ServiceBrace,
  NameIs,
  VersionIs,
  References,
  ReferenceBrace,
  TargetBrace,
  Running,
  WithCommand,
  InShell,
  CheckResult,
  NoIssues,
  ComponentWithId,
  Bullet,
  ForBundle,
  BundlesAre,
  ApplicationWith,
  AndName,
  Kind,
  StateWords,
  Word,
  Space,
  Sign,
];
