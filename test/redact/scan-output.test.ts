import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RedactedReport, redactReport } from '../../src/index.ts';
import { exampleReport } from '../support/example-report.ts';

const [finding] = exampleReport.findings;
const withValues = {
  ...exampleReport,
  findings: [
    {
      ...finding,
      message:
        "jdbc:mysql://kiwi-db7:3306/kiwidb?user=kiwi_app&password=K1wi!Pw<9> of 'evidence'@'%', password=liferay, screen name verification",
    },
  ],
};

let redacted: RedactedReport;

beforeEach(async () => {
  const mapPath = join(mkdtempSync(join(tmpdir(), 'updoc-scan-')), 'map.json');
  redacted = await redactReport(withValues, { mapPath });
});

function check(text: string, hollow = ''): string {
  return redacted.check(text, 'html', () => hollow);
}

describe('the scan of a finished output', () => {
  it.each([
    ['as it is', 'a\nhost kiwi-db7'],
    ['in capitals', 'a\nHOST KIWI-DB7'],
    ['as a secret', 'a\nK1wi!Pw<9>'],
    ['escaped for HTML', 'a\nK1wi!Pw&lt;9&gt;'],
    ['escaped by numbers', 'a\nkiwi&#45;db7'],
    ['percent-encoded', 'a\nK1wi!Pw%3C9%3E'],
    ['percent-encoded without need', 'a\nkiwi%2ddb7'],
    ['escaped for JSON', 'a\n"K1wi!Pw\\u003c9\\u003e"'],
    ['escaped for Markdown', 'a\nkiwi\\_app K1wi!Pw\\<9\\>'],
    ['as an ordinary word, where it is a secret', 'a\npassword=liferay'],
  ])('refuses a value %s, and names kind and place but not the value', (_, text) => {
    expect(() => check(text)).toThrow(
      /\((?:host|password|user)\) is left in line 2 of the output html; nothing was written/,
    );
    expect(() => check(text)).not.toThrow(/kiwi|K1wi|liferay/i);
  });

  it.each([
    ['tokens', 'host-1 <password-1> database-1'],
    ['words that hold a value', 'kiwidbx and xkiwi_app'],
    ['an ordinary word', 'the liferay portal'],
    ['names of code', 'com.kiwi_app.Order'],
  ])('lets pass %s', (_, text) => {
    expect(check(text)).toBe(text);
  });

  it('lets pass a word of our own that is a value as well, as often as we wrote it', () => {
    expect(check('verification, verification', 'verification and verification')).toBe('verification, verification');
    expect(() => check('verification, verification', 'verification')).toThrow('(user)');
  });

  it('lets pass a word of our own where only the texts around it have escapes', () => {
    const text = 'verification of &amp;, %41 and \\*';
    expect(check(text, 'verification of x')).toBe(text);
  });
});
