import type { Document, Words } from '../../model/document.ts';
import { attachmentsDocument } from './attachments-section.ts';
import { clip } from './clip.ts';
import { evidenceDocument } from './evidence-section.ts';
import { findingsDocument } from './findings-section.ts';
import { excerptDocument, happenedDocument } from './happened-section.ts';
import type { TicketFacts } from './ticket-facts.ts';
import type { TicketSection } from './ticket-section.ts';
import { triedDocument } from './tried-section.ts';

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 1_000;
const LONGEST_FACT = 300;
const REPORT = 'report.md';

/** Lists the parts of a ticket's text in their order. */
export function ticketSections(facts: TicketFacts): readonly TicketSection[] {
  return [
    section('the summary', 0, REPORT, summaryDocument(facts)),
    section('the environment', 2, REPORT, environmentDocument(facts)),
    section('what happened', 1, REPORT, happenedDocument(facts)),
    section('the excerpt of the log', 3, `${REPORT} and excerpts/`, excerptDocument(facts)),
    section('what was tried', 4, REPORT, triedDocument(facts)),
    section('the other findings', 7, REPORT, findingsDocument(facts)),
    section('what updoc proposes', 6, REPORT, proposedDocument(facts)),
    section('the evidence', 5, 'manifest.json', evidenceDocument(facts)),
    section('the attachments', 8, 'README.txt', attachmentsDocument(facts)),
  ].filter(({ document }) => document.length > 1);
}

/** Names a ticket in one line, for the field that systems have for it. */
export function ticketTitle({ view }: TicketFacts): string {
  const [cause] = view.rootCauses;
  const subject = view.verdict.subject === '' ? '' : ` (${view.verdict.subject})`;
  return clip(`${view.about}${subject}: ${cause?.title ?? view.verdict.headline}`, LONGEST_TITLE);
}

function summaryDocument(facts: TicketFacts): Document {
  const { view, isRedacted } = facts;
  const { headline, reason, recovery } = view.verdict;
  const [cause] = view.rootCauses;
  const answer = [recovery.question, recovery.answer].filter((text) => text !== '').join(' ');
  const said = [
    [headline, reason].join(' '),
    cause === undefined ? '' : `Root cause: ${cause.title}. ${cause.message}`,
    answer,
    isRedacted
      ? 'Secrets, names, hosts and addresses are replaced by tokens; the same token is the same value.'
      : 'This ticket is NOT redacted.',
  ];
  return [
    { kind: 'heading', level: 1, text: ticketTitle(facts) },
    heading('Summary'),
    ...said
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'paragraph', words: [clip(text, LONGEST_TEXT)] }) as const),
  ];
}

function environmentDocument({ view: { environment } }: TicketFacts): Document {
  const rows = environment.map(({ label, value }) => ({ label, words: [clip(value, LONGEST_FACT)] }));
  return rows.length === 0 ? [] : [heading('Environment'), { kind: 'facts', rows }];
}

const MOST_STEPS = 12;
/** Of a step: lines to copy, and links. */
const MOST_OF_STEP = 4;

function proposedDocument({ view }: TicketFacts): Document {
  const items = view.nextSteps.slice(0, MOST_STEPS).map((step) => ({
    words: [clip(step.text, LONGEST_TEXT)],
    items: partsOf(step)
      .slice(0, MOST_OF_STEP)
      .map((words) => ({ words })),
  }));
  return items.length === 0 ? [] : [heading('What updoc proposes'), { kind: 'list', ordered: true, items }];
}

function partsOf({ command, queries, links }: TicketFacts['view']['nextSteps'][number]): readonly Words[] {
  const lines = [...command.split('\n'), ...queries.map(({ sql }) => sql)].filter((line) => line.trim() !== '');
  return [...lines.map((line) => [{ code: clip(line, LONGEST_TEXT) }]), ...links.map((link) => [link])];
}

function section(name: string, weight: number, elsewhere: string, document: Document): TicketSection {
  return { name, weight, elsewhere, document };
}

function heading(text: string): Document[number] {
  return { kind: 'heading', level: 2, text };
}
