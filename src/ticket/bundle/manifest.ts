import type { RedactedKind } from '../../model/redaction.ts';
import type { Report } from '../../model/report.ts';
import type { CheckedEvidence } from '../evidence/evidence.ts';
import type { TicketSystem } from '../systems.ts';
import type { FittedText } from '../text/fit-text.ts';
import type { Member } from './member.ts';

/** Version of the manifest's form. */
const MANIFEST_VERSION = '1';

/** How much of a source is in a bundle. */
export type Inclusion = 'excerpts' | 'whole' | 'not-read';

/** What a manifest tells. */
export interface ManifestFacts {
  readonly report: Report;
  readonly system: TicketSystem;
  readonly isRedacted: boolean;
  /** The files of each archive, without the manifest itself. */
  readonly archives: readonly (readonly Member[])[];
  readonly inclusions: readonly Inclusion[];
  readonly evidence: readonly CheckedEvidence[];
  readonly text: Pick<FittedText, 'measured' | 'most' | 'leftOut'>;
}

/** Writes the manifest of a bundle: every file with its hash, size and role, and what it was made of. */
export function manifestText(facts: ManifestFacts): string {
  const { report, system, isRedacted, archives, inclusions, evidence, text } = facts;
  const files = archives.flatMap((members, index) => members.map((member) => fileOf(member, index + 1)));
  const sources = report.sources.map(({ path, kind, bytes, lines, sha256 }, index) => ({
    path,
    kind,
    bytes,
    lines,
    ...(sha256 !== undefined && { sha256 }),
    included: inclusions[index] ?? 'not-read',
  }));
  const manifest = {
    manifestVersion: MANIFEST_VERSION,
    tool: report.tool,
    generatedAt: report.generatedAt,
    for: system,
    redacted: isRedacted,
    redaction: { kinds: totals(archives.flat()) },
    archives: archives.length,
    files,
    sources,
    ticketText: { measured: text.measured, most: text.most, leftOut: text.leftOut },
    evidence,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function fileOf(
  { name, role, bytes, sha256, redacted, source, ranges, leftOutLines }: Member,
  archive: number,
): Readonly<Record<string, unknown>> {
  return {
    name,
    archive,
    role,
    bytes,
    sha256,
    redacted,
    ...(source !== undefined && { source }),
    ...(ranges !== undefined && { ranges }),
    ...(leftOutLines !== undefined && leftOutLines > 0 && { leftOutLines }),
  };
}

/** Places over all files; of values the most that one file holds, since files repeat each other. */
function totals(members: readonly Member[]): readonly RedactedKind[] {
  const all = members.flatMap(({ redacted }) => redacted);
  return [...Map.groupBy(all, ({ kind }) => kind)]
    .map(([kind, counts]) => ({
      kind,
      values: Math.max(...counts.map(({ values }) => values)),
      places: counts.reduce((sum, { places }) => sum + places, 0),
    }))
    .sort((left, right) => (left.kind < right.kind ? -1 : 1));
}
