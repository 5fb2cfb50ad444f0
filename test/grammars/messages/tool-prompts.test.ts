import { checkPlainLines, checkPlainNearMisses } from '../../support/check-messages.ts';

checkPlainLines([
  // 7.4 and later
  [
    'Please enter your Liferay home (../../): ',
    'tool.prompt',
    { question: 'Liferay home (../../):', asked: 'liferay-home', default: '../../' },
  ],
  [
    'Please enter your application server (tomcat): wildfly',
    'tool.prompt',
    {
      question: 'application server (tomcat):',
      asked: 'application-server',
      default: 'tomcat',
      answer: 'wildfly',
    },
  ],
  [
    'Please enter your extra library directories in application server directory (/bin): /lib/ext',
    'tool.prompt',
    {
      question: 'extra library directories in application server directory (/bin):',
      asked: 'extra-libraries',
      default: '/bin',
      answer: '/lib/ext',
    },
  ],
  [
    'Please enter your portal directory in application server directory (/webapps/ROOT): ',
    'tool.prompt',
    {
      question: 'portal directory in application server directory (/webapps/ROOT):',
      asked: 'portal-directory',
      default: '/webapps/ROOT',
    },
  ],
  // 7.0 to 7.3
  [
    'Please enter your application server directory (../../tomcat-9.0.56): ',
    'tool.prompt',
    {
      question: 'application server directory (../../tomcat-9.0.56):',
      asked: 'application-server-directory',
      default: '../../tomcat-9.0.56',
    },
  ],
  [
    'Please enter your global library directory (C:\\Program Files (x86)\\tomcat\\lib): D:\\lib',
    'tool.prompt',
    {
      question: 'global library directory (C:\\Program Files (x86)\\tomcat\\lib):',
      asked: 'global-libraries',
      default: 'C:\\Program Files (x86)\\tomcat\\lib',
      answer: 'D:\\lib',
    },
  ],
  [
    'Please enter your database (mysql): postgresql',
    'tool.prompt',
    { question: 'database (mysql):', asked: 'database', default: 'mysql', answer: 'postgresql' },
  ],
  [
    'Please enter your database JDBC driver class name (com.mysql.cj.jdbc.Driver): ',
    'tool.prompt',
    {
      question: 'database JDBC driver class name (com.mysql.cj.jdbc.Driver):',
      asked: 'driver',
      default: 'com.mysql.cj.jdbc.Driver',
    },
  ],
  [
    'Please enter your database JDBC driver protocol (jdbc:mysql://): jdbc:mariadb://',
    'tool.prompt',
    {
      question: 'database JDBC driver protocol (jdbc:mysql://):',
      asked: 'protocol',
      default: 'jdbc:mysql://',
      answer: 'jdbc:mariadb://',
    },
  ],
  [
    'Please enter your database host (localhost): db7.example.org',
    'tool.prompt',
    { question: 'database host (localhost):', asked: 'host', default: 'localhost', answer: 'db7.example.org' },
  ],
  [
    'Please enter your database port (3306|none): ',
    'tool.prompt',
    { question: 'database port (3306|none):', asked: 'port', default: '3306|none' },
  ],
  [
    'Please enter your database name (lportal): dxp',
    'tool.prompt',
    { question: 'database name (lportal):', asked: 'name', default: 'lportal', answer: 'dxp' },
  ],
  // what is typed here is nobody's business
  ['Please enter your database username: root', 'tool.prompt', { question: 'database username:', asked: 'user' }],
  [
    'Please enter your database password: s3cret (a): b',
    'tool.prompt',
    { question: 'database password:', asked: 'password' },
  ],
  ['Please enter your database password: ', 'tool.prompt', { question: 'database password:', asked: 'password' }],
  ['Please enter your vault key: abc', 'tool.prompt', { question: 'vault key:', asked: 'other' }],
  ['Please enter your vault key abc', 'tool.prompt', { question: '', asked: 'other' }],
  ['[ jboss tomcat weblogic wildfly ]', 'tool.prompt-choices', { choices: ['jboss', 'tomcat', 'weblogic', 'wildfly'] }],
]);
checkPlainNearMisses(['Please enter a number: 7', '[ tomcat ]']);
