import type { Meaning } from '../../../src/model/meaning.ts';
import type { MessageGrammar } from '../../../src/model/grammar.ts';
import { readWith } from '../../shared/read-with.ts';
import { type DatabaseMessage, reader } from './parser.ts';

/**
 * What is said of the database: its dialect and version, indexes that are dropped and created, statements that failed,
 * tables that are made.
 *
 * Source: com.liferay.portal.spring.hibernate.DialectDetector, com.liferay.portal.dao.db.BaseDB,
 * com.liferay.portal.db.index.IndexUpdaterUtil, DBInitUtil, OrphanReferencesDataCleanupUtil.
 */
export const database: MessageGrammar = {
  name: 'database',
  title: 'Dialect, indexes and tables',
  loggers: ['DialectDetector', 'BaseDB', 'IndexUpdaterUtil', 'DBInitUtil', 'OrphanReferencesDataCleanupUtil'],
  openings: [
    'Determine dialect for ',
    'Using dialect ',
    'Dropping stale indexes',
    'Adding indexes',
    'drop index ',
    'create index ',
    'create unique index ',
    'Unable to update database indexes for ',
    'Create tables and populate',
    'Fallback to recreating',
  ],
  read: (message) => {
    const parts = readWith(reader, (parser) => parser.message(), message);
    return parts ? toMeaning(parts) : readFailedStatement(message);
  },
};

function toMeaning(message: DatabaseMessage): Meaning {
  switch (message.kind) {
    case 'dialect': {
      const { vendor, version } = message;
      return { eventName: 'database.dialect', attributes: { vendor, ...(version !== undefined && { version }) } };
    }
    case 'index-created':
      return { eventName: 'database.index.created', attributes: { index: message.index, table: message.table } };
    case 'index-dropped':
      return { eventName: 'database.index.dropped', attributes: { index: message.index, table: message.table } };
    case 'indexes-failed':
      return { eventName: 'database.index.failed', attributes: { table: message.table, reason: message.reason } };
    case 'indexes-skipped':
      return { eventName: 'database.index.skipped', attributes: { module: message.module } };
    case 'orphans-deleted':
      return { eventName: 'database.orphans-deleted', attributes: { table: message.table, rows: message.rows } };
    case 'dropping-stale':
      return { eventName: 'database.index.stale-dropping', attributes: {} };
    case 'adding':
      return { eventName: 'database.index.adding', attributes: {} };
    case 'tables-created':
      return { eventName: 'database.tables-created', attributes: {} };
    case 'table-recreated':
      return { eventName: 'database.table-recreated', attributes: {} };
  }
}

function readFailedStatement(message: string): Meaning | undefined {
  const parts = readWith(reader, (parser) => parser.statement(), message);
  if (parts === undefined) return undefined;
  const reason = message.slice(0, parts.length);
  return { eventName: 'database.statement-failed', attributes: { reason, sql: parts.sql } };
}
