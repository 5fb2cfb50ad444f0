import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVENT_NAMES } from '../../src/model/event-name.ts';

/** What a record is when no grammar reads its message. */
const WITHOUT_GRAMMAR = ['log.message', 'unrecognized'];

it('every event name is that of a message in these tests', () => {
  const folder = join(import.meta.dirname, 'messages');
  const rows = globSync('*.test.ts', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
  const text = rows.join('\n');
  const unread = EVENT_NAMES.filter((name) => !WITHOUT_GRAMMAR.includes(name) && !text.includes(`'${name}'`));
  expect(unread).toEqual([]);
});
