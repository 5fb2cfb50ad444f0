import type { Finding, Level } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import { acceptedText } from './view/accepted-text.ts';
import { countOf } from './view/format-values.ts';
import { shorten } from './view/name-view.ts';
import { placeText } from './view/place-text.ts';
import { verdictView } from './view/verdict-view.ts';
import { visibleText } from './view/visible-text.ts';

/** A workflow command of GitHub Actions that shows an annotation. */
type Command = 'error' | 'warning' | 'notice';

const COMMANDS: Readonly<Record<Level, Command>> = { error: 'error', warning: 'warning', note: 'notice' };
const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
/** GitHub shows ten of each kind for a step, and drops the others; the verdict is one of them. */
const MOST_OF_A_KIND = 9;
/** Longer ones hide the others on the page of a workflow. */
const LONGEST_MESSAGE = 3_000;
const LONGEST_TITLE = 200;

/**
 * Writes a report as annotations of GitHub Actions: the verdict, then the findings, the most important first.
 *
 * See "Workflow commands for GitHub Actions" in GitHub's documentation: `::error file=,line=,title=::message`.
 */
export function renderGithub(report: Report): string {
  const findings = report.findings.filter(({ role }) => role !== 'noise').toSorted(byImportance);
  const shown = LEVELS.flatMap((level) =>
    findings.filter((finding) => finding.level === level).slice(0, MOST_OF_A_KIND),
  );
  const left = findings.length - shown.length;
  return [
    verdictLine(report),
    ...shown.map((finding) => findingLine(finding, report.sources)),
    ...(left === 0
      ? []
      : [command('notice', {}, `${countOf(left, 'more finding')} in the other outputs, such as -f markdown`)]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function verdictLine(report: Report): string {
  const { outcome, reason, recoveryReason, evidence } = report.verdict;
  const name = outcome === 'failed' ? 'error' : outcome === 'succeeded' ? 'notice' : 'warning';
  const { headline } = verdictView(report);
  return command(
    name,
    { ...fileOf(evidence.at(0), report.sources), title: shorten(headline, LONGEST_TITLE) },
    `${reason}\n${recoveryReason}`,
  );
}

function findingLine(finding: Finding, sources: Report['sources']): string {
  const { level, title, message, exceptionChain, remediation, place, ruleId } = finding;
  const root = exceptionChain.at(-1);
  const lines = [
    acceptedText(finding),
    message,
    root === undefined ? '' : `${root.type}${root.message === undefined ? '' : `: ${root.message}`}`,
    remediation.summary,
    `${placeText(place, sources)}${ruleId === null ? '' : ` (${ruleId})`}`,
  ];
  const text = lines.filter((line) => line !== '').join('\n');
  return command(
    finding.accepted === undefined ? COMMANDS[level] : 'notice',
    { ...fileOf(place, sources), title: shorten(title, LONGEST_TITLE) },
    text,
  );
}

/** Root causes first, then in the order of the report. */
function byImportance(left: Finding, right: Finding): number {
  return Number(right.role === 'root-cause') - Number(left.role === 'root-cause');
}

/** A member of an archive and standard input are no files that GitHub could show. */
function fileOf(place: Place | undefined, sources: Report['sources']): Readonly<Record<string, string | number>> {
  const path = place === undefined ? undefined : sources[place.source]?.path;
  if (place === undefined || path === undefined || path === '-' || path.includes('!/')) return {};
  return { file: path, line: place.startLine, endLine: place.endLine };
}

function command(name: Command, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const head = written.length === 0 ? '' : ` ${written.join(',')}`;
  return `::${name}${head}::${escapeData(shorten(message, LONGEST_MESSAGE))}`;
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapeData(text: string): string {
  return visibleText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
