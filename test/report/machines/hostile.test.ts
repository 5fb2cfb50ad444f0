import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { analyze } from '../../../src/index.ts';
import type { Report } from '../../../src/model/report.ts';
import { inertText } from '../../../src/report/outputs/inert-text.ts';
import { OUTPUT_NAMES, type OutputName } from '../../../src/report/outputs/output-names.ts';
import { renderOutput } from '../../../src/report/render-output.ts';
import { SAMPLES } from '../../support/read-sample.ts';
import { SAMPLE_FILES } from '../../support/sample-files.ts';
import { NASTY_TEXTS, hostileReport } from '../hostile-report.ts';
import { junitMistakes } from './junit-schema.ts';
import { xmlElements } from './read-xml.ts';
import { sarifMistakes } from './sarif-schema.ts';

const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const NO_XML = /[\ufffe\uffff]/;
const COMMANDS = [
  '::error file=a::b',
  '\n  ::add-mask::x',
  '##[group]y',
  '##vso[task.complete]',
  ']]>',
  '\ufffe',
  '%0A::notice::z',
];
/** Nasty pieces put together at random; the word at the end keeps a text from being blank. */
const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY_TEXTS, ...COMMANDS), fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 4,
  })
  .map((pieces) => `${pieces.join('')} x`);

test('keeps the parts of every output for machines as they are, whatever the texts', () => {
  const harmless = partsOf(hostileReport('harmless words x'));
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(partsOf(hostileReport(text))).toEqual(harmless);
    }),
    { numRuns: 60 },
  );
});

test.each(OUTPUT_NAMES)(
  'prints nothing that a terminal obeys, and no command of the log to a build server: %s',
  (output) => {
    const check = (text: string): void => {
      const printed = inertText(rendered(hostileReport(text), output), output);
      const theirs = output === 'github' ? printed.replace(/^::(?:error|warning|notice)[^\n]*/gm, '') : printed;
      // Markdown keeps names and links apart by a character that has no width.
      expect(output === 'markdown' || output === 'jira' ? theirs.replaceAll('\u200b', '') : theirs).not.toMatch(HIDDEN);
      if (output === 'junit') expect(theirs).not.toMatch(NO_XML);
      expect(theirs).not.toMatch(/^[^\S\n]*::[A-Za-z][\w-]*(?: [^\n]*)?::|##\[|##vso\[/m);
    };
    for (const text of [...NASTY_TEXTS, ...COMMANDS]) check(`${text} x`);
    fc.assert(fc.property(nastyText, check), { numRuns: 20 });
  },
);

const hostileSamples = SAMPLE_FILES.filter((path) => /^(?:hostile|encodings)\//.test(path));

test.each(hostileSamples)('writes valid JUnit XML and SARIF of %s', async (path) => {
  const report = await analyze([`${SAMPLES}/${path}`], { now: new Date(0) }).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (report === undefined) return;
  expect(await junitMistakes(rendered(report, 'junit'))).toEqual([]);
  expect(sarifMistakes(JSON.parse(rendered(report, 'sarif')))).toEqual([]);
});

/** What an output is made of beside its texts. */
function partsOf(report: Report): unknown {
  return {
    junit: xmlElements(rendered(report, 'junit')).map(({ name, attributes }) => [name, Object.keys(attributes)]),
    sarif: keysOf(JSON.parse(rendered(report, 'sarif'))),
    trace: keysOf(JSON.parse(rendered(report, 'trace'))),
    ndjson: rendered(report, 'ndjson')
      .split('\n')
      .map((line) => (line === '' ? '' : keysOf(JSON.parse(line)))),
    github: rendered(report, 'github')
      .split('\n')
      .map((line) => /^::(?:error|warning|notice)(?: \w+=[^:,]*(?:,\w+=[^:,]*)*)?::/.test(line)),
  };
}

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, child]) => [key, keysOf(child)]);
}

function rendered(report: Report, output: OutputName): string {
  return renderOutput(report, output, { width: 80, color: false, verbose: true });
}
