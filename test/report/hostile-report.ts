import type { Report } from '../../src/model/report.ts';
import { exampleReport } from '../support/example-report.ts';

/** Fields whose texts are from a log, a file name or a rule; the others are closed lists, ids and times. */
const OPEN_FIELDS = new Set(
  `path format timeZone name module title message cause text command sql purpose summary version build schema product
  java upgradeTool reason recoveryReason type fromSchema toSchema fingerprint table index entry tool code sqlState
  argument schema servletContextName schemaVersion meaning bundle component state from to process result logger object
  advice setting question why words`.split(/\s+/),
);
const OPEN_LISTS = new Set(['steps', 'jvmOptions', 'patches', 'blockedBy', 'waitsFor', 'commands', 'errors']);
/** Names by which values are found, which are from a log, too. */
const OPEN_NAMES = new Set(['values']);

/** Texts that try to leave the place they are put in. */
export const NASTY_TEXTS = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</code></pre></details><!--',
  '{{constructor}} {{{__proto__}}} {{> report}}',
  '[x](javascript:alert(1)) ![x](https://evil.example/a.png)',
  '<https://evil.example> https://evil.example www.evil.example',
  '`` ` ``` ```` ~~~',
  '```\n# out\n```',
  '@all @everyone security@example.com #1 !2 %3 &4',
  '# heading',
  '- item',
  '1. item',
  '---',
  '> quote',
  '| a | b |\n| --- | --- |',
  'a\\|b `c\\|d` \\',
  '*bold* _it_ ~~gone~~ $\\href{x}{y}$ &lt;b&gt;',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u009b31m',
  'abc\u202egpj.exe \u2066x\u2069 zero\u200bwidth \ufeffbom \ud800half',
  '\rcarriage\u0008\u0008back \u0000nul \u2028line',
  '漢字かな🙂'.repeat(30),
  'x'.repeat(500),
  'e\u0301 \u{e0041}tag',
] as const;

/** Puts a text into every place of a report that is not ours: of the one that holds all that a report can hold, or of another. */
export function hostileReport(text: string, example: Report = exampleReport): Report {
  const report = structuredClone(example);
  putInto(report, text);
  return report;
}

function putInto(value: unknown, text: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const child: unknown = Reflect.get(value, key);
    const isTexts = Array.isArray(child) && child.length > 0 && child.every((item) => typeof item === 'string');
    if (OPEN_FIELDS.has(key) && typeof child === 'string') Reflect.set(value, key, text);
    else if (OPEN_LISTS.has(key) && isTexts) Reflect.set(value, key, [text]);
    else if (OPEN_NAMES.has(key)) Reflect.set(value, key, { [text]: text });
    else putInto(child, text);
  }
}
