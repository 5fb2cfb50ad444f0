import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillProse } from '../../../src/diagnose/fill/fill-prose.ts';
import { fillStep } from '../../../src/diagnose/fill/fill-step.ts';

describe('a capture in a command', () => {
  it.each([
    ['Type `upgrade:list {{x}}`.', 'com.liferay.journal.service', 'Type `upgrade:list com.liferay.journal.service`.'],
    ['Type "upgrade:list {{x}}" in the shell.', 'a b', `Type "upgrade:list 'a b'" in the shell.`],
    ['Type "upgrade:list {{x}}".', 'a"; exit', 'Type "upgrade:list <x>".'],
    ['Type "upgrade:list {{x}}".', "a'b", 'Type "upgrade:list <x>".'],
    ['g! upgrade:list {{x}}', '$(exit)', "g! upgrade:list '$(exit)'"],
    ['Run `ls {{x}}`.', '/opt/a b', "Run `ls '/opt/a b'`."],
    ['Run `ls {{x}}`.', "it's", String.raw`Run ${'`'}ls 'it'\''s'${'`'}.`],
    ['Run `ls {{x}}`.', '-rf', 'Run `ls <x>`.'],
    ['Run `ls {{x}}`.', 'a`id`', 'Run `ls <x>`.'],
    ["Run `grep '{{x}}' log`.", 'IX_123', "Run `grep 'IX_123' log`."],
    ["Run `grep '{{x}}' log`.", "'; id #", "Run `grep '<x>' log`."],
    ['$ ls {{x}}', '; rm -rf /', "$ ls '; rm -rf /'"],
    ['$ ls {{x}}', 'a\nb', '$ ls <x>'],
    ['$ ls {{x}}', 'a'.repeat(201), '$ ls <x>'],
  ])('%s with %j: %s', (step, value, filled) => {
    expect(fillStep(step, { x: value })).toBe(filled);
  });

  it('ends no word of a shell, whatever the log says', () => {
    const property = fc.property(fc.string({ maxLength: 40 }), (value) => {
      const filled = fillStep('$ ls {{x}} end', { x: value });
      const word = filled.slice('$ ls '.length, -' end'.length);
      expect(word).toMatch(/^(?:<x>|[\w@%+=:,./][\w@%+=:,./-]*|'[^']*'(?:\\''[^']*')*)$/);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});

describe('a capture in a sentence', () => {
  it('stays on its line', () => {
    expect(fillProse('It says {{x}}.', { x: ' a\r\n\tb ' })).toBe('It says a b.');
    expect(fillStep('Look at {{x}}; then type "help".', { x: 'a\nb' })).toBe('Look at a b; then type "help".');
  });

  it('is cut where it is long', () => {
    const filled = fillProse('{{x}}', { x: 'x'.repeat(5_000_000) });
    expect(filled).toHaveLength(300);
    expect(filled.endsWith('…')).toBe(true);
  });

  it('is left for the reader where the log does not tell', () => {
    expect(fillProse('The table {{table}} of {{schema}}.', { table: ' ' })).toBe('The table <table> of <schema>.');
  });

  it('takes nothing from the prototype of objects', () => {
    expect(fillProse('{{constructor}}', {})).toBe('<constructor>');
  });
});
