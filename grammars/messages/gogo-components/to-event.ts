import type { EventName } from '../../../src/model/event-name.ts';
import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import type { SessionTopic } from '../../shared/session-lines.ts';
import { COMPONENT_LINES } from './lines.ts';
import { type GogoComponentsParser, reader } from './parser.ts';

/**
 * Rows of the commands that tell why a component does not work: `scr:list`, `scr:info` (before and since Felix SCR 2.1),
 * `ds:unsatisfied`, `system:check`, `dm`, `jaxrs:check`.
 *
 * Source: ScrCommand and ComponentCommands of org.apache.felix.scr; UnsatisfiedComponentUtil and the system checkers of
 * portal-osgi-debug; the shell of org.apache.felix.dependencymanager; JaxRsServiceRuntimeOSGiCommands.
 */
export const componentLines: SessionTopic = { lines: COMPONENT_LINES, read: readLine };

const TEXT: Meaning = { eventName: 'gogo.text', attributes: {} };

function readLine(part: string, text: string): Meaning | undefined {
  const line = text.trim();
  const read = <Value>(rule: (parser: GogoComponentsParser) => Value): Value | undefined =>
    readWith(reader, rule, line);
  switch (part) {
    case 'scr:list':
      return meaningOf(
        'gogo.component',
        read((parser) => parser.listed()),
      );
    case 'scr:list state':
      return meaningOf(
        'gogo.detail',
        read((parser) => parser.listedState()),
      );
    case 'scr:info':
    case 'scr:info name': {
      const component = read((parser) => parser.described());
      return component === undefined ? TEXT : { eventName: 'gogo.component', attributes: { component } };
    }
    case 'scr:info field':
      return meaningOf('gogo.detail', read((parser) => parser.field()) ?? read((parser) => parser.owner()));
    case 'scr:info waits':
      return lackOf(read((parser) => parser.lackedReference()));
    case 'scr:info target':
      return targetOf(read((parser) => parser.target()));
    case 'scr:info bundle':
    case 'ds:unsatisfied bundle':
    case 'dm bundle':
      return meaningOf(
        'gogo.heading',
        read((parser) => parser.owner()),
      );
    case 'ds:unsatisfied':
      return meaningOf(
        'gogo.component',
        read((parser) => parser.unsatisfied()),
      );
    case 'ds:unsatisfied waits': {
      const lack = read((parser) => parser.bracedLack());
      return lack && lackOf(withTarget(lack.for, lack.target));
    }
    case 'system:check':
      return meaningOf(
        'gogo.checker',
        read((parser) => parser.checker()),
      );
    case 'dm component':
    case 'dm unavailable':
      return meaningOf(
        'gogo.component',
        read((parser) => parser.managed()),
      );
    case 'dm dependency':
    case 'dm waits':
      return lackOf(read((parser) => parser.lack())?.for);
    case 'dm state': {
      return { eventName: 'gogo.heading', attributes: { state: line.includes('RESOLVED') ? 'RESOLVED' : 'INSTALLED' } };
    }
    case 'dm state row':
      return meaningOf(
        'gogo.bundle',
        read((parser) => parser.bulletBundle()),
      );
    case 'dm missing row':
      return meaningOf(
        'gogo.missing',
        read((parser) => parser.lack()),
      );
    case 'jaxrs:check':
      return meaningOf(
        'gogo.endpoint',
        read((parser) => parser.endpoint()),
      );
    case 'jaxrs:check problem':
      return meaningOf(
        'gogo.endpoint',
        read((parser) => parser.failedApplication()) ?? read((parser) => parser.endpoint()),
      );
    default:
      return /^(?:scr|ds|dm|jaxrs|system)(?::| )/.test(part) ? TEXT : undefined;
  }
}

function meaningOf(eventName: EventName, attributes: object | undefined): Meaning | undefined {
  return attributes && { eventName, attributes: { ...attributes } };
}

function lackOf(lack: string | undefined): Meaning | undefined {
  return lack === undefined ? undefined : { eventName: 'gogo.waits-for', attributes: { for: lack } };
}

function targetOf(target: string | undefined): Meaning | undefined {
  if (target === undefined || isAny(target)) return TEXT;
  return { eventName: 'gogo.detail', attributes: { target } };
}

function withTarget(name: string, target: string | undefined): string {
  return target === undefined || isAny(target) ? name : `${name} ${target}`;
}

/** Any service will do. */
function isAny(target: string): boolean {
  return target === 'null' || target === '(*)' || target === '';
}
