import { UserError } from '../../errors.ts';
import {
  type Comparison,
  type ComparisonOutput,
  type RehearsalData,
  commitDrafts,
  comparisonOutputForPath,
  compareRehearsals,
  discardDrafts,
  inertText,
  openDrafts,
  orderRehearsals,
  pairRehearsals,
  redactRehearsals,
  redactTexts,
  renderComparison,
} from '../../index.ts';
import { type AcceptedFlag, acceptedFile } from '../accepted-file.ts';
import { type RedactFlags, redactOptions, redactedError } from '../redaction.ts';
import { removeOnInterrupt } from '../remove-on-interrupt.ts';
import { type Streams, terminalWidth, wantsColor, writeAll } from '../streams.ts';
import { type CompareFailOn, compareExitCode } from './compare-exit-code.ts';
import { type RehearsalFlags, loadRehearsals } from './load-rehearsals.ts';

/** Options of `updoc compare` and `updoc forecast`. */
export interface CompareFlags extends RehearsalFlags, RedactFlags, AcceptedFlag {
  readonly format?: ComparisonOutput;
  readonly output: readonly string[];
  readonly color: 'auto' | 'always' | 'never';
  readonly ladder?: boolean;
  readonly rows: readonly string[];
  readonly failOn?: CompareFailOn;
}

/** What is made of the rehearsals: a comparison, or the forecast alone. */
export type CompareTask = 'compare' | 'forecast';

/** Compares two analyses, or all rehearsals of an upgrade; writes the outputs and returns the exit code. */
export async function runCompare(inputs: readonly string[], flags: CompareFlags, streams: Streams): Promise<number> {
  const isLadder = flags.ladder === true || flags.label !== undefined;
  if (!isLadder && inputs.length !== 2) {
    throw new UserError(
      `updoc compare takes two inputs, the earlier one first, and got ${inputs.length}; for all rehearsals of an upgrade: updoc compare --ladder <inputs...>`,
    );
  }
  if (!isLadder && flags.rows.length > 0) {
    throw new UserError(
      '--rows changes a forecast, which needs the rehearsals of one upgrade; add --ladder, or take updoc forecast',
    );
  }
  return write(inputs, flags, streams, 'compare');
}

/** Forecasts the next run by the rehearsals of an upgrade; writes the outputs and returns 0. */
export async function runForecast(inputs: readonly string[], flags: CompareFlags, streams: Streams): Promise<number> {
  if (inputs.length === 0 && flags.label === undefined) {
    throw new UserError('updoc forecast needs rehearsals; give their logs, saved reports or names, or --label <text>');
  }
  return write(inputs, { ...flags, ladder: true, failOn: 'never' }, streams, 'forecast');
}

async function write(
  inputs: readonly string[],
  flags: CompareFlags,
  streams: Streams,
  task: CompareTask,
): Promise<number> {
  const redaction = await redactOptions(flags, streams);
  try {
    const outputs = flags.output.map(comparisonOutputForPath);
    const now = new Date();
    const accepted = await acceptedFile(flags, streams);
    const drafts = await openDrafts(flags.output);
    removeOnInterrupt(drafts, streams);
    try {
      const rehearsals = await loadRehearsals(inputs, flags, streams, now);
      const given: RehearsalData = { rehearsals, ...(accepted !== undefined && { accepted }) };
      const { data, check } =
        redaction === undefined
          ? { data: given, check: (text: string) => text }
          : await redactRehearsals(given, redaction);
      const comparison = compare(data, flags, task, now);
      const written = (output: ComparisonOutput, color: boolean) => {
        const look = { width: terminalWidth(streams), color, isForecast: task === 'forecast' };
        return check(renderComparison(comparison, output, look), output, (other: RehearsalData) =>
          renderComparison(compare(other, { ...flags, rows: [] }, task, now), output, look),
        );
      };
      for (const [index, draft] of drafts.entries()) await draft.write(written(outputs[index], false));
      const printed = flags.format ?? (outputs.length === 0 ? 'terminal' : undefined);
      const shown =
        printed === undefined ? undefined : inertText(written(printed, wantsColor(flags.color, streams)), printed);
      await commitDrafts(drafts);
      if (shown !== undefined) await writeAll(streams.stdout, shown);
      const said = tellings(comparison, flags);
      for (const line of redaction === undefined ? said : await redactTexts(said, redaction))
        streams.stderr.write(`${line}\n`);
      return compareExitCode(comparison, flags.failOn ?? 'error');
    } finally {
      await discardDrafts(drafts);
    }
  } catch (error) {
    throw redaction === undefined ? error : await redactedError(error, redaction);
  }
}

function compare(
  { rehearsals, accepted }: RehearsalData,
  flags: CompareFlags,
  task: CompareTask,
  now: Date,
): Comparison {
  const isLadder = flags.ladder === true || flags.label !== undefined;
  const ordered = isLadder ? orderRehearsals(rehearsals) : pairRehearsals(rehearsals);
  const fewest = task === 'compare' ? 2 : 1;
  if (ordered.rehearsals.length < fewest) {
    throw new UserError(
      `${ordered.rehearsals.length} of the inputs show an upgrade, and updoc ${task} needs at least ${fewest}; give the logs of its rehearsals`,
    );
  }
  return compareRehearsals(ordered.rehearsals, {
    now,
    notifications: ordered.notifications,
    ...(accepted !== undefined && { accepted }),
    ...(isLadder && { rowChanges: flags.rows }),
  });
}

function tellings({ notifications }: Comparison, { output, quiet }: CompareFlags): readonly string[] {
  return [
    ...(quiet ? [] : output.map((path) => `wrote ${path}`)),
    ...notifications
      .filter(({ level }) => level === 'error' || (level === 'warning' && !quiet))
      .map(({ level, message }) => `${level}: ${message}`),
  ];
}
