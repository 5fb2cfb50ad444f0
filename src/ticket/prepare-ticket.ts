import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { RereadSource } from '../model/reread-source.ts';
import { viewOf } from '../report/view/view-of.ts';
import { manifestText } from './bundle/manifest.ts';
import type { Member } from './bundle/member.ts';
import { planArchives } from './bundle/plan-archives.ts';
import { readmeText } from './bundle/readme-text.ts';
import { type MemberFolder, writeMember } from './bundle/write-member.ts';
import { checkEvidence } from './evidence/check-evidence.ts';
import type { CheckedEvidence } from './evidence/evidence.ts';
import { scanSources } from './scan-sources.ts';
import { SYSTEM_LIMITS, type TicketSystem, mostBytes } from './systems.ts';
import { type FittedText, fitText } from './text/fit-text.ts';
import type { TicketFacts } from './text/ticket-facts.ts';
import { ticketSections, ticketTitle } from './text/ticket-sections.ts';
import { NO_REDACTION, type TicketRedaction } from './ticket-ports.ts';
import { type RenderReport, writeReports, writeSources } from './write-members.ts';

/** What a ticket is made of. */
export interface TicketRequest {
  readonly report: Report;
  /** The report's sources, to be read again; those that are not there are left out of the bundle. */
  readonly sources: readonly RereadSource[];
  readonly system: TicketSystem;
  /** Most bytes of an attachment; those of the system where absent. */
  readonly attachmentBytes?: number;
  readonly includeLogs: boolean;
  readonly tried: readonly string[];
  /** Nothing is redacted where absent. */
  readonly redaction?: TicketRedaction;
  readonly folder: MemberFolder;
  readonly render: RenderReport;
}

/** A ticket whose files are written and not packed yet. */
export interface PreparedTicket {
  /** One line, for the field of the title. */
  readonly title: string;
  readonly text: FittedText;
  readonly document: Document;
  readonly evidence: readonly CheckedEvidence[];
  /** The files of each archive, in their order. */
  readonly archives: readonly (readonly Member[])[];
  readonly isRedacted: boolean;
  /** The report as the bundle has it. */
  readonly report: Report;
  /** To be called before anything is handed out. */
  readonly finish: () => Promise<void>;
}

/** Room in each archive for what is written last: the text, the manifest, the readme. */
const MOST_RESERVED = 512 * 1024;

/** Writes all files of a ticket to a folder, redacted before they reach it, and plans the archives. */
export async function prepareTicket(request: TicketRequest): Promise<PreparedTicket> {
  const { report: original, sources, system, includeLogs, tried, folder, render } = request;
  const { redaction = NO_REDACTION } = request;
  const isRedacted = request.redaction !== undefined;
  const limits = SYSTEM_LIMITS[system];
  const most = mostBytes(request.attachmentBytes ?? limits.attachment);
  const reserved = Math.min(MOST_RESERVED, Math.floor(most / 5));

  const { logs, threadDumps } = await scanSources(original, sources, { redaction, includeLogs });
  const settled = await redaction.settle(original, tried);
  const reports = await writeReports(folder, settled, render);
  const mostOfFile = most - 2 * reserved;
  const written = await writeSources(folder, settled, {
    original,
    logs,
    includeLogs,
    isRedacted,
    mostBytes: mostOfFile,
  });
  const planned = planArchives([...reports, ...written.members], most, reserved);

  const factsOf = (report: Report, hide: (text: string) => string): TicketFacts => ({
    report,
    view: viewOf(report),
    evidence: checkEvidence({ report, threadDumps, tried }),
    tried: settled.texts.map(hide),
    files: planned
      .flat()
      .map(({ name, role, source }) => ({ name: source === undefined ? name : hide(name), what: WHAT[role] })),
    archives: planned.length,
    isRedacted,
  });
  const facts = factsOf(settled.report, asItIs);
  const text = fitText(ticketSections(facts), limits);
  const name = limits.markup === 'jira' ? 'ticket.jira' : 'ticket.md';
  settled.check(text.text, name, (other) => fitText(ticketSections(factsOf(other, hidden)), limits).text);
  const textMember = await writeMember(folder, { name, role: 'ticket-text', text: text.text });

  const archives = await withReadme(folder, [[textMember, ...(planned[0] ?? [])], ...planned.slice(1)], (members) =>
    settled.check(readmeText(members, { system, isRedacted }), 'README.txt', () =>
      readmeText(
        members.map((files) => files.map(nameless)),
        { system, isRedacted },
      ),
    ),
  );
  const manifestOf = (report: Report, members: typeof archives, evidence: TicketFacts['evidence']): string =>
    manifestText({ report, system, isRedacted, archives: members, inclusions: written.inclusions, evidence, text });
  const manifest = await writeMember(folder, {
    name: 'manifest.json',
    role: 'manifest',
    text: settled.check(manifestOf(settled.report, archives, facts.evidence), 'manifest.json', (other) =>
      manifestOf(
        other,
        archives.map((files) => files.map(nameless)),
        factsOf(other, hidden).evidence,
      ),
    ),
  });
  return {
    title: ticketTitle(facts),
    text,
    document: text.document,
    evidence: facts.evidence,
    archives: archives.map((members) => [...members, manifest]),
    isRedacted,
    report: settled.report,
    finish: settled.finish,
  };
}

/** What a ticket says of each kind of file. */
const WHAT: Readonly<Record<Member['role'], string>> = {
  report: 'the report',
  'ticket-text': 'this text',
  excerpts: 'lines of the log around what was found',
  log: 'the log',
  manifest: 'all files with their SHA-256',
  readme: 'what is what',
};

/** Each archive tells by itself what is what. */
async function withReadme(
  folder: MemberFolder,
  archives: readonly (readonly Member[])[],
  textOf: (archives: readonly (readonly Member[])[]) => string,
): Promise<readonly (readonly Member[])[]> {
  const readme = await writeMember(folder, { name: 'README.txt', role: 'readme', text: textOf(archives) });
  return archives.map((members) => [readme, ...members]);
}

/** Names of logs are theirs; all others are ours. */
function nameless(member: Member): Member {
  return member.source === undefined ? member : { ...member, name: 'x' };
}

function asItIs(text: string): string {
  return text;
}

function hidden(): string {
  return 'x';
}
