import type { ValuePattern } from './value-pattern.ts';

/** Hosts, users, mail addresses and names of projects in messages of Java, Liferay, servers, shells and Liferay Cloud. */
export const NETWORK_AND_PEOPLE: readonly ValuePattern[] = [
  // Java
  {
    pattern:
      /\b(?:UnknownHostException|NoRouteToHostException|BindException|UnresolvedAddressException|UnknownHost): (?<host>[\w.-]{1,253})(?![\w ]{0,5}\w{2})/,
    example: 'java.net.UnknownHostException: «acmedb7»',
  },
  {
    pattern: /\bUnknownHostException: (?<host>[\w.-]{1,253}):/,
    example: 'UnknownHostException: «acmedb7»: Name or service not known',
  },
  {
    pattern:
      /(?:refused|timed out|connect to|connected to|Connect(?:ing|ion)? to|failed to connect|failed|server|node|host)[: ]{1,3}\[?\/?(?<host>[A-Za-z][\w.-]{0,252})\/(?=\[?[\da-f.:]{3,45}(?:\]|:|\b))/i,
    example: 'Connection refused: «acmedb7»/10.1.2.3:3306',
  },
  {
    pattern: /\/(?=(?:\d{1,3}\.){3}\d{1,3}:\d)(?<=(?<![\w./-])(?<host>[A-Za-z][\w.-]{0,252})\/)/,
    example: 'remote «acmedb7»/10.1.2.3:9300 closed',
  },
  {
    pattern: /\b[Cc]onnect(?:ing|ed|ion)? to (?<host>(?=[\w.-]*[\d.-])[A-Za-z][\w.-]{1,252}):\d{2,5}\b/,
    example: 'Failed to connect to «acmedb7»:9200',
  },
  {
    pattern:
      /\b(?:host|server) (?<host>(?=[\w.-]*\d)[A-Za-z][\w.-]{1,252}) (?:is|was|has|cannot|could|did|does|at|on|not)\b/,
    example: 'The host «acmedb7» is not reachable',
  },
  {
    pattern: /\b[Hh]ost (?<host>(?=[A-Za-z.-]{0,252}\d)[A-Za-z][\w.-]{0,251}\w)(?=[,;)]|$)/m,
    example: 'OS user: x, host «acmedb7»',
  },
  {
    pattern: /\bStarting \w{1,100} (?:v\S{1,40} )?(?:using Java \S{1,40} )?on (?<host>[\w.-]{2,253}) with PID \d/,
    example: 'Starting Main on «acmedb7» with PID 42',
  },
  {
    pattern: /\b[Cc]annot resolve (?:host(?:name)? |(?=[\w.]{0,60}[\d-]))"?(?<host>[A-Za-z][\w.-]{1,252})/,
    example: 'Cannot resolve hostname «acme-es»',
  },
  {
    pattern:
      / \((?=(?:10|172|192)\.\d{1,3}\.\d{1,3}\.\d{1,3}\))(?<=(?<![\w./-])(?<host>(?=[\w.-]*[\d.-])[A-Za-z][\w.-]{1,252}) \()/,
    example: 'Connected to «acme-node-7» (10.1.2.3)',
  },
  // Clusters
  { pattern: /\[(?<hosts>[\w.-]{1,100}(?:-\d{1,6}))\|\d{1,6}\]/, example: 'Accepted view [«acme7-51234»|3]' },
  {
    pattern: /\]\s\(\d{1,3}\) \[(?<hosts>[\w.-]{1,100}(?:, [\w.-]{1,100}){0,64})\]/,
    example: 'view [x|3] (2) [«acme7-51234», «acme8-2301»]',
  },
  {
    pattern:
      /\b(?:local address|physical addresses?|logical name|cluster node|coordinator|GMS: address)[ =:]{1,3}(?<host>(?=[\w.-]*[\d-])[A-Za-z][\w.-]{1,100})/i,
    example: 'GMS: address=«acme7-51234», cluster=x',
  },
  // Pods and projects of Liferay Cloud and Kubernetes
  {
    pattern: /(?<![\w-])(?<host>[a-z][a-z\d-]{0,60}-[a-f\d]{8,10}-[a-z\d]{5})(?![\w-])/,
    example: 'pod «liferay-7c5d8b9f6d-x2x9k» restarted',
  },
  {
    pattern:
      /\b(?:webserver|liferay|database|search|backup|ci|jenkins)-(?<project>[a-z\d]{2,40})-(?:prd|uat|dev|infra|extprd\d?|sit|stg)\b/,
    example: 'https://webserver-«acme»-prd.lfr.cloud',
  },
  {
    pattern: /\bbackup-(?:db|lfr)-(?<project>[a-z\d]{2,40})-(?:prd|uat|dev)-/,
    example: 'backup-db-«acme»-prd-202401020304.gz',
  },
  {
    pattern:
      /\b(?:LCP_PROJECT_ID|projectId|project-id|project)["']?\s?[=: ]\s?["']?(?<project>[a-z\d]{2,40})-(?:prd|uat|dev|infra)\b/,
    example: 'LCP_PROJECT_ID=«acme»-prd',
  },
  {
    pattern: /\bconsole\.liferay\.cloud\/projects\/(?<project>[a-z\d]{2,40})/,
    example: 'https://console.liferay.cloud/projects/«acme»-prd/services',
  },
  { pattern: /\bgs:\/\/(?<project>[a-z\d][a-z\d._-]{2,100})/, example: 'gs://«acme-prd-backup»/x' },
  {
    pattern:
      /\b[Bb]ucket(?: ?[Nn]ame)?[ =:]{1,3}["']?(?<project>(?=[a-z\d.]{0,100}[-\d])[a-z\d][a-z\d._-]{2,62})(?![\w(])/,
    example: 'bucketName=«acme-documents»',
  },
  { pattern: /\bs3:\/\/(?<project>[a-z\d][a-z\d._-]{2,100})/, example: 's3://«acme-documents»/x' },
  {
    pattern: /^(?<host>(?=[a-z-]{0,100}\d)[a-z][a-z\d-]{2,100})\s{1,40}\d{1,3}\/\d{1,3}\s{1,40}[A-Z][A-Za-z]{3,40}\b/m,
    example: '«acme-portal-0»   1/1   Running',
  },
  {
    pattern:
      /\bkubectl\s(?:exec|logs|attach|cp|port-forward)\s(?:-{1,2}[\w=-]{1,40}\s){0,4}(?<host>(?=[a-z.-]{0,100}\d)[a-z][a-z\d.-]{2,100})/,
    example: 'kubectl exec -it «acme-portal-0» -- bash',
  },
  {
    pattern: /(?<![:\w/])\/\/(?<host>[A-Za-z][\w.-]{2,252}):\d{2,5}\b/,
    example: '//«acmedb7»:3306 refused',
  },
  // Paths with the name of a user
  {
    pattern: /\/(?:home|Users|export\/home|data\/home|u\/home)\/(?<user>[\p{L}\d_.@-]{2,64})(?=[/\s"':;,)\]]|$)/u,
    example: '/home/«jdoe»/liferay/logs/liferay.log',
  },
  {
    pattern:
      /\b[A-Za-z]:\\{1,2}(?:Users|Documents and Settings)\\{1,2}(?<user>[\p{L}\d_.@-]{2,64}(?: [\p{Lu}][\p{L}\d_.-]{1,40})?)(?=[\\"':;,)\]>]|\s|$)/u,
    example: 'C:\\Users\\«jdoe»\\liferay',
  },
  {
    pattern: /\b[A-Za-z]:\/(?:Users|Documents and Settings)\/(?<user>[\p{L}\d_.@-]{2,64})(?=[/\s"':;,)\]]|$)/u,
    example: 'C:/Users/«jdoe»/liferay',
  },
  { pattern: /(?:^|[\s"'(])\\\\(?<host>[\w.-]{1,253})\\[\w$.-]/, example: 'dump from \\\\«filer7»\\share' },
  // The lines of syslog and of journalctl
  {
    pattern:
      /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?<host>[\w.-]{2,253}) [\w./@-]{1,100}(?:\[\d{1,10}\])?: /m,
    example: 'Oct 12 10:00:01 «acme7» java[1234]: started',
  },
  {
    pattern:
      /^(?:<\d{1,3}>1 )?\d{4}-\d\d-\d\dT[\d:.,]{8,20}(?:Z|[+-]\d\d:?\d\d) (?<host>[\w.-]{2,253}) [\w./@-]{1,100}(?:\[\d{1,10}\]:| \d{1,10} (?:-|[\w.]{1,32}) )/m,
    example: '2026-10-12T10:00:01+02:00 «acme7» java[1234]: started',
  },
  // Shells
  {
    pattern:
      /(?<![\w.@:/-])\[?(?<user>[a-z_][\w.-]{0,31})@(?<host>[\w-]{1,63})(?::[~/][^\r\n$#]{0,200}| [~/\w.-]{1,100}\])[$#] /,
    needs: ['@'],
    example: '[«jdoe»@«acme7» liferay]$ ls',
  },
  {
    pattern:
      /(?<![\w.+-])(?:ssh|scp|sftp|rsync)\s(?:[^\s|;&]{1,200}\s){0,8}?(?<user>[a-z_][\w.-]{0,31})@(?<host>[\w.-]{1,253})/,
    needs: ['@'],
    example: 'ssh -p 22 «jdoe»@«acme7»',
  },
  {
    pattern: /\s-[LR]\s?(?:[\w.*]{1,253}:)?\d{2,5}:(?<host>[\w.-]{1,253}):\d{2,5}\b/,
    example: 'ssh x -L 3306:«acmedb7»:3306',
  },
  {
    pattern: /\[sudo\] password for (?<user>[\p{L}\d_.-]{1,64}):/u,
    example: '[sudo] password for «jdoe»:',
  },
  {
    pattern: / - (?<user>[\p{L}\d_.@-]{2,75}) \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d/u,
    example: '127.0.0.1 - «jdoe» [09/Mar/2024:08:00:03 +0000] "GET / HTTP/1.1" 200',
  },
  // Prompts of the upgrade tool, with its proposal in parentheses
  {
    pattern: /\bPlease enter your database username(?: \([^)]{0,100}\))?: (?<user>\S{2,100})/,
    example: 'Please enter your database username (root): «jdoe»',
  },
  {
    pattern: /\bPlease enter your database password(?: \([^)]{0,100}\))?: (?<password>\S{1,200})/,
    example: 'Please enter your database password: «Xk2mP9q»',
  },
  {
    pattern: /\bPlease enter your database name(?: \([^)]{0,100}\))?: (?<database>\S{2,200})/,
    example: 'Please enter your database name (lportal): «acmeprd»',
  },
  {
    pattern: /\bPlease enter your (?:database|mail server|SMTP) host(?: \([^)]{0,100}\))?: (?<host>\S{2,253})/,
    example: 'Please enter your database host (localhost): «acmedb7»',
  },
  {
    pattern:
      /\b(?:[Ll]ogged in as|[Cc]onnected as|as user|user named|[Ee]xecuted by)[: ]{1,2}["']?(?<user>(?!(?:themselves|itself|hand|default|another|either|both|anonymous)\b)[A-Za-z][\w.-]{2,39}\w)(?![\w(])(?! (?:is|with|name|was|to|and|in|id|from|has|on|of|portal|account)\b)/,
    example: 'Connected as «janedoe».',
  },
  {
    pattern:
      /\b(?:running as|run by|started by|for user)[: ]{1,2}["']?(?<user>(?=[\w.-]{0,40}[\d_.])[A-Za-z][\w.-]{2,39}\w)(?![\w(])/i,
    example: 'Job started by «jdoe7»',
  },
  {
    pattern:
      /\b[Uu]ser (?<user>[A-Za-z][A-Za-z\d]{0,30}[._-][A-Za-z\d]{1,30}) (?:(?:is|has|was|cannot|does|could|did|must|already|logged|with|from|by|to)\b|\((?:user)?id\b)/i,
    example: 'The user «jane.doe» is locked',
  },
  {
    pattern: /\b[Ll]icensed to:? (?<name>[\p{Lu}][\p{L}\d.&-]{0,40}(?: [\p{Lu}][\p{L}\d.&-]{0,40}){0,4})/u,
    example: 'licensed to «Acme Corporation»',
  },
  {
    pattern: /\bpass(?:word|phrase) (?:is |was |of \S{1,60} is )?['"](?<password>[^'"\s]{4,200})['"]/i,
    example: "the password '«Xk2mP9q»' was rejected",
  },
  {
    pattern: /\b[Pp]ass(?:word|phrase) (?:is|was) (?<password>(?=[^\s]{0,60}\d)[^\s"']{6,200})/,
    example: 'the password is «Xk2mP9q»',
  },
  {
    pattern:
      /\b(?:with|using|and) (?:the )?pass(?:word|phrase) (?<password>(?=[^\s"']{0,60}\d)[^\s"',;:()[\]]{4,200})(?![\w(])/i,
    example: 'Unable to bind x with password «hunter2x»',
  },
  {
    pattern: /\bwith (?:the )?user(?:name)? (?<user>(?=[\w.-]{0,40}[\d_.-])[A-Za-z][\w.-]{1,39}\w)(?![\w(])/,
    example: 'Connecting to the database with user «acme_rw»',
  },
  {
    pattern: /\b[Pp]assword (?:was )?(?:re)?set (?:for \S{1,254} )?to:? ["']?(?<password>(?=\S{0,60}\d)[^\s"']{4,200})/,
    example: 'Password reset for x to: «Q7x9ZkLm»',
  },
  {
    pattern:
      /password (?:is set to|set to|with value|has (?:the )?value) ["']?(?<password>(?=[^\s"']{0,60}[\d!#$%&*+])[^\s"']{4,200})/i,
    example: 'Overriding jdbc.default.password with value «Xk2mP9q»',
  },
  {
    pattern: /\b[Pp]ass(?:word|phrase) \[(?<password>(?=[^\]\s]{0,60}\d)[^\]\s]{4,200})\]/,
    example: 'keystore password [«kspass99»] alias',
  },
  {
    pattern: /@[\w.-]{3,253} \((?<name>\p{Lu}[\p{L}.'-]{1,40}(?: \p{Lu}[\p{L}.'-]{1,40}){1,3})\)/u,
    needs: ['@'],
    example: 'User x@acme.example («Jane Doe») has no group',
  },
  {
    pattern: /\[o\.e\.[\w.]{1,80}\s{0,10}\] \[(?<host>[\w.-]{2,100})\]/,
    example: '[WARN ][o.e.d.Coordinator] [«acme-es-3»] handshake failed',
  },
  {
    pattern:
      /\b(?:[Nn]ode|[Mm]ember) (?<host>(?=[\w.-]{0,90}[-.]\w{0,30}\d)[A-Za-z][\w.-]{2,100}) (?:left|joined|is|was|has|did|suspected)\b/,
    example: 'Node «acme7-40021» left the view',
  },
  {
    pattern: /\buser (?<user>(?!group|account|role|type)(?=[\w.-]{0,40}\d)[A-Za-z][\w.-]{1,39}\w)(?=$|[\s.,;)])/m,
    example: 'Security processing failed, user «acmeapp7»',
  },
  {
    pattern: /\b(?:JOIN|LEAVE|SUSPECT|MERGE)\w{0,12} (?:from|of|for) (?<host>[A-Za-z][\w.-]{1,100})/,
    example: 'Received JOIN from «acme7-40021»',
  },
  {
    pattern: /\b(?:[Ll]ogin|[Uu]ser|[Ss]creen|[Aa]ccount) name\s?[:=]\s?"?(?<user>[\p{L}\d_][\p{L}\d_.@-]{1,75})/u,
    example: 'Login name: «janedoe»',
  },
  {
    pattern: /(?<![\p{L}\d])(?<name>\p{Lu}[\p{L}.'-]{1,40}(?: \p{Lu}[\p{L}.'-]{1,40}){1,3})"? <(?=[^\s<>@]{1,64}@)/u,
    needs: ['@'],
    example: 'Mail sent to «Jane Doe» <x@acme>',
  },
  // Mail addresses
  {
    pattern:
      /(?<![\p{L}\d_.+%-])(?<mail>[\p{L}\d_.+%-]{1,64}(?:@|%40)(?:[\p{L}\d-]{1,63}\.){1,8}(?!(?:png|jpe?g|gif|svg|jar|xml|java|js|css|scss|log|properties|class|so|sh|json|md|map|ts|txt|html?|zip|gz|war|sql|lpkg)\b)[a-z]{2,24})(?![\w-])/iu,
    needs: ['@', '%40'],
    example: 'User «jane.doe@acme.com» has no screen name',
  },
  // Users and companies in messages of Liferay
  {
    pattern:
      /\b[Ss]creen name "?(?<user>(?!of\b|is\b|for\b|must\b|validator\b|cannot\b|already\b|has\b|and\b|generator\b)[\p{L}\d_.-]{2,75})"?/u,
    example: 'Duplicate screen name «jdoe»',
  },
  {
    pattern: /\bscreenName ["']?(?<user>(?=[\p{L}.]{0,75}[\d_-])[\p{L}\d_.-]{2,75})(?![\w(])/u,
    example: 'Login attempt for screenName «jdoe_admin» failed',
  },
  {
    pattern: /\b(?:user|account|login) ["']?(?<host>[A-Z][A-Z\d-]{1,14})\\{1,2}(?<user>[\p{L}\d_.$-]{2,64})/iu,
    example: 'Logon failed for user «ACME»\\«jdoe»',
  },
  {
    pattern: /\b[Hh]ost ?[Nn]ame:? ["']?(?<host>(?=[A-Za-z.-]{0,252}\d)[A-Za-z][\w.-]{1,252})(?![\w(])/,
    example: 'License registered for host name «accounting7»',
  },
  {
    pattern:
      /\bUserScreenNameException\S{0,60} (?:screen name |\{)?(?<user>[\p{L}\d_.-]{2,75})(?= (?:must|already|is))/u,
    example: 'UserScreenNameException.MustNotBeDuplicate: «jdoe» already used',
  },
  {
    pattern: /\bwith (?:the )?primary key \{?(?:mx|webId|virtualHostname)=(?<host>[\w.-]{3,75})/i,
    example: 'No Company exists with the primary key {webId=«acme.com»}',
  },
  {
    pattern: /\b(?:web ?[iI]d|virtual ?host(?:name)?|company) (?<host>(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})\b/i,
    example: 'Starting company with web id «acme.com»',
  },
  {
    pattern: /\b(?:uid|cn)=(?<user>[\p{L}\d_. -]{2,64}),\s?(?:ou|dc|o|cn)=/iu,
    example: 'LDAP entry uid=«jdoe»,ou=people',
  },
  { pattern: /\bdc=(?<domain>[a-z\d-]{2,63},\s?dc=[a-z\d-]{2,63})/i, example: 'ou=people,dc=«acme,dc=com»' },
];
