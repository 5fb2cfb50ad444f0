// FTS5 of SQLite: node fts5.ts make <archive> <index> · node fts5.ts search <index> <query>
import { DatabaseSync } from 'node:sqlite';

const FIELDS = ['title', 'message', 'exception', 'code', 'module', 'process', 'rule', 'note', 'excerpt'] as const;
const [mode = '', path = '', last = ''] = process.argv.slice(2);

if (mode === 'make') {
  const { peerDocuments } = await import('./texts.ts');
  const database = new DatabaseSync(last);
  database.exec(
    `CREATE VIRTUAL TABLE failure USING fts5(id UNINDEXED, ${FIELDS.join(', ')}, tokenize = 'porter', prefix = '3')`,
  );
  database.exec('BEGIN');
  const insert = database.prepare(`INSERT INTO failure VALUES (?, ${FIELDS.map(() => '?').join(', ')})`);
  for (const document of await peerDocuments(path)) {
    insert.run(document.id, ...FIELDS.map((field) => document[field] ?? ''));
  }
  database.exec('COMMIT');
  database.close();
} else {
  const database = new DatabaseSync(path, { readOnly: true });
  const query = (last.match(/[\p{L}\p{N}_]+\*?/gu) ?? []).map((word) =>
    word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`,
  );
  const sql = `SELECT id, snippet(failure, -1, '«', '»', '…', 20) AS hit FROM failure WHERE failure MATCH ? ORDER BY rank LIMIT 10`;
  console.log(JSON.stringify(database.prepare(sql).all(query.join(' OR '))));
}
