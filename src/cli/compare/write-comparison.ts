import {
  type Comparison,
  type ComparisonOutput,
  type Draft,
  type RedactOptions,
  type RehearsalData,
  commitDrafts,
  comparisonOutputForPath,
  discardDrafts,
  inertText,
  openDrafts,
  redactRehearsals,
  redactTexts,
  renderComparison,
} from '../../index.ts';
import { acceptedFile } from '../accepted-file.ts';
import { redactOptions, redactedError } from '../redaction.ts';
import { removeOnInterrupt } from '../remove-on-interrupt.ts';
import { type Streams, sayLine, terminalWidth, wantsColor, writeAll } from '../streams.ts';
import type { CompareFlags } from './compare-flags.ts';
import { loadRehearsals } from './load-rehearsals.ts';

/** How a comparison is made, and what is shown of it. */
export interface ComparisonMaker {
  readonly compare: (data: RehearsalData, rows: readonly string[], now: Date) => Comparison;
  readonly isForecast: boolean;
}

/** Loads the rehearsals, compares them, writes the outputs, all of them or none, and returns the comparison. */
export async function writeComparison(
  inputs: readonly string[],
  flags: CompareFlags,
  streams: Streams,
  maker: ComparisonMaker,
): Promise<Comparison> {
  const redaction = await redactOptions(flags, streams);
  try {
    const outputs = flags.output.map(comparisonOutputForPath);
    const now = new Date();
    const accepted = await acceptedFile(flags, streams);
    const drafts = await openDrafts(flags.output);
    removeOnInterrupt(
      drafts.map(({ draftPath }) => draftPath),
      streams,
    );
    try {
      const rehearsals = await loadRehearsals(inputs, flags, streams, now);
      const made = await makeComparison({ rehearsals, ...(accepted !== undefined && { accepted }) }, flags.rows, {
        ...maker,
        now,
        redaction,
        width: terminalWidth(streams),
      });
      const shown = await writeOut(made, drafts, outputs, flags, streams);
      try {
        if (shown !== undefined) await writeAll(streams.stdout, shown);
      } finally {
        await tell(made.comparison, flags, streams, redaction);
      }
      return made.comparison;
    } finally {
      await discardDrafts(drafts);
    }
  } catch (error) {
    throw redaction === undefined ? error : await redactedError(error, redaction);
  }
}

interface MakingOptions extends ComparisonMaker {
  readonly now: Date;
  readonly redaction: RedactOptions | undefined;
  readonly width: number;
}

interface MadeComparison {
  readonly comparison: Comparison;
  /** Writes an output; throws where a value is left in it that had to be replaced. */
  readonly written: (output: ComparisonOutput, color: boolean) => string;
}

async function makeComparison(
  given: RehearsalData,
  rows: readonly string[],
  { compare, isForecast, now, redaction, width }: MakingOptions,
): Promise<MadeComparison> {
  const look = (color: boolean) => ({ width, color, isForecast });
  if (redaction === undefined) {
    const comparison = compare(given, rows, now);
    return { comparison, written: (output, color) => renderComparison(comparison, output, look(color)) };
  }
  const { data, check } = await redactRehearsals(given, redaction);
  const comparison = compare(data, rows, now);
  return {
    comparison,
    // Tables of rehearsals without texts have other names than those whose rows are changed.
    written: (output, color) =>
      check(renderComparison(comparison, output, look(color)), output, (other) =>
        renderComparison(compare(other, [], now), output, look(color)),
      ),
  };
}

/** Writes the files, and returns what is to be printed. */
async function writeOut(
  { written }: MadeComparison,
  drafts: readonly Draft[],
  outputs: readonly ComparisonOutput[],
  { format, color }: CompareFlags,
  streams: Streams,
): Promise<string | undefined> {
  for (const [index, draft] of drafts.entries()) await draft.write(written(outputs[index], false));
  const printed = format ?? (outputs.length === 0 ? 'terminal' : undefined);
  const shown = printed === undefined ? undefined : inertText(written(printed, wantsColor(color, streams)), printed);
  await commitDrafts(drafts);
  return shown;
}

async function tell(
  { notifications }: Comparison,
  { output, quiet }: CompareFlags,
  { stderr }: Streams,
  redaction: RedactOptions | undefined,
): Promise<void> {
  const said = [
    ...(quiet ? [] : output.map((path) => `wrote ${path}`)),
    ...notifications
      .filter(({ level }) => level === 'error' || (level === 'warning' && !quiet))
      .map(({ level, message }) => `${level}: ${message}`),
  ];
  for (const line of redaction === undefined ? said : await redactTexts(said, redaction)) sayLine(stderr, line);
}
