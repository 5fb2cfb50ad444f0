import { ownValue } from '../../../src/model/own-value.ts';
import type { ReportContextGrammar } from '../../../src/model/grammar.ts';
import type { ReportContext, ReportedText } from '../../../src/model/upgrade-report.ts';
import { hideSecrets } from '../../shared/hide-secrets.ts';
import { readWith } from '../../shared/read-with.ts';
import { type ContextListParser, reader as listReader } from './lists/parser.ts';
import { type ReportEntry, reader } from './parser.ts';

/** Keys whose values have other names in the files of the report. */
const NAMES: Readonly<Record<string, string>> = {
  'portal.initial.build.number': 'initial.build',
  'portal.initial.schema.version': 'initial.schema',
  'portal.final.build.number': 'final.build',
  'portal.final.schema.version': 'final.schema',
  'portal.expected.build.number': 'expected.build',
  'portal.expected.schema.version': 'expected.schema',
  'database.version': 'database',
  'document.library.root.directory': 'rootDir',
  'document.library.storage.implementation': 'dl.store.impl',
};
/** Where an entry of a list ends: `, ` and what the next one begins with. */
const NEXT_ENTRY: Readonly<Record<string, RegExp>> = {
  'jvm.arguments': /, (?=-)/,
  properties: /, (?=[^\s,=]{1,200}=)/,
  'failed.sqls': /, (?=(?:alter|create|delete|drop|exec|insert|merge|rename|replace|select|truncate|update) )/i,
};
const ANY_ENTRY = /, /;
/** `There are upgrade processes available for com.liferay.wiki.service from 1.0.0 to 1.1.0` */
const PENDING = /process(?:es)? available for ([\w.-]{1,200}) from \d/g;
const LISTS: ReadonlySet<string> = new Set(['jvm.arguments', 'properties', 'properties.files', 'data.clean.up']);

/**
 * Reads what the log context of `Upgrade report generated in …` says: the whole report, key by key.
 *
 *     … {upgrade.report.errors=[], upgrade.report.execution.time=88 seconds, upgrade.report.type=major}
 *
 * Source: UpgradeReport, `_printToLogContext` (7.4 U72 and later, where `upgrade.log.context.enabled` is set).
 */
export const readReportContext: ReportContextGrammar = (text) => {
  const whole = text.trim();
  const entries = readWith(reader, (parser) => parser.context(), whole.endsWith('}') ? whole.slice(0, -1) : whole);
  return entries === undefined || entries.length === 0 ? undefined : toContext(entries);
};

function toContext(entries: readonly ReportEntry[]): ReportContext {
  const byKey = new Map(entries.map(({ key, value }) => [key, value]));
  return {
    values: Object.fromEntries(
      entries.filter(({ key }) => isValue(key)).map(({ key, value }) => [nameOf(key), hideSecrets(value)]),
    ),
    pendingModules: [...(byKey.get('status') ?? '').matchAll(PENDING)].map(([, module]) => module),
    lists: Object.fromEntries(
      entries.filter(({ key }) => LISTS.has(key)).map(({ key, value }) => [key, split(key, value).map(hideSecrets)]),
    ),
    processes: readList((parser) => parser.processes(), byKey.get('longest.upgrade.processes')),
    tables: readList((parser) => parser.tables(), byKey.get('tables.initial.final.rows')),
    texts: [
      ...messagesOf('error', byKey.get('errors')),
      ...messagesOf('warning', byKey.get('warnings')),
      ...split('failed.sqls', byKey.get('failed.sqls') ?? '').map(
        (sql) => ({ kind: 'failed-sql', text: sql }) as const,
      ),
      ...readList((parser) => parser.statements(), byKey.get('longest.running.sqls')),
    ],
  };
}

const NO_VALUES: ReadonlySet<string> = new Set([
  ...LISTS,
  'errors',
  'warnings',
  'failed.sqls',
  'longest.running.sqls',
  'longest.upgrade.processes',
  'tables.initial.final.rows',
]);

function isValue(key: string): boolean {
  return !NO_VALUES.has(key);
}

function nameOf(key: string): string {
  return ownValue(NAMES, key) ?? (key.startsWith('property.') ? key.slice('property.'.length) : key);
}

function messagesOf(kind: 'error' | 'warning', value: string | undefined): Omit<ReportedText, 'place'>[] {
  return readList((parser) => parser.messages(), value).map((message) => ({ kind, ...message }));
}

function readList<Item>(
  rule: (parser: ContextListParser) => readonly Item[],
  value: string | undefined,
): readonly Item[] {
  return value === undefined ? [] : (readWith(listReader, rule, value.trim()) ?? []);
}

/** `[a, b]` */
function split(key: string, value: string): string[] {
  const inner = value.trim().replace(/^\[|\]$/g, '');
  return inner === '' ? [] : inner.split(ownValue(NEXT_ENTRY, key) ?? ANY_ENTRY);
}
