import type { Meaning } from '../../../src/model/meaning.ts';
import type { EventName } from '../../../src/model/event-name.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type StartupMessage, reader } from './parser.ts';
import * as t from './tokens.ts';

/** Event and attribute of each check, by the token that opens it. */
const CHECKS: ReadonlyMap<string, readonly [EventName, string]> = new Map([
  [t.Loading.name, ['startup.configuration-loaded', 'path']],
  [t.JavaVersion.name, ['startup.java-version', 'version']],
  [t.ServerStarting.name, ['startup.server-starting', 'text']],
  [t.ServerStopping.name, ['startup.server-stopping', 'reason']],
  [t.UpgradeRequired.name, ['startup.upgrade-required', 'required']],
  [t.OlderCode.name, ['startup.newer-database', 'text']],
  [t.NewerSchema.name, ['startup.newer-database', 'text']],
  [t.FailedAttempt.name, ['startup.failed-attempt', 'text']],
  [t.PermissionAlgorithm.name, ['startup.permission-algorithm', 'text']],
]);

/**
 * Start of Liferay and its server: product and version, patch level, and the checks that refuse to go on.
 *
 * Source: com.liferay.portal.kernel.util.ReleaseInfo, com.liferay.portal.events.StartupHelper / StartupHelperUtil,
 * StartupAction, com.liferay.portal.internal.servlet.MainServlet, DBUpgrader#checkReleaseState; Tomcat's Catalina.
 */
export const startup: MessageGrammar = {
  name: 'startup',
  title: 'Start of Liferay and of its server',
  loggers: [
    'StartupHelper',
    'StartupHelperUtil',
    'StartupAction',
    'MainServlet',
    'Catalina',
    'StandardService',
    'VersionLoggerListener',
  ],
  openings: [
    'Loading file:',
    'Loading jar:',
    'Starting Liferay ',
    'There are no patches installed',
    'The following patches are installed',
    'Server startup',
    'JVM Version:',
    'Stopping the server due to',
    'You must first upgrade ',
    'Attempting to deploy an older Liferay',
    'Current portal schema version ',
    'The database contains changes from a previous',
    'Permission conversion to algorithm 6',
    'Required upgrades in ',
    'Optional upgrades in ',
    'Upgrading from ',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts && toMeaning(parts);
  },
};

function toMeaning(message: StartupMessage): Meaning | undefined {
  switch (message.kind) {
    case 'product': {
      const { product, version, build } = message;
      return { eventName: 'startup.product', attributes: { product, version, ...(build !== undefined && { build }) } };
    }
    case 'patches':
      return { eventName: 'startup.patches', attributes: { patches: message.patches } };
    case 'server-started': {
      const { durationMs } = message;
      return { eventName: 'startup.server-started', attributes: { ...(durationMs !== undefined && { durationMs }) } };
    }
    case 'path-unsupported':
      return { eventName: 'startup.path-unsupported', attributes: { from: message.from, to: message.to } };
    case 'patch-levels-differ':
      return { eventName: 'startup.patch-levels-differ', attributes: {} };
    case 'upgrades-pending': {
      const { required, scope } = message;
      return { eventName: 'startup.upgrades-pending', attributes: { required, scope } };
    }
    case 'check': {
      const [eventName, attribute] = CHECKS.get(message.check) ?? [];
      if (eventName === undefined || attribute === undefined) return undefined;
      return { eventName, attributes: { [attribute]: message.text } };
    }
  }
}
