import type { Report } from '../model/report.ts';
import { UserError } from '../errors.ts';
import { rememberValues } from './find/remember-values.ts';
import type { ValueKind } from './kinds/value-kind.ts';
import { changeMap } from './map/map-file.ts';
import { mergeMaps } from './map/merge-maps.ts';
import { type RedactOptions, type RedactedReport, openRedactor, redactWith, withoutTexts } from './redact-report.ts';
import { leftIn, scanOutput } from './scan-output.ts';
import { ownCopy } from './text/own-copy.ts';
import { tokenRanges } from './text/protected-ranges.ts';
import type { TextRedactor } from './text/text-redactor.ts';
import { redactTree } from './tree/redact-tree.ts';

/** Redacts what goes out together: a report, texts beside it, and logs that are too long to be held. */
export interface BundleRedaction {
  /** Begins a log; what it returns looks for values in its lines, piece by piece, before anything is replaced. A piece ends without a line end. */
  readonly learnLog: () => (lines: string) => void;
  /** Ends the learning: gives every value its token. */
  readonly settle: (report: Report, texts: readonly string[]) => Promise<SettledRedaction>;
}

/** What is redacted by what the report, the texts and the logs tell together. */
export interface SettledRedaction extends RedactedReport {
  readonly texts: readonly string[];
  /** Replaces values in lines of a log that was learned; a line in which one is left all the same is left out. */
  readonly redactLines: (lines: string) => RedactedLines;
  /** Returns the finished text of plain data that was learned, or throws a `UserError` where a value is left in it; `write` writes it. */
  readonly redactData: <T>(data: T, output: string, write: (data: T) => string) => string;
  /** Keeps the tokens in the owner's map; to be called before anything is handed out. */
  readonly finish: () => Promise<void>;
}

/** Lines of a log, as many as before. */
export interface RedactedLines {
  readonly text: string;
  /** How many of them were left out. */
  readonly leftOut: number;
}

/** A key of several lines may begin in one piece and end in the next: so much of both is looked at together. */
const SEAM = 16 * 1024;
/** Each is held in all its spellings: so many take about 500 MB. */
const MOST_VALUES = 100_000;

/** Begins to redact a bundle with the tokens of the owner's map. */
export function redactBundle(options: RedactOptions): BundleRedaction {
  const found = new Map<string, ValueKind>();
  const tokens = new Set<string>();
  const valuesIn = rememberValues();

  function learnText(text: string): void {
    for (const { kind, start, end } of valuesIn(text)) {
      const value = text.slice(start, end);
      if (found.has(value)) continue;
      if (found.size === MOST_VALUES) throw tooManyValues();
      found.set(ownCopy(value), kind);
    }
  }

  return {
    learnLog: () => {
      let before: string | undefined;
      return (lines) => {
        for (const { start, end } of tokenRanges(lines)) tokens.add(ownCopy(lines.slice(start, end)));
        if (before !== undefined) learnText(`${before}\n${lines.slice(0, SEAM)}`);
        learnText(lines);
        before = lines.slice(-SEAM);
      };
    },
    settle: (report, texts) =>
      changeMap(options.mapPath, (map) => {
        const { redactor, toMap } = openRedactor(map, options, valuesIn);
        for (const token of tokens) redactor.learn(token);
        for (const [value, kind] of found) redactor.learn(value, [{ kind, start: 0, end: value.length }]);
        for (const text of texts) redactor.learn(text);
        const redacted = redactWith(report, redactor);
        const settled: SettledRedaction = {
          ...redacted,
          texts: texts.map((text) => redactor.redact(text)),
          redactLines: (lines) => checkedLines(redactor.redactLines(lines), redactor),
          redactData: (data, output, write) => {
            const tree = redactTree(data, redactor);
            const text = write(tree);
            scanOutput(text, output, redactor, () => write(withoutTexts(tree)));
            return text;
          },
          finish: () =>
            changeMap(options.mapPath, (present) => ({ result: undefined, map: mergeMaps(present, toMap()) })),
        };
        return { result: settled, map: toMap() };
      }),
  };
}

function tooManyValues(): UserError {
  return new UserError(
    `the logs hold more than ${MOST_VALUES} different values that would have to be replaced; nothing was written. Cut out the part of the log that matters and give that, in place of the whole`,
  );
}

/** What is left may go over several lines: then all of them are left out. */
function checkedLines(text: string, redactor: TextRedactor): RedactedLines {
  if (leftIn(text, redactor) === undefined) return { text, leftOut: 0 };
  const lines = text.split('\n');
  const kinds = lines.map((line) => leftIn(line, redactor));
  const isLeft = kinds.some((kind) => kind !== undefined);
  const written = lines.map((line, index) =>
    isLeft && kinds[index] === undefined ? line : leftOutLine(line, kinds[index]),
  );
  const leftOut = written.filter((line, index) => line !== lines[index]).length;
  const rest = written.join('\n');
  if (!isLeft || leftIn(rest, redactor) === undefined) return { text: rest, leftOut };
  return {
    text: lines.map((line) => leftOutLine(line, undefined)).join('\n'),
    leftOut: lines.filter((line) => line !== '').length,
  };
}

function leftOutLine(line: string, kind = 'of several lines'): string {
  return line === '' ? '' : `[updoc left this line out: a value in it (${kind}) could not be replaced]`;
}
