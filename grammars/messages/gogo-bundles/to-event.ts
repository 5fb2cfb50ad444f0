import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import type { SessionTopic } from '../../shared/session-lines.ts';
import { BUNDLE_LINES } from './lines.ts';
import { type GogoBundlesParser, reader } from './parser.ts';

/**
 * Rows of `lb`, `ss`, `b`, `services` and `diag`.
 *
 * Source: Basic of org.apache.felix.gogo.command (0.12 to 1.x); EquinoxCommandProvider of org.eclipse.equinox.console;
 * ModuleResolutionReport of org.eclipse.osgi.
 */
export const bundleLines: SessionTopic = { lines: BUNDLE_LINES, read: readLine };

function readLine(part: string, text: string): Meaning | undefined {
  const line = text.trim();
  const read = <Value>(rule: (parser: GogoBundlesParser) => Value): Value | undefined => readWith(reader, rule, line);
  switch (part) {
    case 'lb':
      return meaningOf(
        'gogo.bundle',
        read((parser) => parser.listRow()),
      );
    case 'ss':
      return meaningOf(
        'gogo.bundle',
        read((parser) => parser.shortRow()),
      );
    case 'b':
      return meaningOf(
        'gogo.bundle',
        read((parser) => parser.numbered()),
      );
    case 'b detail':
      return meaningOf('gogo.detail', stateOf(read((parser) => parser.status())));
    case 'ss host':
      return meaningOf('gogo.detail', hostOf(read((parser) => parser.hosts())));
    case 'diag': {
      const row = read((parser) => parser.diagnosed());
      return row && { eventName: 'gogo.unresolved', attributes: { bundle: row.name, bundleId: row.id } };
    }
    case 'diag nested': {
      const row = read((parser) => parser.diagnosed());
      return row && { eventName: 'gogo.detail', attributes: { through: [row.name] } };
    }
    case 'diag capability':
      return { eventName: 'gogo.detail', attributes: { offered: true } };
    case 'diag waits':
    case 'diag reason': {
      const requirement = read((parser) => parser.requirement());
      return requirement === undefined
        ? undefined
        : { eventName: 'gogo.waits-for', attributes: { for: requirement, state: 'unresolved' } };
    }
    case 'services': {
      const interfaces = read((parser) => parser.service());
      return interfaces && { eventName: 'gogo.service', attributes: { interfaces } };
    }
    case 'services detail': {
      const row = read((parser) => parser.registeredBy());
      return row && { eventName: 'gogo.detail', attributes: { bundle: row.name, bundleId: row.id } };
    }
    default:
      return undefined;
  }
}

function meaningOf(eventName: Meaning['eventName'], attributes: object | undefined): Meaning | undefined {
  return attributes && { eventName, attributes: { ...attributes } };
}

function stateOf(state: string | undefined): object | undefined {
  return state === undefined ? undefined : { state };
}

/** A fragment names its host; fragments that a host names need not be known. */
function hostOf(hosts: ReturnType<GogoBundlesParser['hosts']> | undefined): object | undefined {
  if (hosts === undefined || !hosts.isFragment || hosts.numbers.length === 0) return undefined;
  return { host: Number(hosts.numbers[0]) };
}
