import { describe, expect, it } from 'vitest';
import { parseAccepted } from '../../src/accepted/parse-accepted.ts';

const WHOLE = `# agreed with operations
- rule: database/disk-full
  reason: the test machine is small
  until: 2026-12-31
  by: Operations
- fingerprint: "1:0123456789abcdef"
  reason: 'known: see ticket 12'
  until: 2027-01-01
`;

describe('a file of accepted findings', () => {
  it('is a list of rules and fingerprints with a reason and a last day', () => {
    expect(parseAccepted(WHOLE, 'a.yaml').entries).toEqual([
      {
        ruleId: 'database/disk-full',
        reason: 'the test machine is small',
        until: '2026-12-31',
        by: 'Operations',
        line: 2,
      },
      { fingerprint: '1:0123456789abcdef', reason: 'known: see ticket 12', until: '2027-01-01', line: 6 },
    ]);
  });

  it.each(['', '# nothing yet\n', '[]', '\ufeff'])('may be empty: %j', (text) => {
    expect(parseAccepted(text, 'a.yaml').entries).toEqual([]);
  });

  it.each([
    [
      'an unknown name',
      '- rule: a/b\n  reasn: x\n  until: 2026-12-31',
      'a.yaml:2: unknown name "reasn"',
      'Did you mean "reason"?',
    ],
    ['no reason', '- rule: a/b\n  until: 2026-12-31', 'a.yaml:1: there is no "reason"', 'say why'],
    ['no last day', '- rule: a/b\n  reason: x', 'a.yaml:1: there is no "until"', 'until: 2026-12-31'],
    [
      'a day that is none',
      '- rule: a/b\n  reason: x\n  until: 2026-02-31',
      'a.yaml:3: "2026-02-31" is no day',
      '2026-12-31',
    ],
    ['a time for a day', '- rule: a/b\n  reason: x\n  until: 2026-02-01T10:00:00Z', 'a.yaml:3:', 'is no day'],
    [
      'a number for a reason',
      '- rule: a/b\n  reason: 12\n  until: 2026-02-01',
      'a.yaml:2: "reason" holds no text',
      'quotes',
    ],
    ['an empty reason', '- rule: a/b\n  reason: ""\n  until: 2026-02-01', 'a.yaml:2: "reason" holds no text', ''],
    [
      'a slug for a rule',
      '- rule: disk-full\n  reason: x\n  until: 2026-02-01',
      'a.yaml:1: "disk-full" is not a rule as <area>/<slug>',
      '',
    ],
    [
      'a short fingerprint',
      '- fingerprint: "1:ab"\n  reason: x\n  until: 2026-02-01',
      'a.yaml:1: "1:ab" is not a fingerprint',
      '',
    ],
    [
      'neither rule nor fingerprint',
      '- reason: x\n  until: 2026-02-01',
      'a.yaml:1: expected either "rule" or "fingerprint"',
      '',
    ],
    [
      'both',
      '- rule: a/b\n  fingerprint: "1:0123456789abcdef"\n  reason: x\n  until: 2026-02-01',
      'expected either',
      '',
    ],
    [
      'an entry twice',
      '- &a\n  rule: a/b\n  reason: x\n  until: 2026-02-01\n- rule: a/b\n  reason: y\n  until: 2026-02-01',
      'a.yaml:5: "a/b" stands in line 2 already',
      '',
    ],
    ['words instead of entries', '- a/b\n- c/d', 'a.yaml:2: expected an entry', ''],
    ['names instead of a list', 'rule: a/b', 'a.yaml:1: expected a list of entries', ''],
    ['broken YAML', '- rule: "a/b', 'a.yaml:1: not valid YAML', ''],
    ['a name twice', '- rule: a/b\n  rule: c/d', 'a.yaml:2: not valid YAML', ''],
    ['a prototype', '- __proto__: x', 'a.yaml:1: unknown name "__proto__"', ''],
  ])('is refused whole for %s, by line and with what was expected', (_, text, where, expected) => {
    expect(() => parseAccepted(text, 'a.yaml')).toThrow(where);
    expect(() => parseAccepted(text, 'a.yaml')).toThrow(expected);
  });

  it('is told all its mistakes at once', () => {
    const mistakes = ['a.yaml:1', 'a.yaml:4'];
    const text = '- rule: x\n  reason: y\n  until: 2026-01-01\n- rule: a/b\n  reason: z\n';
    for (const mistake of mistakes) expect(() => parseAccepted(text, 'a.yaml')).toThrow(mistake);
  });

  it('is refused where it is larger than any honest one', () => {
    expect(() => parseAccepted('#'.repeat(2_000_000), 'a.yaml')).toThrow('larger than');
  });
});
