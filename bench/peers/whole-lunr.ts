// lunr with a whole index as JSON, as its guide has it: node whole-lunr.ts make <archive> <index> · node whole-lunr.ts search <index> <query>
import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';

const FIELDS = ['title', 'message', 'exception', 'code', 'module', 'process', 'rule', 'note', 'excerpt'];
const [mode = '', path = '', last = ''] = process.argv.slice(2);

if (mode === 'make') {
  const { peerDocuments } = await import('./texts.ts');
  const documents = await peerDocuments(path);
  const index = lunr((builder) => {
    builder.ref('id');
    for (const field of FIELDS) builder.field(field);
    for (const document of documents) builder.add(document);
  });
  writeFileSync(last, JSON.stringify(index));
} else {
  const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof stored !== 'object' || stored === null) throw new Error(`${path} holds no index`);
  const found = lunr.Index.load(stored).search(last);
  console.log(JSON.stringify(found.slice(0, 10).map(({ ref, score }) => ({ ref, score }))));
}
