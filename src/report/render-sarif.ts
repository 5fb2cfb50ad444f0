import { gzipSync } from 'node:zlib';
import type { Encoding } from '../model/encoding.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import { jsonText } from './outputs/json-text.ts';
import { sarifInvocation } from './outputs/sarif/sarif-invocation.ts';
import { artifactLocation } from './outputs/sarif/sarif-locations.ts';
import { sarifResults } from './outputs/sarif/sarif-results.ts';
import { sarifRules } from './outputs/sarif/sarif-rules.ts';

/** What the reader of a file takes. */
export interface SarifLimits {
  readonly results: number;
  /** Packed with gzip. */
  readonly bytes: number;
}

/** GitHub's: "SARIF results exceed one or more limits" and "SARIF results file is too large" in its documentation. */
const GITHUB_LIMITS: SarifLimits = { results: 5_000, bytes: 10_000_000 };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROLES = ['root-cause', 'contributing', 'consequence', 'advice', 'noise'] as const;
const LEVELS = ['error', 'warning', 'note'] as const;
/** Names that the Internet knows. */
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'windows-1252',
};

/** Writes a report as SARIF 2.1.0, within the limits of GitHub; what was left out, the least important, is told in it. */
export function renderSarif(report: Report, exitCode?: number, limits: SarifLimits = GITHUB_LIMITS): string {
  const findings = report.findings.toSorted(byImportance);
  for (let most = Math.min(limits.results, findings.length); ; most = Math.floor(most / 2)) {
    const text = `${jsonText(toLog(report, findings, most, exitCode), 2)}\n`;
    if (most === 0 || text.length <= limits.bytes || gzipSync(text).length <= limits.bytes) return text;
  }
}

function toLog(report: Report, findings: readonly Finding[], most: number, exitCode: number | undefined): unknown {
  const { tool, sources } = report;
  const kept = findings.slice(0, most);
  const rules = sarifRules(kept);
  const ids = rules.map(({ id }) => id);
  const left = findings.length - kept.length;
  const leftOut =
    left === 0
      ? []
      : [
          `${left} of ${findings.length} findings are left out to stay within the limits of GitHub; the other outputs have all of them`,
        ];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        invocations: [sarifInvocation(report, exitCode, leftOut)],
        columnKind: 'utf16CodeUnits',
        artifacts: sources.map(toArtifact),
        results: sarifResults(kept, ids, report),
        properties: { verdict: report.verdict.outcome, recovery: report.verdict.recovery },
      },
    ],
  };
}

function toArtifact({ path, bytes, encoding }: Source): Readonly<Record<string, unknown>> {
  return {
    location: artifactLocation(path),
    length: bytes,
    mimeType: 'text/plain',
    encoding: ENCODINGS[encoding],
    roles: ['analysisTarget'],
  };
}

function byImportance(left: Finding, right: Finding): number {
  return (
    ROLES.indexOf(left.role) - ROLES.indexOf(right.role) || LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level)
  );
}
