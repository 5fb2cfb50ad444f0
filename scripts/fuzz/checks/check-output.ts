import { stripVTControlCharacters } from 'node:util';
import { outputForPath } from '../../../src/report/outputs/output-names.ts';
import { sarifMistakes } from '../../../test/report/machines/sarif-schema.ts';
import { CANARIES } from '../canaries.ts';
import type { Trouble } from '../fuzz-case.ts';
import type { StepRun } from '../run-script.ts';
import type { Step } from '../scripts.ts';
import { checkHtml } from './check-html.ts';
import { checkReport } from './check-report.ts';
import { HIDDEN, around, broken } from './check-run.ts';

/** A file that a command wrote: its name, and its bytes. */
export type WrittenFile = readonly [name: string, bytes: Buffer];

/** The outputs that a command made, by the name of the output; all that is in a bundle is one, and so is each name there. */
export function outputsOf(
  { argv, exitCode, stdout }: StepRun,
  written: readonly WrittenFile[],
): readonly (readonly [output: string, text: string])[] {
  if (exitCode === 2 && stdout === '') return [];
  const command = argv[0] ?? '';
  const named = argv[argv.indexOf('-f') + 1] ?? 'terminal';
  const printed = argv.includes('-f') ? named : usualOutput(argv);
  const isReport = command === 'analyze' || command === 'render';
  const files = written.flatMap(([name, bytes]) => {
    const isOutput = /(?:^|\/)report\.[^/]+$/.test(name);
    const isMember = name.includes('.zip!/');
    const file = [isOutput ? outputForPath(name) : 'file', bytes.toString('utf8')] as const;
    return [...(isOutput || isMember ? [file] : []), ...(isMember ? [['file', name] as const] : [])];
  });
  return [[isReport || printed !== 'json' ? printed : 'other-json', stdout] as const, ...files].filter(
    ([, text]) => text !== '',
  );
}

/** What a command prints that is not told how: the text of a ticket is Markdown, and files are what they are. */
function usualOutput([command = '', ...words]: readonly string[]): string {
  if (command === 'ticket') return 'markdown';
  return command === 'unredact' || words.includes('export') ? 'file' : 'terminal';
}

/** Says what is wrong with an output: that its readers cannot read it, or that it holds what it must not. */
export function checkOutput(output: string, text: string, step: Step): Trouble | undefined {
  const canary = step.isRedacted === true ? CANARIES.find((word) => text.includes(word)) : undefined;
  if (canary !== undefined)
    return broken(`a secret that was planted, in ${output}`, around(text, text.indexOf(canary)));
  const said = step.isOwnLook === true ? undefined : mistakeIn(output, text, step);
  return said === undefined ? undefined : broken(`${output}: ${said.cause}`, said.detail);
}

/** What is wrong with a text, and where. */
export interface OutputMistake {
  readonly cause: string;
  readonly detail: string;
}

function mistakeIn(output: string, text: string, { argv }: Step): OutputMistake | undefined {
  switch (output) {
    case 'terminal':
      return hiddenIn(stripColors(text));
    case 'markdown':
    case 'jira':
      // Names and links are kept apart by a character that has no width.
      return hiddenIn(text.replaceAll('\u200b', ''));
    case 'html':
      return hiddenIn(text) ?? checkHtml(text);
    case 'junit':
      return (
        hiddenIn(text) ?? (/[\ufffe\uffff]/.test(text) ? { cause: 'what XML cannot hold', detail: '' } : undefined)
      );
    case 'json':
      return hiddenIn(text) ?? checkReport(text, argv[0] === 'analyze');
    case 'other-json':
    case 'trace':
      return hiddenIn(text) ?? parses(text);
    case 'sarif':
      return hiddenIn(text) ?? parses(text) ?? sarif(text);
    case 'ndjson':
      return hiddenIn(text) ?? firstOf(text.split('\n').slice(0, -1), parses);
    case 'github':
      return hiddenIn(text) ?? firstOf(text.split('\n').slice(0, -1), command);
    default:
      return undefined;
  }
}

function stripColors(text: string): string {
  return text.includes('\u001b[') ? stripVTControlCharacters(text) : text;
}

function hiddenIn(text: string): OutputMistake | undefined {
  const found = HIDDEN.exec(text);
  if (found === null) return undefined;
  return { cause: 'a control character', detail: JSON.stringify(around(text, found.index)) };
}

function parses(text: string): OutputMistake | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return { cause: 'no JSON', detail: `${String(error)}\n${text.slice(0, 1_000)}` };
  }
}

function sarif(text: string): OutputMistake | undefined {
  const [mistake] = sarifMistakes(JSON.parse(text));
  return mistake === undefined ? undefined : { cause: 'not as its schema says', detail: mistake };
}

function command(line: string): OutputMistake | undefined {
  return /^::(?:error|warning|notice)(?: |::)/.test(line)
    ? undefined
    : { cause: 'no command', detail: line.slice(0, 500) };
}

function firstOf(
  lines: readonly string[],
  check: (line: string) => OutputMistake | undefined,
): OutputMistake | undefined {
  for (const line of lines) {
    const mistake = check(line);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}
