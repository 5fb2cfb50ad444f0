import type { Document, ListItem } from '../model/document.ts';
import type { ReportVerification, VerifiedSource } from './verification.ts';

/** Says whether a report came from the logs, source by source. */
export function describeVerification({ sources, otherLogs, holds }: ReportVerification): Document {
  return [
    {
      kind: 'heading',
      level: 1,
      text: holds ? 'The report came from these logs.' : 'The report does not hold for these logs.',
    },
    { kind: 'list', ordered: false, items: sources.map(sourceItem) },
    ...(otherLogs.length === 0
      ? []
      : [
          { kind: 'label', text: 'In the logs, but not in the report' } as const,
          { kind: 'list', ordered: false, items: otherLogs.map((path) => ({ words: [path] })) } as const,
        ]),
  ];
}

function sourceItem(source: VerifiedSource): ListItem {
  const { path, status, log, difference } = source;
  const named = log === undefined || log === path ? path : `${path} (${log})`;
  switch (status) {
    case 'missing':
      return { words: [`missing: ${named}: no log that was given has its content or its name`] };
    case 'changed':
      return { words: [`changed: ${named}: ${difference ?? ''}`] };
    case 'ok':
      return { words: [`ok: ${named}`], items: proofOf(source).map((text) => ({ words: [text] })) };
  }
}

const CONTENT = {
  sha256: 'all its bytes are the same (SHA-256)',
  samples:
    'its size and samples of its bytes are the same; the report holds no SHA-256 of it (analyze --proof adds it)',
  size: 'it has the same size; the report holds no hash of it, so that what no excerpt shows may be another',
} as const;

function proofOf({ comparedBy, sameLines, redactedLines }: VerifiedSource): readonly string[] {
  return [
    CONTENT[comparedBy ?? 'size'],
    sameLines === 0
      ? 'no finding shows an excerpt of it'
      : `${sameLines} lines of excerpts stand there as the report shows them, each at the place of its finding`,
    ...(redactedLines === 0
      ? []
      : [
          `in ${redactedLines} of them tokens stand for values: what is around the tokens was compared, the values cannot be`,
        ]),
  ];
}
