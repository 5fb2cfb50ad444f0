import { token } from '../../shared/read-with.ts';

export const BundleId = token('BundleId', /\d{1,9}\|/, '412|');
export const ListState = token(
  'ListState',
  /(?:Active|Installed|Resolved|Starting|Stopping|Unknown) {0,12}\|/,
  'Active     |',
);
export const Level = token('Level', / {0,12}\d{1,9}\|/, '   10|');
/** The last parentheses of a row hold the version; newer builds repeat it behind a bar. */
export const ParenVersion = token('ParenVersion', / \([^()|]{1,100}\)(?=(?:\|[^|]{1,100})?(?![^]))/, ' (2.3.1)');
export const BarVersion = token('BarVersion', /\|[^|]{1,100}(?![^])/, '|2.3.1');

export const State = token(
  'State',
  /(?:ACTIVE|RESOLVED|INSTALLED|STARTING|STOPPING|UNINSTALLED|<<LAZY>>|LAZY)(?=\s|(?![^]))/,
  'INSTALLED',
);
export const IdIs = token('IdIs', 'Id=', 'Id=');
export const StatusIs = token('StatusIs', ', Status=', ', Status=');
export const DataRoot = token('DataRoot', /\s{0,12}Data Root=[^]*/, '    Data Root=/opt/liferay/osgi');
export const Hosts = token('Hosts', /Master=|Fragments=/, 'Master=');
export const Comma = token('Comma', ', ', ', ');

export const Requirement = token(
  'Requirement',
  /(?:Unresolved requirement|Another singleton bundle selected): [^]+/,
  'Unresolved requirement: Import-Package: com.acme.pricing; version="[1.0.0,2.0.0)"',
);
export const Reason = token('Reason', /Bundle was [^]+/, 'Bundle was filtered by a resolver hook.');
export const Capability = token('Capability', /-> [^]+/, '-> Export-Package: com.acme.pricing; version="1.3.0"');
/** `{<interface>, <interface>}={`; the values behind it are free text. */
export const Interfaces = token('Interfaces', /\{[^{}]{1,4000}\}(?==\{)/, '{com.acme.orders.api.OrderService}');
export const Values = token('Values', /=\{[^]*/, '={service.id=21374}');
export const RegisteredBy = token(
  'RegisteredBy',
  /["\u201c]?Registered by bundle:["\u201d]? /,
  '"Registered by bundle:" ',
);

export const Bracketed = token('Bracketed', /\[\d{1,9}\]/, '[1204]');
export const Number = token('Number', /\d{1,9}(?=[\s,]|(?![^]))/, '1204');
/** A symbolic name and a version, which begins with a digit. */
export const NameVersion = token('NameVersion', /[\w.-]+_\d[\w.-]*/, 'com.acme.orders.service_1.2.0');
export const Word = token('Word', /[^\s|(,[\]]+/, 'com.liferay.journal.service');
export const Space = token('Space', /\s/, ' ');
export const Sign = token('Sign', /[|(,[\]]/, '(');

export const TOKENS = [
  BundleId,
  ListState,
  Level,
  ParenVersion,
  BarVersion,
  State,
  IdIs,
  StatusIs,
  DataRoot,
  Hosts,
  Comma,
  Requirement,
  Reason,
  Capability,
  Interfaces,
  Values,
  RegisteredBy,
  Bracketed,
  Number,
  NameVersion,
  Word,
  Space,
  Sign,
];
