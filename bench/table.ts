// The measurements as Markdown tables.
import type { Measure } from './measure.ts';

/** A group of commands that were measured in turn; ratios are of medians. */
export interface Comparison {
  readonly title: string;
  readonly measures: readonly Measure[];
  /** Targets to hold against: the first measure's median, divided by that of `peer`, is at most `atMost`. */
  readonly targets: readonly { readonly peer: string; readonly atMost: number; readonly beyond?: number }[];
  readonly remarks: readonly string[];
}

/** Prints one comparison. */
export function describeComparison({ title, measures, targets, remarks }: Comparison): string {
  const rows = measures.map(
    ({ name, minMs, medianMs, maxMs, peakBytes, failure }) =>
      `| ${name}${failure === undefined ? '' : ` **failed** (${failure})`} | ${seconds(minMs)} | ${seconds(medianMs)} | ${seconds(maxMs)} | ${megabytes(peakBytes)} |`,
  );
  const [own] = measures;
  const verdicts = targets.map(({ peer, atMost, beyond }) => {
    const other = measures.find(({ name }) => name === peer);
    if (own === undefined || other === undefined) return `- ratio to ${peer}: not measured`;
    const ratio = own.medianMs / other.medianMs;
    const further = beyond === undefined ? '' : `, beyond ≤ ${beyond}`;
    const kept = own.failure !== undefined ? 'failed' : ratio <= atMost ? 'kept' : 'MISSED';
    return `- ratio to ${peer}: ${ratio.toFixed(2)} (target ≤ ${atMost}${further}): ${kept}`;
  });
  return [
    `## ${title}`,
    '',
    '| Command | min s | median s | max s | peak MB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    ...verdicts,
    ...remarks.map((remark) => `- ${remark}`),
    '',
  ].join('\n');
}

/** Prints bytes as megabytes. */
export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1e6).toFixed(0);
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(2);
}
