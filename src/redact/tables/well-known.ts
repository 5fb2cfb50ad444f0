/** Domains that everybody knows: they and what is below them tell nothing of the owner of a log. */
export const WELL_KNOWN_DOMAINS: ReadonlySet<string> = new Set([
  ...['liferay.com', 'liferay.org', 'liferay.dev', 'liferay.cloud', 'lfr.cloud', 'github.com', 'githubusercontent.com'],
  ...['w3.org', 'apache.org', 'oracle.com', 'java.com', 'java.net', 'sun.com', 'openjdk.org', 'eclipse.org'],
  ...['eclipse.dev', 'mysql.com', 'mariadb.org', 'mariadb.com', 'postgresql.org', 'microsoft.com', 'windows.net'],
  ...['ibm.com', 'sap.com', 'sybase.com', 'hibernate.org', 'springframework.org', 'spring.io', 'jboss.org'],
  ...['jboss.com', 'redhat.com', 'wildfly.org', 'slf4j.org', 'osgi.org', 'maven.org', 'sonatype.org', 'elastic.co'],
  ...['elasticsearch.org', 'docker.com', 'docker.io', 'kubernetes.io', 'k8s.io', 'google.com', 'googleapis.com'],
  ...['amazonaws.com', 'azure.com', 'azurewebsites.net', 'atlassian.net', 'atlassian.com', 'zendesk.com'],
  ...['stackoverflow.com', 'jenkins.io', 'gitlab.com', 'npmjs.com', 'npmjs.org', 'nodejs.org', 'mozilla.org'],
  ...['xml.org', 'xmlsoap.org', 'opengis.net', 'purl.org', 'ietf.org', 'iana.org', 'unicode.org', 'jcp.org'],
  ...['example.com', 'example.org', 'example.net', 'facebook.com', 'ehcache.org', 'terracotta.org', 'zkoss.org'],
  ...['gnu.org', 'opensource.org', 'sourceforge.net', 'codehaus.org', 'bouncycastle.org', 'dynatrace.com'],
  ...[
    'jgroups.org',
    'quartz-scheduler.org',
    'json-schema.org',
    'schema.org',
    'yaml.org',
    'cluster.local',
    'azul.com',
    'azulsystems.com',
    'adoptium.net',
    'drupal.org',
    'python.org',
    'php.net',
  ],
]);

/** Mail addresses that a new installation brings. */
export const WELL_KNOWN_MAILS: ReadonlySet<string> = new Set([
  ...['test@liferay.com', 'default@liferay.com', 'admin@liferay.com', 'support@liferay.com', 'noreply@liferay.com'],
  ...['noreply@github.com', 'git@github.com', 'bugs@mysql.com', 'pgsql-bugs@postgresql.org'],
]);

/** Hosts that name the machine itself or nobody. */
export const LOOPBACK_HOSTS: ReadonlySet<string> = new Set([
  ...['localhost', 'localhost.localdomain', 'localhost4', 'localhost6', 'ip6-localhost', 'host.docker.internal'],
  ...['127.0.0.1', '::1', '0.0.0.0', '::', '255.255.255.255', 'none', 'null', 'unknown', 'undefined', '%'],
]);
