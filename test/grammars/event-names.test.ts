import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { grammars } from '../../grammars/index.ts';
import { EVENT_NAMES } from '../../src/model/event-name.ts';

/** What a record is when no grammar reads its message. */
const WITHOUT_GRAMMAR = ['log.message', 'unrecognized'];

it('every event name is that of a message in these tests', () => {
  const folder = import.meta.dirname;
  const files = globSync('{messages,transcripts}/*.test.ts', { cwd: folder });
  const rows = files.map((path) => readFileSync(join(folder, path), 'utf8'));
  const text = rows.join('\n');
  const hasTranscripts = grammars.transcripts.some(({ database }) => database !== undefined);
  const expected = EVENT_NAMES.filter((name) => hasTranscripts || !name.startsWith('import.'));
  const unread = expected.filter((name) => !WITHOUT_GRAMMAR.includes(name) && !text.includes(`'${name}'`));
  expect(unread).toEqual([]);
});
