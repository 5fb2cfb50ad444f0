import { token } from '../../shared/read-with.ts';

export const PleaseEnter = token('PleaseEnter', 'Please enter your ', 'Please enter your ');
// What is asked for, the longer wording (7.2 and later) in front of the shorter.
export const LiferayHome = token('LiferayHome', 'Liferay home', 'Liferay home');
export const ExtraLibraries = token(
  'ExtraLibraries',
  /extra library directories(?: in application server directory)?/,
  'extra library directories',
);
export const GlobalLibraries = token(
  'GlobalLibraries',
  /global library directory(?: in application server directory)?/,
  'global library directory',
);
export const PortalDirectory = token(
  'PortalDirectory',
  /portal directory(?: in application server directory)?/,
  'portal directory',
);
export const ServerDirectory = token('ServerDirectory', 'application server directory', 'application server directory');
export const Server = token('Server', 'application server', 'application server');
export const Driver = token('Driver', 'database JDBC driver class name', 'database JDBC driver class name');
export const Protocol = token('Protocol', 'database JDBC driver protocol', 'database JDBC driver protocol');
export const Host = token('Host', 'database host', 'database host');
export const Port = token('Port', 'database port', 'database port');
export const Name = token('Name', 'database name', 'database name');
export const User = token('User', 'database username', 'database username');
export const Password = token('Password', 'database password', 'database password');
export const Database = token('Database', 'database', 'database');
/** Anything else that is asked for, up to the parenthesis or the colon. */
export const Other = token('Other', /(?<=enter your )[^():]{1,80}(?=[:(])/, 'Liferay key');
/** What is offered; a path may hold parentheses itself. */
export const Default = token('Default', / ?\([^]{0,400}?\)(?=:(?: |(?![^])))/, ' (tomcat)');
export const Colon = token('Colon', /:(?= |(?![^])) ?/, ': ');
/** What was typed. */
export const Answer = token('Answer', /(?<=: ?)[^\s][^]*/, 'wildfly');
/** `[ db2 mariadb mysql oracle postgresql sqlserver ]` */
export const Choices = token(
  'Choices',
  /\[(?: \w{2,20}){3,20} \]/,
  '[ db2 mariadb mysql oracle postgresql sqlserver ]',
);

/** What no production takes, in one piece: text that does not fit costs no more than text that does. */
export const Unread = token('Unread', /[^]+/, 'anything else');

export const TOKENS = [
  PleaseEnter,
  Choices,
  Default,
  Colon,
  Answer,
  LiferayHome,
  ExtraLibraries,
  GlobalLibraries,
  PortalDirectory,
  ServerDirectory,
  Server,
  Driver,
  Protocol,
  Host,
  Port,
  Name,
  User,
  Password,
  Database,
  Other,
  Unread,
];
