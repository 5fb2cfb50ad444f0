import { describe, expect, it } from 'vitest';
import { findValues } from '../../src/redact/find/find-values.ts';
import { HOSTILE_PIECES, checkLinear, repeatTo } from '../support/check-linear.ts';
import { redactText } from '../support/redact-text.ts';

const MEGABYTE = 1024 * 1024;
const PIECES = [
  ...HOSTILE_PIECES,
  ...[
    'password=',
    'password: ',
    'a@',
    'a.b@c.',
    '://',
    'jdbc:mysql://',
    '//a:b@',
    '10.0.',
    '1.2.3.4 ',
    'a:b:',
    '::',
    'ab-',
  ],
  ...[
    'mysql -u ',
    '-p',
    'eyJ',
    'eyJabcdefgh.',
    '-----BEGIN ',
    'insert into x ',
    "'",
    'select x ',
    "Duplicate entry '",
    '%41',
  ],
  ...[
    '<password>',
    'name="password" ',
    '/home/',
    'C:\\Users\\',
    'a.com ',
    'com.a.',
    'Cookie: a=',
    'dc=a,',
    '&amp;',
    'host ',
  ],
  ...[
    'user "',
    "'a'@'",
    'GRANT a ',
    'sqlplus a/',
    'ssh a ',
    '{a=b, ',
    'Key (a)=(',
    'A-',
    '[a-1|',
    'ORA-00001: ',
    'a/',
    'a/b',
    'Ab ',
    'Authorization: ',
    'ssh-rsa AAAA',
    'user a1',
    'values (',
    'node a-',
  ],
] as const;

const LONG = MEGABYTE / 8;
/** What a slow machine with other work needs, many times over. */
const MOST_MS = 20_000;
/** Those of which a megabyte costs most. */
const HEAVY = ['a', 'a:b:', '1.2.3.4 ', 'password=', "Duplicate entry '", 'a.com ', "'"];

describe('finding values', { timeout: 120_000 }, () => {
  it.each(PIECES)('takes linear time in a long line of %j', (piece) => {
    checkLinear(piece, LONG, (size) => findValues(repeatTo(piece, size)));
  });

  it.each(HEAVY)('takes seconds at most in a line of a megabyte of %j', (piece) => {
    const start = performance.now();
    findValues(repeatTo(piece, MEGABYTE));
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  });
});

describe('replacing values', { timeout: 120_000 }, () => {
  it.each(['jane@acme.com ', 'password=Abc12345 ', 'jdbc:mysql://db7:3306/acme?user=joe1 ', '10.1.2.3:80 '])(
    'takes linear time in a long line of %j',
    (piece) => {
      checkLinear(piece, LONG, (size) => redactText(repeatTo(piece, size)));
    },
  );
});
