import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/open-archive.ts';
import { addResolution } from '../../src/archive/add-resolution.ts';
import { inSearchRoom } from '../../src/archive/search/open-room.ts';
import { searchFailures } from '../../src/archive/search/search-failures.ts';
import type { SearchResult } from '../../src/model/search.ts';
import { PAST_FAILURES, archiveOfPast, nameOf, pastFailure } from '../support/past-failures.ts';
import { temporaryFolder } from '../support/temporary-archive.ts';

/** What people type, and what they want to see first; several where the order among them says nothing. */
const QUERIES: readonly (readonly [why: string, query: string, ...first: string[]])[] = [
  ['a code of Oracle', 'ORA-01400', 'oracle-null'],
  ['without its dash', 'ORA01400', 'oracle-null'],
  ['without its zero', 'ora-1400', 'oracle-null'],
  ['its number alone', '01400', 'oracle-null'],
  ['in two words', 'ORA 00942', 'oracle-no-table'],
  ['a code of MySQL', '1062', 'mysql-duplicate'],
  ['a code in its field', 'code:1205', 'deadlock'],
  ['an SQL state', '42P01', 'postgres-no-relation'],
  ['an SQL state by another name of its field', 'sqlstate:08S01', 'connection'],
  ['as a log writes it', 'SQLSTATE: 40001', 'deadlock'],
  ['a code of DB2', 'SQLCODE=-964', 'db2-log'],
  ['the name of an index', 'IX_63A2AABD', 'mysql-duplicate'],
  ['in small letters', 'ix_63a2aabd', 'mysql-duplicate'],
  ['its number alone', '63A2AABD', 'mysql-duplicate'],
  ['its beginning', 'ix_63a2*', 'mysql-duplicate'],
  ['a class without its package', 'SQLSyntaxErrorException', 'oracle-no-table'],
  ['a class with its package', 'java.sql.SQLSyntaxErrorException', 'oracle-no-table'],
  ['a class in small letters', 'nosuchgroupexception', 'no-group'],
  ['the words of a class', 'no such group', 'no-group'],
  ['half of a class', 'NoSuchGroup*', 'no-group'],
  ['the end of a class', '*MemoryError', 'heap'],
  [
    'a class in its field',
    'exception:PSQLException',
    'postgres-duplicate',
    'postgres-no-relation',
    'lexicon',
    'spanish',
  ],
  ['a class of another version', 'UpgradeAssetPublisherPortlet', 'no-group'],
  ['the short name of an exception', 'OutOfMemory', 'heap'],
  ['a step', 'UpgradeAssetPublisher', 'no-group'],
  ['a step with its package', 'com.liferay.portal.upgrade.v7_0_0.UpgradeJournal', 'null-pointer'],
  ['a step in its field', 'process:KaleoActionUpgradeProcess', 'postgres-no-relation'],
  ['a part of a step', 'process:kaleo', 'postgres-no-relation'],
  ['a class of a frame', 'JournalUtil', 'null-pointer'],
  ['a bundle', 'com.liferay.object.service', 'object-collision'],
  ['a part of a bundle', 'module:invoice', 'module-unresolved'],
  ['a bundle of a customer', 'com.acme.portlet.invoice', 'module-unresolved'],
  ['a table as Oracle writes it', 'DDMContent', 'oracle-null'],
  ['a table', 'JournalArticle', 'disk'],
  ['a table in small letters', 'dlfileentry', 'file-store'],
  ['a column', 'CTCOLLECTIONID', 'oracle-null'],
  ['a rule', 'rule:deadlock', 'deadlock'],
  ['a rule by its id', 'rule:database/unique-index-duplicates', 'mysql-duplicate'],
  ['a rule by its slug', 'unique-index-duplicates', 'mysql-duplicate'],
  ['plain words', 'heap too small', 'heap'],
  ['plain words in another form', 'duplicated entries', 'mysql-duplicate'],
  ['plain words in another order', 'index unique duplicates', 'mysql-duplicate'],
  ['a question', 'why is the disk full', 'disk'],
  ['words with a stop word that tells', 'table or view does not exist', 'oracle-no-table'],
  ['two letters swapped', 'duplciate~1 entry~1', 'mysql-duplicate'],
  ['a letter missing', 'colation~1', 'collation'],
  ['two letters wrong', 'dedlok~2', 'deadlock'],
  ['a letter wrong in a class', 'NullPointerExeption~1', 'null-pointer'],
  ['the beginning of a word', 'licen*', 'license'],
  ['the beginning of a word beyond its stem', 'collations*', 'collation'],
  ['the middle of a word', 'h*kari*', 'hikari'],
  ['what must be there', '+duplicate +postgresql', 'postgres-duplicate'],
  ['what must not be there', '+duplicate -mysql -database:mysql', 'postgres-duplicate'],
  ['what must be there in a field', '+title:duplicate +code:23505', 'postgres-duplicate'],
  ['a boost', 'deadlock collation^20', 'collation'],
  ['another boost', 'deadlock^20 collation', 'deadlock'],
  ['a pasted message', "Duplicate entry '31-12' for key 'IX_63A2AABD'", 'mysql-duplicate'],
  [
    'a pasted line',
    'Caused by: java.lang.NullPointerException: Cannot invoke "com.liferay.portal.kernel.xml.Document.getRootElement()"',
    'null-pointer',
  ],
  [
    'a pasted line of a log',
    '2024-03-01 02:00:01.000 ERROR [main][UpgradeProcess:132] Unable to create unique index IX_63A2AABD on Layout',
    'mysql-duplicate',
  ],
  ['a pasted address', 'localhost:9300', 'elastic'],
  ['German', 'doppelter Schlüsselwert', 'lexicon'],
  ['Spanish without its accents', 'restriccion unicidad', 'spanish'],
  ['a database', 'database:db2', 'db2-log', 'null-pointer'],
  ['a database by its proper name', 'database:"SQL Server"', 'deadlock', 'hikari', 'null-pointer', 'object-collision'],
  ['a version', '+version:2024.Q1.5 +null', 'null-pointer'],
  ['a line of versions', '+version:2024.Q2 +full', 'disk'],
  ['what somebody noted', 'ANALYZE TABLE', 'collation'],
  ['what somebody noted, in its field', 'note:converted', 'collation'],
];

describe('a search for', () => {
  let archive: Archive;
  const folder = temporaryFolder('quality');
  beforeAll(async () => {
    archive = await archiveOfPast(folder);
    addResolution(archive, pastFailure('collation'), {
      note: 'converted all tables to utf8mb4, then ANALYZE TABLE',
      createdAt: '2024-01-02T08:00:00.000Z',
    });
  });
  afterAll(() => {
    archive.close();
  });

  it.each(QUERIES)('%s: %s', async (_, query, ...first) => {
    const { hits } = await search(archive, query);
    const names = hits.map(({ failure }) => nameOf(failure.fingerprint));
    expect(names.slice(0, first.length).toSorted()).toEqual(first.toSorted());
  });

  it('what no failure holds finds nothing, and says what may have been meant', async () => {
    const result = await search(archive, 'colation');
    expect(result.hits).toEqual([]);
    expect(result.remarks).toEqual(['No failure holds "colation". Did you mean "collations"?']);
  });

  it('its own title finds each failure first', async () => {
    for (const { name, title } of PAST_FAILURES) {
      const { hits } = await search(archive, title);
      expect(nameOf(hits[0]?.failure.fingerprint ?? ''), title).toBe(name);
    }
  });
});

async function search(archive: Archive, query: string): Promise<SearchResult> {
  return inSearchRoom(archive, failOn, (room) => searchFailures(room, { query, filter: {}, limit: 10 }));
}

function failOn(message: string): void {
  throw new Error(message);
}
