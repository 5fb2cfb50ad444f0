import type { Document, FactRow } from '../../model/document.ts';
import { clip, clipLines } from './clip.ts';
import type { TicketFacts } from './ticket-facts.ts';

const LONGEST_TEXT = 1_500;
const MOST_LINES = 30;
const LONGEST_LINE = 300;
const MOST_CAUSES = 3;

/** Says what became of the upgrade and why, with the places that show it. */
export function happenedDocument({ view }: TicketFacts): Document {
  const { verdict, rootCauses } = view;
  const rows: FactRow[] = [
    fact('Verdict', verdict.headline),
    fact('Shown by', verdict.places.join(', ')),
    fact('Recovery', [verdict.recovery.answer, verdict.recovery.reason].filter((text) => text !== '').join(' ')),
    ...rootCauses
      .slice(0, MOST_CAUSES)
      .flatMap((cause) => [
        fact('Root cause', `${cause.title} (${cause.label})`),
        fact('What was seen', cause.message),
        fact('What it means', cause.cause),
        fact('Where', `${cause.place}, ${cause.occurrences}`),
        fact('Step', cause.stepLine),
        fact('Exceptions', cause.chainLine),
        fact('What followed', cause.consequencesLine),
        fact('Fingerprint', cause.fingerprint),
      ]),
  ];
  return [
    { kind: 'heading', level: 2, text: 'What happened' },
    { kind: 'facts', rows: rows.filter(({ words }) => words.some((word) => word !== '')) },
  ];
}

/** Shows the lines of the root cause as they stand in the log. */
export function excerptDocument({ view }: TicketFacts): Document {
  const blocks = view.rootCauses
    .slice(0, MOST_CAUSES)
    .flatMap(({ excerpts }) =>
      excerpts.flatMap(({ source, text }) => [
        { kind: 'label', text: clip(source, LONGEST_LINE) } as const,
        { kind: 'code', language: '', text: clipLines(text, MOST_LINES, LONGEST_LINE) } as const,
      ]),
    );
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Excerpt of the log' }, ...blocks];
}

function fact(label: string, text: string): FactRow {
  return { label, words: [clip(text, LONGEST_TEXT)] };
}
