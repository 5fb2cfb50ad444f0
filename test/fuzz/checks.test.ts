// What the fuzzer takes for broken: a check that never says so would find nothing.
import { describe, expect, it } from 'vitest';
import { CANARIES } from '../../scripts/fuzz/canaries.ts';
import { checkOutput, outputsOf } from '../../scripts/fuzz/checks/check-output.ts';
import { checkRun } from '../../scripts/fuzz/checks/check-run.ts';
import type { Step } from '../../scripts/fuzz/scripts.ts';
import { OUTPUT_NAMES, renderOutput } from '../../src/index.ts';
import { exampleReport } from '../support/example-report.ts';

const STEP: Step = { argv: ['analyze', '@inputs'] };
const LOOK = { width: 80, color: false, verbose: true };
const run = (change: object) => ({ argv: ['analyze'], exitCode: 0, stdout: '', stderr: '', ...change });
const FAULT =
  'updoc: this is a fault of updoc; please report it with the lines below\nTypeError: x is undefined\n    at a (file:///work/src/read/a.ts:3:4)\n';

describe('the end of a command', () => {
  it.each([
    ['a crash', run({ exitCode: 3, stderr: FAULT }), STEP, 'crash', 'TypeError: x is undefined at a src/read/a.ts:3:4'],
    ['an exit code of nobody', run({ exitCode: 7 }), STEP, 'broken-output', 'exit code 7'],
    ['a refusal without a word', run({ exitCode: 2 }), STEP, 'broken-output', 'exit code 2 without a word'],
    [
      'an escape in a message',
      run({ stderr: 'no "\u001b[2J"\n' }),
      STEP,
      'broken-output',
      'a control character in a message',
    ],
    [
      'a secret in a message',
      run({ stderr: CANARIES[0] ?? '' }),
      { ...STEP, isRedacted: true },
      'broken-output',
      'a secret that was planted',
    ],
    [
      'a report that is not proved',
      run({ exitCode: 1, stdout: 'moved' }),
      { ...STEP, isProof: true },
      'broken-output',
      'a report that its own logs do not prove',
    ],
    [
      'another output',
      run({ stdout: 'b' }),
      { ...STEP, isSame: true },
      'broken-output',
      'not the same as before: analyze',
    ],
  ])('is in trouble: %s', (_, ended, step, what, cause) => {
    expect(checkRun(ended, step, run({ stdout: 'a' }))).toMatchObject({ what, cause });
  });

  it.each([0, 1])('is well with exit code %i', (exitCode) => {
    expect(checkRun(run({ exitCode, stdout: 'x' }), STEP, undefined)).toBeUndefined();
  });

  it('is well where a command says why it refuses', () => {
    expect(checkRun(run({ exitCode: 2, stderr: 'updoc: no input\n' }), STEP, undefined)).toBeUndefined();
  });
});

describe('the outputs of a command', () => {
  it('are what it printed, its reports, and all in a bundle with its name', () => {
    const text = Buffer.from('x');
    const written = ['report.xml', 'map.json', 'a.zip', 'a.zip!/report.json', 'a.zip!/logs/1.log'].map(
      (name) => [name, text] as const,
    );
    expect(outputsOf(run({ argv: ['ticket'], stdout: 'y' }), written)).toEqual([
      ['markdown', 'y'],
      ['junit', 'x'],
      ['json', 'x'],
      ['file', 'a.zip!/report.json'],
      ['file', 'x'],
      ['file', 'a.zip!/logs/1.log'],
    ]);
  });
});

describe('an output', () => {
  it.each(OUTPUT_NAMES)('is well as it is written: %s', (output) => {
    expect(checkOutput(output, renderOutput(exampleReport, output, LOOK), STEP)).toBeUndefined();
  });

  it.each([
    ['terminal', 'a\u0007b', 'terminal: a control character'],
    ['markdown', 'a\u202eb', 'markdown: a control character'],
    ['html', '<script>a</script><script>b</script><script>c</script>', 'html: a script'],
    ['html', '<p onclick="x">', 'html: an attribute'],
    ['html', '<img src="x">', 'html: an unknown tag'],
    ['html', '<a href="javascript:x">', 'html: an address'],
    ['junit', 'a\uffff', 'junit: what XML cannot hold'],
    ['json', '{"schemaVersion":"1"}', 'json: not as its schema says'],
    ['json', '{"__proto__":1}', 'json: a value that is refused'],
    ['sarif', '{"version":"2.1.0"}', 'sarif: not as its schema says'],
    ['trace', '{', 'trace: no JSON'],
    ['ndjson', '{}\n{\n', 'ndjson: no JSON'],
    ['github', '::error::a\nb\n', 'github: no command'],
  ])('is broken: %s %j', (output, text, cause) => {
    expect(checkOutput(output, text, STEP)?.cause).toBe(cause);
  });

  it('is broken where a place lies outside its source', () => {
    const [finding] = exampleReport.findings;
    const place = { ...finding.place, startLine: 1_000_000, endLine: 1_000_000 };
    const report = { ...exampleReport, findings: [{ ...finding, place }] };
    expect(checkOutput('json', renderOutput(report, 'json', LOOK), STEP)?.cause).toBe(
      'json: a place outside its source',
    );
  });

  it('is broken where it holds what was to be redacted', () => {
    expect(checkOutput('html', CANARIES[1] ?? '', { ...STEP, isRedacted: true })?.cause).toContain('planted');
  });
});
