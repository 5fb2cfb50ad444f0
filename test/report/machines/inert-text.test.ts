import { expect, test } from 'vitest';
import { OUTPUT_NAMES } from '../../../src/report/outputs/output-names.ts';
import { inertText } from '../../../src/report/outputs/inert-text.ts';
import { renderOutput } from '../../../src/report/render-output.ts';
import { hostileReport } from '../hostile-report.ts';

/** What build servers take for a command: GitHub a line that begins with `::name::`; it and Azure `##[name]` anywhere; TeamCity. */
const COMMANDS = /^[^\S\n]*::[A-Za-z][\w-]*(?: [^\n]*)?::|##\[|##vso\[|##teamcity\[/m;
const HOSTILE = [
  '::error file=x::broken',
  '::add-mask::a',
  'before\n::stop-commands::token\nafter',
  '   ::warning title=x::y',
  '##[error]x',
  '##vso[task.setvariable variable=a]b',
  "##teamcity[buildStatus status='FAILURE']",
  'text ##[group]x',
  `${'long '.repeat(18)}::error::wrapped to a line of its own`,
];

test.each(OUTPUT_NAMES.flatMap((output) => HOSTILE.map((text) => [output, text] as const)))(
  'prints no command of the log as %s: %j',
  (output, text) => {
    for (const [width, verbose] of [
      [80, true],
      [80, false],
      [47, true],
    ] as const) {
      const report = hostileReport(`${text} x`);
      const printed = inertText(renderOutput(report, output, { width, verbose, color: false }), output);
      const ours = output === 'github' ? printed.replace(/^::(?:error|warning|notice)[^\n]*/gm, '') : printed;
      expect(COMMANDS.exec(ours)?.[0]).toBeUndefined();
    }
  },
);

test.each([
  ['::1 is a loopback address'],
  ['fe80::1 and a::b::c'],
  ['Class::method'],
  ['  ::before, ::after { content: "" }'],
  ['## heading [link]'],
  ['a ## b'],
])('leaves %j as it is', (text) => {
  for (const output of OUTPUT_NAMES) expect(inertText(text, output)).toBe(text);
});

test.each([
  ['terminal', '  ::error::x', '  <U+003A>:error::x'],
  ['markdown', 'a ##[error]x', 'a #<U+0023>[error]x'],
  ['html', '::error::x', '&#58;:error::x'],
  ['junit', 'a ##vso[x]', 'a #&#35;vso[x]'],
] as const)('shows in %s what %j was', (output, text, shown) => {
  expect(inertText(text, output)).toBe(shown);
});
