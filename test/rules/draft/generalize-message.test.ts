import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { generalizeMessage } from '../../../src/rules/draft/generalize-message.ts';

describe('a message becomes a pattern', () => {
  it.each([
    ['Revision 40 has no branch', 'Revision (?<revision>\\d+) has no branch', ['revision']],
    [
      "Duplicate entry '20101-7' for key 'IX_4F4293F1'",
      "Duplicate entry '(?<entry>[^'\\n]*)' for key '(?<key>[^'\\n]*)'",
      ['entry', 'key'],
    ],
    ["Unknown column 'a' in 'b'", "Unknown column '(?<column>[^'\\n]*)' in '(?<value>[^'\\n]*)'", ['column', 'value']],
    ["Table 'a' or table 'b'", "Table '(?<table>[^'\\n]*)' or table '(?<table2>[^'\\n]*)'", ['table', 'table2']],
    ['ORA-01400: cannot insert NULL into 1', 'ORA-01400: cannot insert NULL into \\d+', []],
    ['DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505', 'DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505', []],
    ['No row {groupId=7} (yet)', 'No row \\{groupId=(?<groupId>\\d+)\\} \\(yet\\)', ['groupId']],
    ['Cannot read /opt/liferay/data/a.txt now', 'Cannot read \\S+ now', []],
    ['Mail to joe@acme.example was refused', 'Mail to \\S+ was refused', []],
    ['No entry 0a1b2c3d-1111-2222-3333-444455556666 exists', 'No entry [\\da-fA-F-]{36} exists', []],
    ['Order of M\uFFFDller was lost', 'Order of M.ller was lost', []],
    ["It can't be closed\nsecond line 7", "It can't be closed", []],
  ])('%s', (message, pattern, names) => {
    expect(generalizeMessage(message)).toEqual({ pattern, names });
  });

  it.each(['', '17', 'null', "'a' 1", '4711 of 4712'])('or none, where too little of it would stand: %j', (message) => {
    expect(generalizeMessage(message)).toBeUndefined();
  });

  it('finds the message again, and one with other values', () => {
    const { pattern = '' } = generalizeMessage('Lock of table 12 (id="x.y") was lost: a.b[3] $5^') ?? {};
    const found = RE2JS.compile(pattern);
    expect(found.matcher('… Lock of table 12 (id="x.y") was lost: a.b[3] $5^').find()).toBe(true);
    expect(found.matcher('Lock of table 9 (id="z") was lost: a.b[444] $1^').find()).toBe(true);
    expect(found.matcher('Lock of table 9 (id="z") was lost: aXb[444] $1^').find()).toBe(false);
  });

  it('takes the beginning of a long one, and a few captures', () => {
    const { pattern = '', names = [] } = generalizeMessage("word 'x' ".repeat(100)) ?? {};
    expect(pattern.length).toBeLessThan(600);
    expect(names).toEqual(['word', 'word2', 'word3', 'word4', 'word5']);
  });
});
