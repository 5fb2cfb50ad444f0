import type { ValueKind } from '../kinds/value-kind.ts';

/** What a name may announce: a kind, a list of hosts, or nothing although it looks so. */
export type NamedKind = ValueKind | 'hosts' | 'nothing';

/**
 * What the value behind a name is, by how the name ends: words in small letters, with a dot between them.
 * `jdbc.default.password`, `JDBC_DEFAULT_PASSWORD`, `defaultPassword` and `LIFERAY_JDBC_PERIOD_DEFAULT_PERIOD_PASSWORD` all
 * end with `password`. The longest ending decides; `nothing` is for names that only look like one.
 */
export const NAMES_OF_VALUES: Readonly<Partial<Record<NamedKind, string>>> = {
  password: `
    password passwd pwd pass passphrase passcode kennwort passwort contrasena senha mot.de.passe pgpassword
    storepass keypass srcstorepass deststorepass srckeypass destkeypass credential credentials pw
    security.credentials bind.password trustpass sshpass masterpassword userpassword dbpassword
    reminder.query.answer salt dbpass dbpwd
  `,
  token: `
    auth.token x.auth p.auth p.p.auth access.token refresh.token id.token bearer.token api.token master.token token session.token
    csrf.token xsrf.token security.token authorization webhook.url ticket.key authtoken accesstoken apitoken
    shared.secret otp totp
  `,
  key: `
    secret key.private secret.key access.key access.key.id api.key apikey private.key encryption.key client.secret
    consumer.secret consumer.key account.key sas.key signing.key shared.key secretkey accesskey privatekey
    storage.key master.key hmac.key site.key app.secret secret.access.key connection.string auth.key encryptionkey
    subscription.key
  `,
  session: `
    session.id jsessionid sessionid phpsessid session.cookie set.cookie
  `,
  licence: `
    license.key licence.key activation.key license licensekey product.key serial.number
  `,
  host: `
    host hostname server db.server.name host.name server.name servername computername computer.name db.server
    server.host dbhost data.source pghost mysql.host smtp.host ldap.host proxy.host node.name machine.name
    client.host remote.host virtual.host virtual.hostname web.server.host domain mx user.domain server.id
    remote.addr remote.address client.ip ip remote.ip login.ip host.ip server.ip ip.address network.host.addresses
    bind.addr instance.id
  `,
  hosts: `
    hosts hosts.allowed hosts.denied ips.allowed allowed.ips contact.points seeds initial.hosts network.hosts
    valid.hosts allowed.hosts addr servers
  `,
  user: `
    user username user.name uid login pguser screen.name screenname logname sudo.user db.user userid account.name
    owner run.as.user security.principal bind.dn principal dbuser login.name sql.authorization.id service.name.user
  `,
  name: `
    first.name last.name from.name middle.name full.name greeting status.by.user.name job.title firstname lastname fullname
    displayname display.name contact.name company.name customer customer.name
  `,
  mail: `
    email mail email.address mail.address e.mail emailaddress
  `,
  database: `
    database database.name databasename dbname db.name initial.catalog pgdatabase mysql.database service.name sid
    catalog current.schema postgres.db default.schema database.alias currentschema
  `,
  project: `
    project.id lcp.project.id gcp.project google.cloud.project cloud.project aws.account.id
  `,
  nothing: `
    password.length service.user.name user.name.type next.token unexpected.token invalid.token illegal.token
    continuation.token by.pass bypass compass token.type encrypted.password primary.key foreign.key class.name
    file.name table.name column.name servlet.context.name bundle.symbolic.name message.digest dl.file.entry.digest
    mail.session.mail second.pass first.pass one.pass page.token cancellation.token cache.control.digest token.user
    spring.domain osgi.service.name service.factory.pid.service.name protection.domain mbean.domain
    application.domain kernel.service.name web.service.name
  `,
  mac: `
    mac.address hardware.address
  `,
};
