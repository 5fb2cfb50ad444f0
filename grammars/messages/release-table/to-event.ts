import type { Meaning } from '../../../src/model/meaning.ts';
import { readWith } from '../../shared/read-with.ts';
import type { SessionTopic } from '../../shared/session-lines.ts';
import { RELEASE_LINES } from './lines.ts';
import { cellsOf, fieldOf, reader, widthsOf } from './parser.ts';

/**
 * The table `Release_`, pasted from a client: boxes and the vertical form of MySQL and MariaDB, bars of psql, columns of
 * fixed width of SQL*Plus and sqlcmd, values separated by tabs or commas.
 *
 * Source: `Release_` in portal-tables.sql; com.liferay.portal.kernel.model.ReleaseConstants.
 */
export const releaseLines: SessionTopic = { lines: RELEASE_LINES, read: readLine };

function readLine(part: string, text: string): Meaning | undefined {
  const [topic, layout = '', kind] = part.split(' ');
  if (topic !== 'release') return undefined;
  const pieces = readWith(reader, (parser) => parser.pieces(), text) ?? [];
  switch (layout) {
    case 'query':
      return kind === 'rule' ? columns({}) : { eventName: 'release.query', attributes: {} };
    case 'record':
    case 'end':
      return { eventName: `release.${layout}`, attributes: {} };
    case 'field':
      return { eventName: 'release.field', attributes: { ...fieldOf(pieces) } };
    case 'fixed':
      if (kind === 'rule') return columns({ widths: widthsOf(pieces).map(String) });
      if (kind === undefined) return columns({ columns: text.trim().split(/\s+/) });
      return { eventName: 'release.row', attributes: { text } };
    case 'bars':
    case 'tabs':
    case 'commas':
      return readSeparated(kind, cellsOf(pieces, layout));
    default:
      return undefined;
  }
}

function readSeparated(kind: string | undefined, cells: readonly string[]): Meaning {
  if (kind === 'rule') return columns({});
  return kind === undefined ? columns({ columns: cells }) : { eventName: 'release.row', attributes: { cells } };
}

function columns(attributes: Meaning['attributes']): Meaning {
  return { eventName: 'release.columns', attributes };
}
