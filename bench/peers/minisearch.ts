// MiniSearch, its index as JSON: node minisearch.ts make <archive> <index> · node minisearch.ts search <index> <query>
import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';

const FIELDS = ['title', 'message', 'exception', 'code', 'module', 'process', 'rule', 'note', 'excerpt'];
const OPTIONS = { fields: FIELDS, storeFields: ['title'] };
const [mode = '', path = '', last = ''] = process.argv.slice(2);

if (mode === 'make') {
  const { peerDocuments } = await import('./texts.ts');
  const index = new MiniSearch(OPTIONS);
  index.addAll(await peerDocuments(path));
  writeFileSync(last, JSON.stringify(index));
} else {
  const index = MiniSearch.loadJSON(readFileSync(path, 'utf8'), OPTIONS);
  const found = index.search(last.replaceAll(/[*~^]\d?/g, ' '), {
    prefix: last.includes('*'),
    fuzzy: last.includes('~') ? 1 : false,
  });
  console.log(JSON.stringify(found.slice(0, 10).map(({ id, score }) => ({ id: String(id), score }))));
}
